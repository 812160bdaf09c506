"""What one can do on a persona's page."""

import secrets
from typing import Any

import reflex as rx

from planner.actions import personas
from planner.model.ids import PersonaId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.persona.view import TEXT


class PersonaDesk(Desk):
    """Edits one persona; which one comes with every event."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit(self, persona_id: str, field: str, value: Any) -> None:
        """Another value in one field; a list comes whole."""
        await self._do(personas.edit, PersonaId(persona_id), {field: value})

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def redraw(self, persona_id: str) -> None:
        """Another drawn portrait, in place of whatever is there."""
        seed = {"picture": secrets.token_hex(4)}
        await self._do(personas.edit, PersonaId(persona_id), seed, done=TEXT["redrawn"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def unpicture(self, persona_id: str) -> None:
        """Back from a picture of its own to the drawn portrait."""
        await self._do(personas.edit, PersonaId(persona_id), {"picture": ""}, done=TEXT["unpictured"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    def pictured(self, change_id: str) -> None:
        """Say that an uploaded picture is there, with the change that undo takes back."""
        self.refused, self.done, self.undoable = "", TEXT["pictured"], change_id

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def validate(self, persona_id: str, how: str) -> None:
        """Mark as validated."""
        await self._do(personas.validate, PersonaId(persona_id), how)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def validate_form(self, persona_id: str, form: dict[str, Any]) -> None:
        """Mark as validated, from the small form."""
        await self._do(personas.validate, PersonaId(persona_id), str(form.get("how", "")))

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def redraft(self, persona_id: str) -> None:
        """Back to draft."""
        await self._do(personas.redraft, PersonaId(persona_id), done=TEXT["redrafted"])

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def duplicate(self, strategy_id: str, persona_id: str) -> rx.event.EventSpec | None:
        """A copy behind the original, opened."""
        change = await self._do(personas.duplicate, PersonaId(persona_id), done=TEXT["duplicated"])
        opened = change and f"/strategy/{strategy_id}/personas/{change.edits[0].id}"
        return rx.redirect(opened) if opened else None

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
