"""Every touchpoint that is measured: where it started, where it is, where it should go."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live.in_place import in_place
from planner.ui.live.views import MeasureView
from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_rows
from planner.ui.parts.mark import chip, pill, status_chip
from planner.ui.parts.table import cell, head, table
from planner.ui.parts.where import measure_path, strategy_path, touchpoint_path
from planner.ui.screens.metrics import edits
from planner.ui.screens.metrics.state import MetricsDesk
from planner.ui.screens.metrics.view import FILTERS, measures
from planner.ui.screens.metrics.words import TEXT
from planner.ui.shell import section
from planner.ui.values.entry import sign

COLUMNS = ("touchpoint", "metric", "baseline", "now", "target", "due", "as_of", "status")


def measured() -> rx.Component:
    """The table, filtered by status."""
    pills = [
        pill(words, on=MetricsDesk.status == key, on_click=MetricsDesk.show(key)) for key, words in FILTERS
    ]
    chosen = rx.el.div(*pills, class_name="pills filter", role="group", aria_label=TEXT["filter"])
    rows = rx.foreach(
        measures(),
        lambda one: rx.cond(
            (MetricsDesk.status == "") | (MetricsDesk.status == one.standing), _row(one), rx.fragment()
        ),
    )
    ends = ("baseline", "now", "target")
    drawn = table(
        TEXT["measured"], head(*[TEXT[name] for name in COLUMNS], end=[TEXT[e] for e in ends]), rows
    )
    go = link_button(TEXT["to_map"], strategy_path("/journeys"), draw="journey")
    none = empty(TEXT["measured"], TEXT["nothing_measured"], go, ghost=ghost_rows(3))
    some = section(TEXT["measured"], rx.fragment(chosen, drawn), why=TEXT["measured_why"])
    return rx.cond(measures().length() > 0, some, rx.el.section(none, class_name="section"))


def _row(one: MeasureView) -> rx.Component:
    place = rx.el.div(
        link(one.touchpoint, href=touchpoint_path(one.journey_id, one.touchpoint_id), class_name="cell-link"),
        rx.el.small(one.journey, " · ", one.stage),
        class_name="cell-place",
    )
    stale = rx.cond(one.stale, chip(TEXT["stale_word"], "warn"), rx.fragment())
    return rx.el.tr(
        cell(place, TEXT["touchpoint"], row=True),
        cell(link(one.name, href=measure_path(one.id), class_name="cell-link"), TEXT["metric"]),
        cell(_number(one, "baseline"), TEXT["baseline"], look="end"),
        cell(_now(one), TEXT["now"], look="end strong"),
        cell(_number(one, "target"), TEXT["target"], look="end"),
        cell(_due(one), TEXT["due"]),
        cell(rx.el.span(one.as_of, " ", stale, class_name="cell-age"), TEXT["as_of"]),
        cell(status_chip(one.standing), TEXT["status"]),
        role="row",
        key=one.id,
    )


def _name(one: MeasureView, field: str) -> Any:
    return rx.Var.create("measure/") + one.id + f"/{field}"


def _number(one: MeasureView, field: str) -> rx.Component:
    return in_place(
        of=_name(one, field),
        value=getattr(one, field),
        label=TEXT[field],
        kind="number",
        bare=True,
        placeholder="–",
        unit=sign(one.unit),
        on_commit=lambda value: edits.aim(one.id, field, value),
    )


def _now(one: MeasureView) -> rx.Component:
    return in_place(
        of=_name(one, "current"),
        value=one.current,
        label=TEXT["now"],
        kind="number",
        bare=True,
        placeholder="–",
        unit=sign(one.unit),
        on_commit=lambda value: edits.record(one.id, value),
    )


def _due(one: MeasureView) -> rx.Component:
    return in_place(
        of=_name(one, "due_on"),
        value=one.due_on,
        label=TEXT["due"],
        kind="date",
        bare=True,
        on_commit=lambda value: edits.aim(one.id, "due_on", value),
    )
