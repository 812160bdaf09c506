"""The comments themselves, a page of them at a time."""

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.empty import skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.screens.feedback.browser import again, clear, feedback, step, toggle
from planner.ui.screens.feedback.sorter import sorter
from planner.ui.screens.feedback.view import PieceView, SaidView, TagView
from planner.ui.screens.feedback.words import TEXT


def comments() -> rx.Component:
    """The list with its pages, or why there is none."""
    first = rx.cond(feedback.known, rx.fragment(), skeleton_rows())
    said = rx.el.ol(rx.foreach(feedback.said, _said), aria_label=TEXT["list"], class_name="feedback-list")
    return rx.el.section(
        _failed(),
        first,
        rx.el.div(_span(), _pages(), class_name="split"),
        rx.cond(feedback.some, said, rx.cond(feedback.known, _nothing(), rx.fragment())),
        rx.cond(
            feedback.later | feedback.earlier, rx.el.div(_pages(), class_name="feedback-foot"), rx.fragment()
        ),
        id="feedback-list",
        aria_label=TEXT["list"],
        class_name=rx.cond(feedback.state == "working", "feedback-comments busy", "feedback-comments"),
    )


def _span() -> rx.Component:
    """Which of how many are shown, and the way back to all."""
    busy = rx.cond(feedback.state == "working", rx.el.span(TEXT["working"], class_name="hush"), rx.fragment())
    reset = button(TEXT["clear"], look="small quiet", on_click=clear)
    return rx.el.div(
        rx.el.p(feedback.span, busy, role="status", class_name="feedback-range"),
        rx.cond(feedback.narrowed, reset, rx.fragment()),
        class_name="pills",
    )


def _failed() -> rx.Component:
    said = rx.el.p(
        feedback.sentence,
        " ",
        rx.el.button(TEXT["failed"], type="button", on_click=again, class_name="link-like"),
        role="alert",
        class_name="wrong",
    )
    return rx.cond(feedback.state == "failed", said, rx.fragment())


def _nothing() -> rx.Component:
    reset = rx.cond(feedback.narrowed, button(TEXT["clear"], on_click=clear), rx.fragment())
    return rx.el.div(
        rx.el.h2(TEXT["nothing"]), rx.el.p(TEXT["nothing_why"]), reset, class_name="feedback-nothing"
    )


def _pages() -> rx.Component:
    back = button(TEXT["earlier"], look="small", on_click=step(-1), disabled=~feedback.earlier)
    on = button(TEXT["later"], look="small", on_click=step(1), disabled=~feedback.later)
    return rx.el.div(back, on, role="group", aria_label=TEXT["pages"], class_name="pills")


def _said(one: SaidView) -> rx.Component:
    text = rx.el.p(rx.foreach(one.pieces, _piece), class_name="said-text")
    open_it = button(
        rx.cond(one.open, TEXT["close"], TEXT["sort_this"]),
        draw="pen",
        look="small quiet for-editors",
        on_click=toggle(one.id),
        aria_expanded=one.open,
    )
    return rx.el.li(
        _score(one),
        rx.el.div(
            text,
            rx.el.div(_stage(one), rx.foreach(one.tags, _tag), _pinned(one), class_name="said-marks"),
            rx.el.div(rx.el.p(_about(one), class_name="said-about"), open_it, class_name="split"),
            rx.cond(one.open, sorter(), rx.fragment()),
            class_name="said-body",
        ),
        class_name=rx.cond(one.open, "said open", "said"),
        key=one.id,
    )


def _score(one: SaidView) -> rx.Component:
    scale = rx.cond(one.scale != "", rx.el.small(TEXT["of"], " ", one.scale), rx.fragment())
    drawn = rx.el.div(rx.el.b(one.score), scale, class_name=rx.Var.create("said-score ") + one.mood)
    return rx.cond(one.score != "", drawn, rx.el.div("–", aria_hidden="true", class_name="said-score"))


def _piece(one: PieceView) -> rx.Component:
    return rx.cond(one.mark, rx.el.mark(one.text), rx.el.span(one.text))


def _stage(one: SaidView) -> rx.Component:
    why = rx.cond(one.why != "", rx.el.small(one.why), rx.fragment())
    names = rx.Var.create("chip stage-chip ") + one.colour
    shown = rx.fragment(rx.el.span(one.stage, class_name=names), why)
    return rx.cond(one.stage != "", rx.el.span(shown, class_name="said-stage"), rx.fragment())


def _tag(one: TagView) -> rx.Component:
    return rx.el.span(
        icon("tag"), one.name, class_name=rx.Var.create("chip theme-chip ") + one.colour, key=one.id
    )


def _pinned(one: SaidView) -> rx.Component:
    said = rx.fragment(TEXT["pinned"], " ", one.pinned)
    return rx.cond(one.pinned != "", chip(said, "accent", draw="pin", look="said-pinned"), rx.fragment())


def _about(one: SaidView) -> rx.Component:
    return rx.fragment(
        one.metric,
        rx.cond(one.on != "", rx.fragment(" · ", one.on), rx.fragment()),
        rx.cond(one.place != "", rx.fragment(" · ", one.place), rx.fragment()),
    )
