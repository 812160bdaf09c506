"""What is at risk in each journey and each of its stages."""

import reflex as rx

from planner.ui.risk.inputs import mark
from planner.ui.risk.view import JourneySum, StageSum, Sum, at_risk
from planner.ui.screens.risk.bar import bar
from planner.ui.screens.risk.view import TEXT
from planner.ui.shell import section


def sums() -> rx.Component:
    """Journey by journey."""
    drawn = rx.el.div(rx.foreach(at_risk.journeys, _journey), class_name="risk-journeys")
    title = rx.fragment(TEXT["sums"], " ", mark())
    return rx.cond(at_risk.journeys.length() > 0, section(title, drawn, why=TEXT["sums_why"]), rx.fragment())


def _journey(one: JourneySum) -> rx.Component:
    def total(sum: Sum) -> rx.Component:
        return rx.el.b(sum.between, class_name="risk-range", key=sum.currency)

    head = rx.el.div(
        rx.el.h3(one.name),
        rx.el.p(rx.foreach(one.totals, total), " ", rx.el.span(TEXT["in_journey"], class_name="faint small")),
        class_name="risk-journey-head",
    )
    return rx.el.div(head, rx.el.ul(rx.foreach(one.stages, _stage), class_name="risk-stages"), key=one.id)


def _stage(one: StageSum) -> rx.Component:
    name = rx.el.span(one.name, class_name=rx.Var.create("risk-stage ") + one.colour)
    return rx.el.li(
        name,
        bar(one.start, one.end, one.between),
        rx.el.span(one.between, class_name="risk-range"),
        key=one.id,
    )
