"""What one can do to the metrics and owners of the chosen touchpoint."""

from datetime import date
from typing import Any

import reflex as rx

from planner.actions import measures, owners, touchpoints
from planner.model.change import Change
from planner.model.ids import MeasureId, MetricId, OwnerId, StrategyId, TouchpointId
from planner.model.member import Member
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.map.view import form_of, metric_fields, reading_of


class MeasureDesk(Desk):
    """Attaches metrics, sets targets, records values, and adds owners on the way.

    The counts rise with each thing made, so that its form empties, and no other form does: what is typed stays.
    """

    owners_made: int = 0
    metrics_made: int = 0
    values_made: int = 0
    value_of: str = ""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def attach(self, touchpoint_id: str, chosen: str) -> None:
        """A metric of the strategy ("metric/ID") or of the metric library ("library/KEY")."""
        kind, _, key = str(chosen).partition("/")
        if kind == "metric":
            await self._do(measures.attach, TouchpointId(touchpoint_id), MetricId(key))
        else:
            await self._do(_attach_from_library, TouchpointId(touchpoint_id), key)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def attach_own(self, touchpoint_id: str, form: dict[str, Any]) -> None:
        """A metric of one's own: name, unit and direction from a form."""
        typed = form_of(form)
        name, fields = str(typed.get("name", "")), {key: typed.get(key) for key in ("unit", "better")}
        if await self._do(measures.attach_new, TouchpointId(touchpoint_id), name, fields):
            self.metrics_made += 1

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def record(self, measure_id: str, form: dict[str, Any]) -> None:
        """A value on a day, with sample and source, from a form."""
        if await self._do(_record_typed, MeasureId(measure_id), form):
            self.values_made, self.value_of = self.values_made + 1, measure_id

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add_owner(self, strategy_id: str, touchpoint_id: str, form: dict[str, Any]) -> None:
        """A new person or team, responsible for the touchpoint at once."""
        typed = form_of(form)
        name, kind = str(typed.get("name", "")), {"kind": typed.get("kind")}
        change = await self._do(owners.add, StrategyId(strategy_id), name, kind)
        if change:
            await self._do(touchpoints.assign_owner, TouchpointId(touchpoint_id), OwnerId(change.edits[0].id))
            self.owners_made += 1


def _attach_from_library(by: Member, touchpoint_id: TouchpointId, key: str) -> Change:
    return measures.attach_new(by, touchpoint_id, *metric_fields(key))


def _record_typed(by: Member, measure_id: MeasureId, form: dict[str, Any]) -> Change:
    return measures.record(by, measure_id, *reading_of(form_of(form), date.today()))
