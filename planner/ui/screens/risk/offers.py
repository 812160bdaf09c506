"""Where an estimate is still missing: the touchpoints that tell who has a bad time first, then any other."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.button import link_button
from planner.ui.parts.mark import chip
from planner.ui.parts.where import strategy_path, touchpoint_path
from planner.ui.risk import edits
from planner.ui.risk.inputs import begin, refused
from planner.ui.risk.view import Offer, asking, offers, orders_known
from planner.ui.screens.risk.view import TEXT
from planner.ui.shell import section


def offered() -> rx.Component:
    """For editors."""
    rows = rx.el.ul(rx.foreach(offers.likely, _row), class_name="rows")
    likely = rx.cond(
        offers.likely.length() > 0,
        section(TEXT["more"], _orders(), rows, why=TEXT["more_why"]),
        section(TEXT["more"], _orders(), rx.el.p(TEXT["none_likely"], class_name="soft")),
    )
    return rx.el.div(likely, _other(), class_name="risk-more for-editors")


def _orders() -> rx.Component:
    go = link_button(TEXT["to_data"], strategy_path("/data"), draw="data", look="small")
    return rx.cond(
        orders_known, rx.fragment(), rx.el.div(rx.el.p(TEXT["no_orders"]), go, class_name="ribbon")
    )


def _row(one: Offer) -> rx.Component:
    place = rx.el.div(
        link(one.title, href=touchpoint_path(one.journey_id, one.id), class_name="cell-link"),
        rx.el.small(one.journey, " · ", one.stage, class_name="faint"),
        class_name="grow gap-place",
    )
    button = begin(one.id, one.title)
    return rx.el.li(place, chip(one.told), button, refused(one.id), class_name="row risk-offer", key=one.id)


def _other() -> rx.Component:
    options: Any = rx.foreach(
        offers.others,
        lambda one: rx.el.option(one.title, " (", one.journey, ", ", one.stage, ")", value=one.id),
    )
    chosen = rx.el.select(
        rx.el.option(TEXT["other_hint"], value=""),
        options,
        value="",
        id="risk-other",
        disabled=asking.going != "",
        on_change=edits.begin_chosen(),
        class_name="input",
    )
    field = rx.el.div(
        rx.el.label(TEXT["other"], html_for="risk-other"), chosen, class_name="field risk-other"
    )
    return rx.cond(offers.others.length() > 0, field, rx.fragment())
