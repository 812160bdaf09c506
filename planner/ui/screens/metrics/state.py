"""What one can do with metrics and with what they say."""

from datetime import date
from typing import Any

import reflex as rx

from planner.actions import measures, metrics
from planner.model.change import Change
from planner.model.ids import MeasureId, MetricId, StrategyId
from planner.model.member import Member
from planner.model.metric_library import BY_KEY
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.metrics.view import TEXT

FROM_LIBRARY = {"short", "unit", "better", "formula", "stale_after"}
FORM = ("short", "unit", "better", "formula")


class MetricsDesk(Desk):
    """`status` filters the measures: a status, or "" for all."""

    status: str = ""

    @rx.event
    @needs(Permission.VIEW)
    def show(self, status: str) -> None:
        """Show the measures of one status."""
        self.status = status

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def pick(self, strategy_id: str, key: str) -> None:
        """Add a metric of the library."""
        await self._do(_pick, StrategyId(strategy_id), key)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def define(self, strategy_id: str, form: dict[str, Any]) -> None:
        """Add a metric of one's own."""
        fields = {name: form.get(name, "") for name in FORM}
        if await self._do(metrics.add, StrategyId(strategy_id), str(form.get("name", "")), fields):
            self.made += 1

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit(self, metric_id: str, field: str, value: Any) -> None:
        """Another value in one field of a metric."""
        await self._do(metrics.edit, MetricId(metric_id), {field: value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove(self, metric_id: str) -> None:
        """Remove a metric with all it measured."""
        await self._do(metrics.remove, MetricId(metric_id), said=True)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def aim(self, measure_id: str, field: str, value: Any) -> None:
        """Another baseline, target or due date."""
        await self._do(measures.edit, MeasureId(measure_id), {field: value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def record(self, measure_id: str, today: str, value: Any) -> None:
        """A value as of today."""
        await self._do(_record, MeasureId(measure_id), value, today)


def _pick(by: Member, strategy_id: StrategyId, key: str) -> Change:
    entry = BY_KEY.get(key)
    if entry is None:
        raise Refusal(TEXT["unknown"])
    fields = {**entry.model_dump(include=FROM_LIBRARY), "library": key}
    return metrics.add(by, strategy_id, entry.name, fields)


def _record(by: Member, measure_id: MeasureId, value: Any, today: str) -> Change:
    try:
        day = date.fromisoformat(today)
    except ValueError:
        raise Refusal(TEXT["no_day"]) from None
    return measures.record(by, measure_id, value, day)
