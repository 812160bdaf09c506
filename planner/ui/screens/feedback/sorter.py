"""The open comment: its stage and themes by hand, and the quote that it may become."""

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.mark import pill
from planner.ui.screens.feedback.browser import (
    choose,
    feedback,
    leave_out,
    pin,
    put,
    tag,
    toggle_counts,
)
from planner.ui.screens.feedback.view import ChoiceView, CutView
from planner.ui.screens.feedback.words import TEXT


def sorter() -> rx.Component:
    """What can be done with the open comment."""
    return rx.el.div(_stage(), _themes(), _pin(), class_name="sorter-box for-editors")


def _stage() -> rx.Component:
    options = rx.foreach(feedback.open.stages, lambda one: rx.el.option(one.label, value=one.value))
    field = rx.el.select(
        options, id="said-stage", value=feedback.open.stage, on_change=put, class_name="input"
    )
    return rx.el.div(rx.el.label(TEXT["stage"], html_for="said-stage"), field, class_name="field")


def _themes() -> rx.Component:
    def theme(one: ChoiceView) -> rx.Component:
        return pill(one.name, on=one.on, on_click=tag(one.id), key=one.id)

    shown = rx.el.div(
        rx.el.span(TEXT["themes"], class_name="label"),
        rx.el.div(
            rx.foreach(feedback.open.themes, theme),
            role="group",
            aria_label=TEXT["themes"],
            class_name="pills",
        ),
        class_name="field",
    )
    some = feedback.open.themes.length() > 0  # pyright: ignore[reportAttributeAccessIssue]
    return rx.cond(some, shown, rx.fragment())


def _pin() -> rx.Component:
    refused = rx.el.p(feedback.open.refused, role="alert", class_name="wrong")
    some = feedback.open.touchpoints.length() > 0  # pyright: ignore[reportAttributeAccessIssue]
    none = rx.el.p(TEXT["no_touchpoints"], class_name="hint")
    return rx.el.div(
        rx.el.h3(TEXT["pin_title"]),
        rx.el.p(TEXT["pin_why"], class_name="hint"),
        _cut(),
        rx.cond(some, rx.fragment(_where(), _counts()), none),
        rx.cond(feedback.open.refused != "", refused, rx.fragment()),
        rx.cond(some, _do_it(), rx.fragment()),
        class_name="sorter-pin",
    )


def _cut() -> rx.Component:
    def word(one: CutView) -> rx.Component:
        return rx.el.button(
            one.text,
            type="button",
            aria_pressed=one.out,
            on_click=leave_out(one.place),
            class_name="cut",
            key=one.place,
        )

    return rx.el.div(
        rx.foreach(feedback.open.words, word), role="group", aria_label=TEXT["cut"], class_name="cuts quote"
    )


def _where() -> rx.Component:
    options = rx.foreach(feedback.open.touchpoints, lambda one: rx.el.option(one.label, value=one.value))
    field = rx.el.select(
        options, id="said-touchpoint", value=feedback.open.touchpoint, on_change=choose, class_name="input"
    )
    return rx.el.div(rx.el.label(TEXT["touchpoint"], html_for="said-touchpoint"), field, class_name="field")


def _counts() -> rx.Component:
    box = rx.el.label(
        rx.el.input(type="checkbox", checked=feedback.open.counts, on_change=lambda _: toggle_counts),
        TEXT["counts"],
        class_name="check",
    )
    return rx.cond(feedback.open.assumed, box, rx.fragment())


def _do_it() -> rx.Component:
    press = button(
        TEXT["pin"], draw="pin", look="primary", on_click=pin, disabled=feedback.open.pinning, id="pin-quote"
    )
    return rx.el.div(press, class_name="form-actions start")
