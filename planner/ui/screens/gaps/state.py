"""What one can do about a gap without leaving the page."""

import reflex as rx

from planner.actions import touchpoints
from planner.model.ids import OwnerId, TouchpointId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs


class GapsDesk(Desk):
    """Gives a touchpoint its owner."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def assign(self, touchpoint_id: str, owner_id: str) -> None:
        """Make an owner responsible."""
        await self._do(touchpoints.assign_owner, TouchpointId(touchpoint_id), OwnerId(owner_id) or None)
