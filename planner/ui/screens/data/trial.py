"""The dry run: what would come of a file, before anything is kept."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.screens.data.browser import back, bring_in, desk, leave
from planner.ui.screens.data.figures import card
from planner.ui.screens.data.mapping import name_and_kind
from planner.ui.screens.data.view import AnsweredView, ReasonView, TakingsView
from planner.ui.screens.data.words import TEXT


def trial() -> rx.Component:
    """Rows, period, what is dropped, figures; then in with it, or back."""
    some = rx.el.div(rx.foreach(desk.figures, card), class_name="data-cards")
    none = rx.el.p(TEXT["no_figures"], class_name="soft")
    return rx.el.div(
        name_and_kind(),
        rx.el.p(rx.el.b(TEXT["dry"]), " ", TEXT["dry_why"], class_name="soft"),
        rx.foreach(desk.run.notes, lambda note: rx.el.p(icon("alert"), note, class_name="ribbon")),
        _numbers(),
        rx.cond(desk.run.reasons.length() > 0, _reasons(), rx.fragment()),
        _more(),
        rx.el.h3(TEXT["would"], class_name="data-part"),
        rx.cond(desk.figures.length() > 0, some, none),
        rx.el.div(
            button(TEXT["import"], look="primary", draw="check", disabled=desk.busy, on_click=bring_in),
            button(TEXT["try_again"], disabled=desk.busy, on_click=back),
            button(TEXT["not_now"], look="quiet", disabled=desk.busy, on_click=leave),
            class_name="pills data-do",
        ),
        class_name="card data-step",
    )


def _number(value: Any, words: str, tone: str = "") -> rx.Component:
    return rx.el.div(
        rx.el.b(value, class_name="stat"), rx.el.span(words), class_name=f"data-number {tone}".strip()
    )


def _numbers() -> rx.Component:
    run = desk.run
    aside = rx.cond(run.has_aside, _number(run.aside, TEXT["aside"], "warn"), _number("0", TEXT["aside"]))
    period = rx.cond(
        run.period != "",
        rx.el.div(
            rx.el.b(run.period, class_name="data-period"),
            rx.el.span(TEXT["period"]),
            class_name="data-number",
        ),
        rx.el.div(rx.el.span(TEXT["no_period"]), class_name="data-number"),
    )
    return rx.el.div(
        _number(run.used, TEXT["used"], "good"),
        rx.cond(run.has_parts, _number(run.part_of, TEXT["part_of"]), rx.fragment()),
        aside,
        rx.foreach(run.takings, _takings),
        rx.cond(run.has_comments, _number(run.comments, TEXT["comments"]), rx.fragment()),
        period,
        class_name="data-numbers",
    )


def _takings(one: TakingsView) -> rx.Component:
    return rx.el.div(
        rx.el.b(one.revenue, class_name="stat"),
        rx.el.span(one.currency, " · ", one.orders, " ", TEXT["orders"]),
        class_name="data-number",
    )


def _reasons() -> rx.Component:
    def row(one: ReasonView) -> rx.Component:
        return rx.el.li(
            rx.el.b(one.rows, class_name="number"),
            rx.el.span(one.sentence),
            rx.el.small(TEXT["first_rows"], " ", one.first),
        )

    every = link(
        icon("download"),
        TEXT["aside_all"],
        href=desk.aside_at,
        download=True,
        reload_document=True,
        class_name="button small",
    )
    return rx.el.div(
        rx.el.div(rx.el.h3(TEXT["why_aside"]), every, class_name="split"),
        rx.el.ul(rx.foreach(desk.run.reasons, row), class_name="data-reasons"),
        class_name="data-part",
    )


def _more() -> rx.Component:
    run = desk.run
    asked = rx.el.div(
        rx.el.h3(TEXT["survey"]),
        rx.el.ul(rx.foreach(run.answered, _answered), class_name="data-reasons"),
        class_name="data-part",
    )
    names = rx.foreach(run.dropped, lambda name: rx.el.span(name, class_name="data-sample"))
    dropped = rx.cond(
        run.dropped.length() > 0,
        rx.el.div(names, class_name="data-samples"),
        rx.el.p(TEXT["none_dropped"], class_name="soft"),
    )
    return rx.fragment(
        rx.cond(run.answered.length() > 0, asked, rx.fragment()),
        rx.el.div(rx.el.h3(TEXT["dropped"]), dropped, class_name="data-part"),
    )


def _answered(one: AnsweredView) -> rx.Component:
    outside = rx.cond(one.any_outside, rx.fragment(" · ", one.outside, " ", TEXT["outside"]), rx.fragment())
    return rx.el.li(
        rx.el.b(one.answers, class_name="number"),
        rx.el.span(TEXT["answers"], " · ", rx.el.em(one.question)),
        rx.el.small(one.empty, " ", TEXT["empty_answers"], outside),
    )
