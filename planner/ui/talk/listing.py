"""All threads of a strategy, or of the map one is on: filtered, each with the way to its thing."""

from typing import Any

import reflex as rx

from planner.ui.live import does
from planner.ui.parts.button import button
from planner.ui.parts.field import text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import pill
from planner.ui.parts.where import strategy_id
from planner.ui.talk.browser import Asked
from planner.ui.talk.state import TalkDesk
from planner.ui.talk.thread import thread
from planner.ui.talk.view import FILTERS, NONE, TEXT, all_read, listed, sums


def all_threads() -> rx.Component:
    """The listing as a page of its own, which the address may ask for some of them."""
    return rx.fragment(Asked.create(), listing())


def listing() -> rx.Component:
    """The filter and the threads it leaves."""
    counts = {"open": sums.open, "unread": sums.here, "mine": sums.mine, "resolved": sums.resolved}
    pills = [
        pill(
            rx.fragment(
                words, rx.cond(counts[key] > 0, rx.el.span(counts[key], class_name="count"), rx.fragment())
            ),
            on=sums.show == key,
            on_click=does.show_threads(key),
        )
        for key, words in FILTERS
    ]
    read = button(
        TEXT["all_read"], draw="check", look="quiet small", on_click=TalkDesk.read(strategy_id, all_read)
    )
    none = rx.match(sums.show, *[(key, _none(*NONE[key])) for key, _ in FILTERS], rx.fragment())
    return rx.el.div(
        rx.el.div(
            rx.el.div(*pills, role="group", aria_label=TEXT["filter"], class_name="pills"),
            rx.cond(sums.unread > 0, read, rx.fragment()),
            class_name="threads-tools",
        ),
        introduction(),
        rx.cond(listed.length() > 0, rx.foreach(listed, lambda one: thread(one, placed=True)), none),
        class_name="threads",
    )


def introduction() -> rx.Component:
    """Where a guest says their name, and later another one."""
    first = _says_name(rx.el.p(TEXT["name_why"], class_name="hint"), verb=TEXT["name_do"])
    words = rx.el.summary(
        TEXT["speaks_as"], " ", rx.el.b(sums.speaks), " ", icon("pen"), title=TEXT["rename"]
    )
    again = rx.el.details(
        words, _says_name(verb=TEXT["keep"], said=sums.speaks), key=sums.speaks, class_name="speaks-as"
    )
    known = rx.cond(sums.speaks != "", again, rx.fragment())
    return rx.cond(sums.comments, rx.cond(sums.nameless, first, known), rx.fragment())


def _says_name(*above: rx.Component, verb: str, said: Any = "") -> rx.Component:
    field = text(
        TEXT["name"], "name", within="introduction", required=True, max_length=80, default_value=said
    )
    return rx.el.form(
        *above,
        field,
        rx.el.div(button(verb, look="primary small", type="submit"), class_name="form-actions"),
        on_submit=lambda form: TalkDesk.introduce(strategy_id, form),
        class_name="introduction",
    )


def _none(title: str, why: str) -> rx.Component:
    return rx.el.div(rx.el.h2(title), rx.el.p(why), class_name="threads-none")
