"""The money at risk: touchpoints ranked with their ranges, sums by stage and journey, and where one is missing."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.where import strategy_path
from planner.ui.risk.inputs import mark
from planner.ui.risk.view import Sum, at_risk
from planner.ui.risk.words import TEXT as RISK
from planner.ui.screens.risk.offers import offered
from planner.ui.screens.risk.ranking import ranking
from planner.ui.screens.risk.sums import sums
from planner.ui.screens.risk.view import TEXT
from planner.ui.shell import strategy_page


def page() -> rx.Component:
    """The page."""
    drawn = rx.fragment(rx.cond(at_risk.any, rx.fragment(_head(), ranking(), sums()), _empty()), offered())
    go = link_button(TEXT["journeys"], strategy_path("/journeys"), draw="journey", look="primary")
    nothing = empty(TEXT["empty"], TEXT["nowhere"], go, ghost=ghost_rows(3))
    return strategy_page(
        rx.cond(copy.counts.touchpoints > 0, drawn, nothing),
        here="risk",
        title=TEXT["title"],
        waiting=skeleton_rows(),
        width="wide",
    )


def _empty() -> rx.Component:
    why = rx.fragment(
        rx.el.span(TEXT["empty_why"], class_name="for-editors"),
        rx.el.span(TEXT["empty_looking"], class_name="for-lookers"),
    )
    return empty(TEXT["empty"], why, ghost=ghost_rows(3))


def _head() -> rx.Component:
    def total(one: Sum) -> rx.Component:
        return rx.el.span(one.between, class_name="stat", key=one.currency)

    plans = rx.cond(
        at_risk.left_out > 0,
        rx.el.span(
            " ", at_risk.left_out, " ", rx.cond(at_risk.left_out == 1, TEXT["left_out_one"], TEXT["left_out"])
        ),
        rx.fragment(),
    )
    figures = rx.el.div(
        rx.el.p(TEXT["in_all"], " ", mark(), class_name="small soft risk-what"),
        rx.el.div(rx.foreach(at_risk.totals, total), class_name="risk-totals"),
        rx.el.p(TEXT["sums_why"], plans, class_name="small faint"),
    )
    how = rx.el.div(
        rx.el.p(TEXT["formula"], class_name="small soft"), rx.el.p(RISK["formula"], class_name="risk-how")
    )
    known = rx.el.div(figures, how, class_name="risk-head")
    return rx.cond(at_risk.totals.length() > 0, known, rx.fragment())
