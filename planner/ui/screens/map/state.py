"""What one can do to touchpoints and cards on the map."""

from typing import Any

import reflex as rx

from planner.actions import cards, touchpoints
from planner.model.ids import CardId, LaneId, OwnerId, StageId, TouchpointId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.map.view import TEXT


class MapDesk(Desk):
    """Adds, edits, moves, copies and removes what stands in the cells."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add_touchpoint(self, stage_id: str, lane_id: str, title: str) -> None:
        """A new touchpoint at the foot of a cell."""
        await self._do(touchpoints.add, StageId(stage_id), LaneId(lane_id), title)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit_touchpoint(self, touchpoint_id: str, field: str, value: Any) -> None:
        """One field of a touchpoint."""
        await self._do(touchpoints.edit, TouchpointId(touchpoint_id), {str(field): value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move_touchpoint(
        self, touchpoint_id: str, stage_id: str, lane_id: str, after: str | None
    ) -> None:
        """Into a cell, behind another touchpoint; "" is first, None last."""
        place = StageId(stage_id), LaneId(lane_id), after
        await self._do(touchpoints.move, TouchpointId(touchpoint_id), *place)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def assign_owner(self, touchpoint_id: str, owner_id: str) -> None:
        """Make an owner responsible; "" is nobody."""
        await self._do(touchpoints.assign_owner, TouchpointId(touchpoint_id), OwnerId(owner_id) or None)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def consult(self, touchpoint_id: str, owner_ids: list[str]) -> None:
        """Set who is consulted."""
        named = owner_ids if isinstance(owner_ids, list) else []
        ids = tuple(OwnerId(owner_id) for owner_id in named)
        await self._do(touchpoints.consult, TouchpointId(touchpoint_id), ids)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def duplicate_touchpoint(self, touchpoint_id: str) -> None:
        """A copy right behind it."""
        await self._do(touchpoints.duplicate, TouchpointId(touchpoint_id), done=TEXT["duplicated"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove_touchpoint(self, touchpoint_id: str) -> None:
        """Take it off the map."""
        await self._do(touchpoints.remove, TouchpointId(touchpoint_id), said=True)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add_card(self, stage_id: str, lane_id: str, text: str) -> None:
        """A new card at the foot of a cell."""
        await self._do(cards.add, StageId(stage_id), LaneId(lane_id), text)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit_card(self, card_id: str, field: str, value: Any) -> None:
        """One field of a card."""
        await self._do(cards.edit, CardId(card_id), {str(field): value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move_card(self, card_id: str, stage_id: str, lane_id: str, after: str | None) -> None:
        """Into a cell, behind another card; "" is first, None last."""
        await self._do(cards.move, CardId(card_id), StageId(stage_id), LaneId(lane_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove_card(self, card_id: str) -> None:
        """Take it off the map."""
        await self._do(cards.remove, CardId(card_id), said=True)
