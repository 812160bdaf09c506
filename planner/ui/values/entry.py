"""The form for a value on a day, and the fields in which one is corrected."""

from typing import Any

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import button, icon_button
from planner.ui.parts.field import text
from planner.ui.values import edits
from planner.ui.values.words import VALUES


def new_value(measure_id: Any, *, place: str = "value", look: str = "panel-form") -> rx.Component:
    """The form for a value of a measure; `place` tells forms for the same measure on one page apart."""
    form_id = rx.Var.create(f"{place}-") + measure_id
    value = _typed("value", form_id, type="number", step="any", required=True)
    day = _typed("on", form_id, type="date", default_value=copy.state.today)
    hint = VALUES["sample_hint"]
    sample = _typed("sample", form_id, type="number", min="0", step="1", hint=hint)
    return rx.el.form(
        rx.el.div(value, day, class_name="panel-pair"),
        rx.el.div(sample, _typed("source", form_id), class_name="panel-pair"),
        button(VALUES["keep"], look="small", type="submit"),
        id=form_id,
        on_submit=lambda form: edits.record(form_id, measure_id, form),
        class_name=look,
    )


@rx.memo
def quick_value(measure: rx.Var[str], about: rx.Var[str]) -> rx.Component:
    """One line for a value of a measure (its id) and its day; `about` says of what, to be heard."""
    form_id = rx.Var.create("quick-") + measure
    value = rx.el.input(
        name="value", type="number", step="any", required=True, placeholder=VALUES["value"], class_name="input",
        aria_label=rx.Var.create(VALUES["value"] + ": ") + about,
    )  # fmt: skip
    day = rx.el.input(
        name="on", type="date", default_value=copy.state.today, class_name="input",
        aria_label=rx.Var.create(VALUES["on"] + ": ") + about,
    )  # fmt: skip
    unsaid = [
        rx.el.input(type="hidden", name=name, value="", read_only=True) for name in ("sample", "source")
    ]
    return rx.el.form(
        value,
        day,
        *unsaid,
        button(VALUES["keep_short"], look="small", type="submit"),
        id=form_id,
        on_submit=lambda form: edits.record(form_id, measure, form),
        class_name="quick-value for-editors",
    )


def sign(unit: Any) -> Any:
    """What stands behind a number of this unit."""
    return rx.match(unit, ("percent", "%"), ("hours", "h"), ("money", copy.strategy.currency), "")


def reading_field(reading: Any, name: str, kind: str, **props: Any) -> rx.Component:
    """One field of a value, corrected where it stands."""
    return in_place(
        of=rx.Var.create("reading/") + reading.id + f"/{name}",
        value=getattr(reading, name),
        label=VALUES[name],
        kind=kind,
        bare=True,
        class_name="flush",
        on_commit=lambda given: edits.edit_reading(reading.id, name, given),
        **props,
    )


def take_out(reading: Any) -> rx.Component:
    """The button that takes a value out."""
    gone = edits.remove_reading(reading.id)
    return icon_button("trash", VALUES["take_out"], look="quiet small for-editors", on_click=gone)


def _typed(name: str, form_id: Any, *, hint: Any = "", **props: Any) -> rx.Component:
    return text(VALUES[name], name, hint=hint, within=form_id, **props)
