"""What one can do on the overview."""

from typing import Any

import reflex as rx

from planner.actions import strategies
from planner.model.ids import StrategyId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs


class OverviewDesk(Desk):
    """Edits the strategy itself."""

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def edit(self, strategy_id: str, field: str, value: Any) -> None:
        """Another value in one field."""
        await self._do(strategies.edit, StrategyId(strategy_id), {field: value})
