"""What one can do in a conversation."""

from typing import Any

import reflex as rx

from planner.actions import comments, guests
from planner.model.comment import Guest
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.workspace import Permission
from planner.store import Marks
from planner.ui.desk import Desk
from planner.ui.live import rooms
from planner.ui.live.wire import named
from planner.ui.needs import needs
from planner.ui.who.state import Who


def introduce(by: Member, name: str) -> tuple[Member, Guest]:
    """The guest with their name."""
    return by, guests.introduce(by, name)


def read(by: Member, strategy_id: StrategyId, upto: dict[str, Any]) -> tuple[Member, Marks]:
    """Whoever has read, and what of it is theirs."""
    return by, comments.read(by, strategy_id, upto)


class TalkDesk(Desk):
    """Says who a guest is, and notes what was read. What is said goes over the live line."""

    @rx.event
    @needs(Permission.COMMENT)
    async def introduce(self, strategy_id: str, form: dict[str, Any]) -> Any:
        """A guest says their name, which stands in their menu too."""
        done = await self._read(introduce, str(form.get("name", "")))
        if done is None:
            return None
        by, guest = done
        self.refused = ""
        await rooms.tell_own(by, StrategyId(strategy_id), named(by, guest.name))
        return Who.load

    @rx.event
    @needs(Permission.VIEW)
    async def read(self, strategy_id: str, upto: dict[str, Any]) -> None:
        """These threads were read up to these numbers."""
        done = await self._read(read, StrategyId(strategy_id), upto)
        if done and done[1]:
            await rooms.tell_own(done[0], StrategyId(strategy_id), {"read": done[1]})
