"""Differences with their intervals on one scale: zero, what is worth knowing, a line with a dot for each variant."""

import reflex as rx

from planner.ui.live.trial_views import AgainstView, MarkView, TrialView
from planner.ui.screens.experiment.words import TEXT


def chart(one: TrialView) -> rx.Component:
    """The drawing; the table below it says the same in words."""
    worth = rx.el.span(
        rx.el.small(TEXT["worth"], " ", one.chart.worth_said),
        style={"--at": one.chart.worth},
        class_name="trial-line worth",
    )
    return rx.el.div(
        rx.el.div(
            rx.el.span(
                rx.el.small(TEXT["zero"]), style={"--at": one.chart.zero}, class_name="trial-line zero"
            ),
            rx.cond(one.chart.worth >= 0, worth, rx.fragment()),
            rx.foreach(one.against, _row),
            class_name="trial-ground",
        ),
        rx.el.div(rx.foreach(one.chart.marks, _mark), class_name="trial-scale"),
        role="img",
        aria_label=TEXT["chart"],
        class_name="trial-chart",
    )


def _row(each: AgainstView) -> rx.Component:
    return rx.el.div(
        rx.el.span(each.name, class_name="trial-row-name"),
        rx.el.span(
            rx.el.i(style={"--at": each.low, "--part": each.width}, class_name="trial-interval"),
            rx.el.i(style={"--at": each.value}, class_name="trial-dot"),
            class_name="trial-track",
        ),
        class_name=rx.Var.create("trial-row ") + each.verdict,
        key=each.key,
    )


def _mark(mark: MarkView) -> rx.Component:
    return rx.el.small(mark.said, style={"--at": mark.at}, key=mark.said)
