"""What a file leaves open and nobody may guess: asked, and answered by a person."""

from typing import Any

import reflex as rx

from planner.ui.parts.icon import icon
from planner.ui.screens.data.browser import answer, desk
from planner.ui.screens.data.view import QuestionView
from planner.ui.screens.data.words import TEXT


def questions() -> rx.Component:
    """All of them, each with its ways to answer."""
    return rx.el.div(
        rx.el.h3(icon("alert"), TEXT["open_questions"]),
        rx.foreach(desk.questions, _question),
        class_name="data-questions",
    )


def _question(one: QuestionView) -> rx.Component:
    name = rx.Var.create("ask-") + one.about
    options = rx.foreach(one.answers, lambda way: rx.el.option(way.label, value=way.value))
    chosen = rx.el.select(
        rx.el.option(TEXT["choose"], value="", disabled=True),
        options,
        value=one.value,
        disabled=desk.busy,
        on_change=lambda value: answer(one.about, value),
        id=name,
        class_name="input",
    )
    control = rx.match(
        one.about,
        ("meaning", rx.el.span(TEXT["at_column"], class_name="soft small")),
        ("currency", currency(name)),
        chosen,
    )
    tick = rx.cond(one.answered, icon("check"), rx.fragment())
    words = rx.cond(
        one.about == "meaning",
        rx.el.span(one.sentence, " ", tick),
        rx.el.label(one.sentence, " ", tick, html_for=name),
    )
    return rx.el.div(words, control, class_name="data-question", key=one.sentence)


def currency(name: Any) -> rx.Component:
    """The field for a currency, with the id `name`."""
    return rx.el.input(
        value=desk.currency,
        on_change=lambda value: answer("currency", value),
        max_length=3,
        placeholder=TEXT["currency_hint"],
        auto_complete="off",
        disabled=desk.busy,
        id=name,
        class_name="input",
    )
