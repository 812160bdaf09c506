"""What is missing, and the way to each place where it is missing."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.actions import touchpoints
from planner.ui.live import copy
from planner.ui.live.asks import act
from planner.ui.live.views import GapView
from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.where import strategy_path, touchpoint_path
from planner.ui.screens.gaps.view import KINDS, TEXT, Kind, gaps_of
from planner.ui.shell import strategy_page


def page() -> rx.Component:
    """The page."""
    go = link_button(TEXT["to_map"], strategy_path("/journeys"), draw="journey", look="primary")
    nothing_yet = empty(TEXT["nothing_yet"], TEXT["nothing_why"], go, ghost=ghost_rows(3))
    none = rx.el.div(icon("check"), rx.el.h2(TEXT["none"]), rx.el.p(TEXT["none_why"]), class_name="all-well")
    groups = rx.fragment(*[_group(kind) for kind in KINDS])
    found = rx.cond(copy.counts.gaps > 0, groups, none)
    return strategy_page(
        rx.cond(copy.counts.touchpoints > 0, found, nothing_yet),
        here="gaps",
        title=TEXT["title"],
        waiting=skeleton_rows(),
    )


def _group(kind: Kind) -> rx.Component:
    found = gaps_of(kind.key)
    rows = rx.foreach(found, lambda gap: _row(gap, kind))
    some = rx.el.section(
        rx.el.div(
            rx.el.h2(kind.title, " ", rx.el.span(found.length(), class_name="count")),
            rx.el.p(kind.why),
            class_name="section-head",
        ),
        rx.el.ul(rows, class_name="rows"),
        class_name="section",
    )
    well = rx.el.p(icon("check"), kind.done, class_name="section well")
    return rx.cond(found.length() > 0, some, well)


def _row(gap: GapView, kind: Kind) -> rx.Component:
    place = rx.el.div(
        link(gap.title, href=touchpoint_path(gap.journey_id, gap.touchpoint_id), class_name="cell-link"),
        rx.el.small(gap.journey, " · ", gap.stage, class_name="faint"),
        class_name="grow gap-place",
    )
    return rx.el.li(place, _what(gap, kind), class_name="row", key=gap.id)


def _what(gap: GapView, kind: Kind) -> rx.Component:
    if kind.key == "noOwner":
        return _owner(gap)
    if kind.key == "stale":
        return rx.el.span(gap.metric, ", ", TEXT["as_of"], " ", gap.as_of, class_name="faint")
    return rx.el.span(gap.metric, class_name="faint")


def _owner(gap: GapView) -> rx.Component:
    options: Any = rx.foreach(copy.owners, lambda owner: rx.el.option(owner.name, value=owner.id))
    label = rx.Var.create(TEXT["owner"] + ": ") + gap.title
    return rx.cond(
        copy.counts.owners > 0,
        rx.el.select(
            rx.el.option(TEXT["owner"], value=""),
            options,
            value="",
            aria_label=label,
            on_change=lambda owner_id: act(touchpoints.assign_owner, gap.touchpoint_id, owner_id),
            class_name="input gap-owner",
        ),
        rx.fragment(),
    )
