"""What is measured at the chosen touchpoint."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.panel_views import MeasureAt, Option
from planner.ui.parts.button import button
from planner.ui.parts.field import choice, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip, status_chip
from planner.ui.parts.menu import item, menu
from planner.ui.parts.sparkline import sparkline
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_origin import origin
from planner.ui.screens.map.panel_values import goals, history, new_value
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import BETTER, SHELF, UNITS
from planner.ui.values.words import VALUES


def metrics_section() -> rx.Component:
    """Each metric with its values, then the ways to add one."""
    none = rx.el.p(PANEL["no_metrics"], class_name="faint small")
    all_of_them = rx.foreach(copy.panel.measures, lambda it: measure_box(measure=it, key=it.id))
    some = copy.panel.measures.length() > 0
    shown = rx.cond(some, rx.el.div(all_of_them), none)
    return rx.el.section(rx.el.h3(PANEL["metrics"]), shown, _attach(), _own(), class_name="panel-part")


@rx.memo
def measure_box(measure: rx.Var[MeasureAt], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """One metric: where it is now, where it should go, how it got here."""
    head = rx.el.div(
        rx.el.h4(measure.name),
        status_chip(measure.standing, PANEL["no_value"]),
        _menu(measure),
        class_name="measure-head",
    )
    stale = rx.cond(measure.stale, chip(VALUES["stale"], "warn"), rx.fragment())
    aside = rx.el.span(PANEL["as_of"], " ", measure.as_of, class_name="faint small")
    now = rx.cond(
        measure.now != "",
        rx.el.div(
            rx.el.span(measure.now, class_name="stat"),
            sparkline(measure.pieces, VALUES["trend"], level=measure.level, tone=measure.status),
            rx.el.div(aside, stale),
            class_name="measure-now",
        ),
        rx.fragment(),
    )
    return rx.el.div(
        head, now, goals(measure), origin(measure), new_value(measure), history(measure), class_name="measure"
    )


def _menu(measure: MeasureAt) -> rx.Component:
    return menu(
        PANEL["metric_menu"],
        item(PANEL["put_first"], draw="up", on_click=edits.put_first(measure.id)),
        item(PANEL["detach"], draw="trash", look="danger", on_click=edits.detach(measure.id)),
    )


def _attach() -> rx.Component:
    def option(metric: Option) -> rx.Component:
        return rx.el.option(metric.label, value=metric.value)

    shelf = [rx.el.option(name, value=value) for value, name in SHELF]
    own = rx.cond(
        copy.panel.free.length() > 0,
        rx.el.optgroup(rx.foreach(copy.panel.free, option), label=PANEL["from_strategy"]),
        rx.fragment(),
    )
    return rx.el.select(
        rx.el.option(PANEL["attach"], value=""),
        own,
        rx.el.optgroup(*shelf, label=PANEL["from_library"]),
        value="",
        on_change=lambda chosen: edits.measure_by(copy.panel.id, chosen),
        aria_label=PANEL["attach"],
        class_name="input attach for-editors",
    )


def _own() -> rx.Component:
    name = text(PANEL["metric_name"], "name", within="own-metric", required=True)
    unit = choice(PANEL["unit"], "unit", UNITS, within="own-metric")
    better = choice(PANEL["better"], "better", BETTER, within="own-metric")
    add = button(PANEL["add_metric"], look="small", type="submit")
    form = rx.el.form(
        name,
        rx.el.div(unit, better, class_name="panel-pair"),
        add,
        id="new-metric",
        on_submit=lambda form: edits.measure_by_own("new-metric", copy.panel.id, form),
        class_name="panel-form",
    )
    return rx.el.details(rx.el.summary(icon("plus"), PANEL["own"]), form, class_name="panel-more")
