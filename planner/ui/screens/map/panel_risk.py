"""The money at risk at the chosen touchpoint."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.risk.inputs import begin, formula, inputs, mark, missing, more, refused
from planner.ui.risk.view import EstimateView, estimate_at, on_to_be
from planner.ui.risk.words import TEXT


def risk_section() -> rx.Component:
    """The estimate with its inputs, or what one is good for."""
    return risk_part(touchpoint_id=copy.panel.id, journey_id=copy.panel.journey_id)


@rx.memo
def risk_part(touchpoint_id: rx.Var[str], journey_id: rx.Var[str]) -> rx.Component:
    """The same for any touchpoint."""
    one: EstimateView = estimate_at(touchpoint_id)
    none = rx.fragment(rx.el.p(TEXT["none"], class_name="faint small"), begin(touchpoint_id))
    plan = rx.cond(on_to_be(journey_id), rx.el.p(TEXT["to_be"], class_name="faint small"), rx.fragment())
    head = rx.el.h3(TEXT["title"], mark())
    shown = rx.cond(one.id == "", none, rx.fragment(_told(one), plan))
    return rx.el.section(head, shown, refused(touchpoint_id), class_name="panel-part panel-risk")


def _told(one: EstimateView) -> rx.Component:
    result = rx.el.p(
        rx.el.span(one.between, class_name="stat"), " ", TEXT["a_year"], class_name="risk-result"
    )
    top = rx.el.div(rx.cond(one.known, result, missing(one)), more(one), class_name="risk-top")
    return rx.el.div(top, formula(one), inputs(one), class_name="risk-box")
