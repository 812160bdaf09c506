"""What one looks for among the comments, and how they are ordered."""

from typing import Any

import reflex as rx

from planner.ui.parts.menu import worded_menu
from planner.ui.screens.feedback.browser import Search, feedback, look
from planner.ui.screens.feedback.words import MOODS, SORTS, TEXT


def looking() -> rx.Component:
    """The line of words and choices above the list."""
    find = Search.create(label=TEXT["search"], placeholder=TEXT["search_hint"])
    mood = _plain("mood", [rx.el.option(words, value=value) for value, words in MOODS], feedback.mood)
    order = _plain("sort", [rx.el.option(words, value=value) for value, words in SORTS], feedback.sort)
    return rx.el.div(
        rx.el.div(find, class_name="feedback-find"),
        mood,
        order,
        worded_menu(TEXT["filter"], *_further(), draw="filter", look="feedback-filter"),
        rx.el.a(TEXT["themes"], href="#feedback-themes", class_name="feedback-jump"),
        role="search",
        class_name="feedback-looking",
    )


def _further() -> list[rx.Component]:
    kinds = (("metric", feedback.metrics), ("channel", feedback.channels), ("file", feedback.in_files))
    days = rx.el.div(_day("first", feedback.first), _day("last", feedback.last), class_name="panel-pair")
    return [
        *(_choice(name, options) for name, options in kinds),
        rx.cond(feedback.dated, days, rx.fragment()),
    ]


def _choice(name: str, options: Any) -> rx.Component:
    drawn = rx.foreach(options, lambda one: rx.el.option(one.label, value=one.value))
    whole = rx.el.option(TEXT["any"], value="")
    field = rx.el.select(
        whole, drawn, id=f"feedback-{name}", value=getattr(feedback, name), on_change=lambda value: look(name, value),
        class_name="input",
    )  # fmt: skip
    labelled = rx.el.div(rx.el.label(TEXT[name], html_for=f"feedback-{name}"), field, class_name="field")
    return rx.cond(options.length() > 0, labelled, rx.fragment())


def _day(name: str, value: Any) -> rx.Component:
    field = rx.el.input(
        id=f"feedback-{name}",
        type="date",
        value=value,
        on_change=lambda day: look(name, day),
        class_name="input",
    )
    return rx.el.div(rx.el.label(TEXT[name], html_for=f"feedback-{name}"), field, class_name="field")


def _plain(name: str, options: list[rx.Component], value: Any) -> rx.Component:
    return rx.el.select(
        *options,
        value=value,
        on_change=lambda chosen: look(name, chosen),
        aria_label=TEXT[name],
        class_name="input",
    )
