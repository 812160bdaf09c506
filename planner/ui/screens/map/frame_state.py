"""What one can do to the frame of the map: its stages and lanes."""

from typing import Any, cast

import reflex as rx

from planner.actions import lanes, stages
from planner.model.ids import JourneyId, LaneId, StageId
from planner.model.journey import LaneKind
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.map.view import LANE_NAMES, TEXT


class FrameDesk(Desk):
    """Adds, edits, moves, hides and removes stages and lanes."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add_stage(self, journey_id: str, after: str | None) -> None:
        """A new stage behind another; "" is first, None last."""
        await self._do(stages.add, JourneyId(journey_id), TEXT["new_stage"], after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit_stage(self, stage_id: str, field: str, value: Any) -> None:
        """Name, hint or colour of a stage."""
        await self._do(stages.edit, StageId(stage_id), {str(field): value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move_stage(self, stage_id: str, after: str | None) -> None:
        """Behind another stage; "" is first."""
        await self._do(stages.move, StageId(stage_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove_stage(self, stage_id: str) -> None:
        """The stage with all that stands in it."""
        await self._do(stages.remove, StageId(stage_id), said=True)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add_lane(self, journey_id: str, kind: str) -> None:
        """A new lane of a kind at the foot of the map."""
        named = str(kind)
        name = LANE_NAMES.get(named, named)
        await self._do(lanes.add, JourneyId(journey_id), cast(LaneKind, named), name)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit_lane(self, lane_id: str, field: str, value: Any) -> None:
        """Name, hint or visibility of a lane."""
        await self._do(lanes.edit, LaneId(lane_id), {str(field): value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move_lane(self, lane_id: str, after: str | None) -> None:
        """Behind another lane; "" is first."""
        await self._do(lanes.move, LaneId(lane_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove_lane(self, lane_id: str) -> None:
        """The lane with all that stands in it."""
        await self._do(lanes.remove, LaneId(lane_id), said=True)
