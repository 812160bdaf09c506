"""The numbers of one metric at the chosen touchpoint: goals, newest value, earlier ones, the line through them."""

import reflex as rx

from planner.model.measure import Reading
from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.live.panel_views import MeasureAt
from planner.ui.parts.button import button, icon_button
from planner.ui.parts.field import text
from planner.ui.parts.icon import icon
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL


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
    form_id = rx.Var.create("value-") + measure.id
    value = text(PANEL["value"], "value", within=measure.id, type="number", step="any", required=True)
    day = text(PANEL["on"], "on", within=measure.id, type="date", default_value=copy.state.today)
    sample = text(
        PANEL["sample"],
        "sample",
        within=measure.id,
        type="number",
        min="0",
        step="1",
        hint=PANEL["sample_hint"],
    )
    source = text(PANEL["source"], "source", within=measure.id)
    form = rx.el.form(
        rx.el.div(value, day, class_name="panel-pair"),
        rx.el.div(sample, source, class_name="panel-pair"),
        button(PANEL["keep_value"], look="small", type="submit"),
        id=form_id,
        on_submit=lambda form: edits.record(form_id, measure.id, form),
        class_name="panel-form",
    )
    return rx.el.details(rx.el.summary(icon("plus"), PANEL["record"]), form, class_name="panel-more")


def history(measure: MeasureAt) -> rx.Component:
    """All values, newest first, corrected in place or taken out."""
    rows = rx.el.div(rx.foreach(measure.readings, _reading), class_name="readings")
    count = rx.el.span(measure.readings.length(), class_name="count")
    told = rx.el.details(
        rx.el.summary(icon("list"), PANEL["history"], count), rows, class_name="panel-more told"
    )
    return rx.cond(measure.readings.length() > 0, told, rx.fragment())


def _reading(reading: Reading) -> rx.Component:
    def field(name: str, value: rx.Var, kind: str, label: str, **props) -> rx.Component:
        return in_place(
            of=rx.Var.create("reading/") + reading.id + f"/{name}",
            value=value,
            label=PANEL[label],
            kind=kind,
            bare=True,
            class_name="flush",
            on_commit=lambda given: edits.edit_reading(reading.id, name, given),
            **props,
        )

    gone = edits.remove_reading(reading.id)
    return rx.el.div(
        field("on", reading.on, "date", "on", required=True),
        field("value", reading.value, "number", "value", required=True),
        field("sample", reading.sample, "number", "sample", placeholder=PANEL["sample"]),
        field("source", reading.source, "text", "source", placeholder=PANEL["source"]),
        icon_button("trash", PANEL["remove_value"], look="quiet small", on_click=gone),
        class_name="reading",
        key=reading.id,
    )
