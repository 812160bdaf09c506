"""What one can do in the list of journeys."""

from typing import Any

import reflex as rx
from reflex.event import EventSpec

from planner.actions import journeys
from planner.model.ids import JourneyId, StrategyId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.journeys.view import NEW, TEXT


class JourneysDesk(Desk):
    """Adds, edits, copies, moves, archives and brings back."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add(self, strategy_id: str) -> EventSpec | None:
        """A new journey, opened at once."""
        change = await self._do(journeys.add, StrategyId(strategy_id), NEW)
        made = next((edit.id for edit in change.edits if edit.noun == "journey"), None) if change else None
        return rx.redirect(f"/strategy/{strategy_id}/journeys/{made}") if made else None

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit(self, journey_id: str, field: str, value: Any) -> None:
        """Name, summary or the personas who walk it."""
        await self._do(journeys.edit, JourneyId(journey_id), {str(field): value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def duplicate(self, journey_id: str) -> None:
        """A copy behind the original."""
        await self._do(journeys.duplicate, JourneyId(journey_id), done=TEXT["duplicated"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move(self, journey_id: str, after: str | None) -> None:
        """Behind another journey; "" is first."""
        await self._do(journeys.move, JourneyId(journey_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def archive(self, journey_id: str) -> None:
        """Out of the list, kept whole."""
        await self._do(journeys.archive, JourneyId(journey_id), said=True)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def restore(self, journey_id: str) -> None:
        """Back into the list."""
        await self._do(journeys.restore, JourneyId(journey_id))
