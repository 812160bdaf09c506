"""What one can do with owners."""

from typing import Any

import reflex as rx

from planner.actions import owners
from planner.model.ids import OwnerId, StrategyId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs


class OwnersDesk(Desk):
    """Adds, edits, removes."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def add(self, strategy_id: str, form: dict[str, Any]) -> None:
        """A new person or team."""
        fields = {"kind": form.get("kind", "person"), "role": form.get("role", "")}
        if await self._do(owners.add, StrategyId(strategy_id), str(form.get("name", "")), fields):
            self.made += 1

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit(self, owner_id: str, field: str, value: Any) -> None:
        """Another value in one field; an empty team is none."""
        await self._do(
            owners.edit, OwnerId(owner_id), {field: value or None if field == "part_of" else value}
        )

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def move(self, owner_id: str, after: str | None) -> None:
        """Behind another owner; "" is first."""
        await self._do(owners.move, OwnerId(owner_id), after)

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def remove(self, owner_id: str) -> None:
        """Remove an owner from the strategy and from every touchpoint."""
        await self._do(owners.remove, OwnerId(owner_id), said=True)
