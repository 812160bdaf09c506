"""What can be asked for on the page of metrics, as events of a page."""

from typing import Any

from planner.actions import measures, metrics
from planner.ui.live import copy
from planner.ui.live.asks import act, hand_in, typed
from planner.ui.parts.where import strategy_id


def pick(key: str) -> Any:
    """A metric of the library."""
    return act(metrics.pick, strategy_id, key)


def define(form_id: str, form: Any) -> Any:
    """A metric of one's own, from the form."""
    fields = {name: typed(form, name) for name in ("short", "unit", "better", "formula")}
    return hand_in(form_id, metrics.add, strategy_id, typed(form, "name"), fields)


def edit(metric_id: Any, field: str, value: Any) -> Any:
    """Another value in one field of a metric."""
    return act(metrics.edit, metric_id, {field: value})


def remove(metric_id: Any) -> Any:
    """A metric with all it measured."""
    return act(metrics.remove, metric_id, told=True)


def aim(measure_id: Any, field: str, value: Any) -> Any:
    """Another baseline, target or due date."""
    return act(measures.edit, measure_id, {field: value})


def record(measure_id: Any, value: Any) -> Any:
    """A value as of today."""
    return act(measures.record, measure_id, value, copy.state.today)
