"""What can be asked for about values, as events of a page."""

from typing import Any

import reflex as rx

from planner.actions import measures
from planner.ui.live import copy
from planner.ui.live.asks import act, hand_in, typed


def record(form_id: Any, measure_id: Any, form: Any) -> Any:
    """A value with its day, sample and source, from the form; without a day it is today's."""
    on = rx.cond(typed(form, "on") == "", copy.state.today, typed(form, "on"))
    sample = rx.cond(typed(form, "sample") == "", None, typed(form, "sample"))
    return hand_in(
        form_id, measures.record, measure_id, typed(form, "value"), on, sample, typed(form, "source")
    )


def edit_reading(reading_id: Any, field: Any, value: Any) -> Any:
    """Correct a value, its day, sample or source."""
    return act(measures.edit_reading, reading_id, {field: value})


def remove_reading(reading_id: Any) -> Any:
    """Take a value out of the history."""
    return act(measures.remove_reading, reading_id, told=True)
