"""The numbers of one metric at the chosen touchpoint: goals, newest value, earlier ones, the line through them."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.model.measure import Reading
from planner.ui.live.in_place import in_place
from planner.ui.live.panel_views import MeasureAt
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.where import measure_path
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.values import entry
from planner.ui.values.words import VALUES
from planner.ui.who.state import Who


def goals(measure: MeasureAt) -> rx.Component:
    """Baseline, target and due date, edited in place."""

    def goal(field: str, value: rx.Var, kind: str) -> rx.Component:
        return in_place(
            of=rx.Var.create("measure/") + measure.id + f"/{field}",
            value=value,
            label=PANEL["due" if field == "due_on" else field],
            kind=kind,
            placeholder="–",
            on_commit=lambda given: edits.edit_measure(measure.id, field, given),
        )

    return rx.el.div(
        goal("baseline", measure.baseline, "number"),
        goal("target", measure.target, "number"),
        goal("due_on", measure.due_on, "date"),
        class_name="measure-goals",
    )


def new_value(measure: MeasureAt) -> rx.Component:
    """The form for a value on a day."""
    form = entry.new_value(measure.id)
    return rx.el.details(rx.el.summary(icon("plus"), PANEL["record"]), form, class_name="panel-more")


def history(measure: MeasureAt) -> rx.Component:
    """All values, newest first, corrected in place or taken out; and the way to where they are drawn large."""
    rows = rx.el.div(rx.foreach(measure.readings, _reading), class_name="readings")
    count = rx.el.span(measure.readings.length(), class_name="count")
    all_of_them = link(PANEL["all_values"], href=measure_path(measure.id), class_name="link small")
    told = rx.el.details(
        rx.el.summary(icon("list"), PANEL["history"], count),
        rows,
        # a guest of one map has no other page
        rx.cond(Who.only == "", all_of_them, rx.fragment()),
        class_name="panel-more told",
    )
    return rx.cond(measure.readings.length() > 0, told, rx.fragment())


def _reading(reading: Reading) -> rx.Component:
    counted = chip(VALUES["counted"], look="counted-mark", title=VALUES["counted_why"])
    source = entry.reading_field(reading, "source", "text", placeholder=VALUES["source"])
    return rx.el.div(
        entry.reading_field(reading, "on", "date", required=True),
        entry.reading_field(reading, "value", "number", required=True),
        entry.reading_field(reading, "sample", "number", placeholder=VALUES["sample"]),
        rx.el.div(rx.cond(reading.counted, counted, rx.fragment()), source, class_name="reading-source"),
        entry.take_out(reading),
        class_name="reading",
        key=reading.id,
    )
