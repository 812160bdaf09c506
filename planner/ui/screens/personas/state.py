"""What one can do in the persona gallery."""

import reflex as rx

from planner.actions import personas
from planner.model.ids import PersonaId, StrategyId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.personas.view import NEW, TEXT


class PersonasDesk(Desk):
    """Adds, copies, moves, archives and brings back."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add(self, strategy_id: str) -> rx.event.EventSpec | None:
        """A new persona, opened at once."""
        change = await self._do(personas.add, StrategyId(strategy_id), NEW)
        opened = change and f"/strategy/{strategy_id}/personas/{change.edits[0].id}"
        return rx.redirect(opened) if opened else None

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def duplicate(self, persona_id: str) -> None:
        """A copy behind the original."""
        await self._do(personas.duplicate, PersonaId(persona_id), done=TEXT["duplicated"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move(self, persona_id: str, after: str | None) -> None:
        """Behind another persona; "" is first."""
        await self._do(personas.move, PersonaId(persona_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def archive(self, persona_id: str) -> None:
        """Out of the list, kept whole."""
        await self._do(personas.archive, PersonaId(persona_id), said=True)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def restore(self, persona_id: str) -> None:
        """Back into the list."""
        await self._do(personas.restore, PersonaId(persona_id))
