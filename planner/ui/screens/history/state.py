"""The history on the screen: one page of it, which the address names; and taking one's own changes back."""

from typing import Any

import reflex as rx

from planner.actions import history
from planner.model.ids import ChangeId
from planner.model.member import Member
from planner.model.workspace import Permission
from planner.ui.desk import TAKEN_BACK, Desk
from planner.ui.needs import needs
from planner.ui.reading_desk import ReadingDesk
from planner.ui.screens.history.view import Choice, Row, Shown, address_of, newer, read


class HistoryDesk(ReadingDesk, Desk):
    """Reads a page of the history. Filters stand in the address, so that it can be passed on."""

    strategy: str = ""
    by: str = ""
    kind: str = ""
    thing: str = ""
    thing_name: str = ""
    rows: list[Row] = rx.field(default_factory=list)
    people: list[Choice] = rx.field(default_factory=list)
    older: str = ""
    first: bool = True
    revision: int = 0
    newer: int = 0

    @staticmethod
    def _reads(by: Member, address: str) -> Shown:
        return read(by, address)

    @rx.event
    @needs(Permission.BROWSE)
    async def look_again(self) -> None:
        """Count what came since."""
        self.newer = await self._read(newer, str(self.router.url), self.revision) or 0

    @rx.event
    @needs(Permission.BROWSE)
    async def fresh(self) -> Any:
        """Read the newest page of what is shown."""
        if not self.first:
            return rx.redirect(address_of(self.strategy, by=self.by, kind=self.kind, thing=self.thing))
        return await self._show()

    @rx.event
    @needs(Permission.BROWSE)
    def narrow(self, name: str, value: str) -> Any:
        """Another filter, from its newest page on; an empty value takes the filter away."""
        now = {"by": self.by, "kind": self.kind, "thing": self.thing}
        return rx.redirect(
            address_of(self.strategy, **{one: value if one == name else now[one] for one in now})
        )

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def take(self, change_id: str) -> None:
        """Take back one's own change."""
        await self._do(history.undo, ChangeId(change_id), done=TAKEN_BACK)
        self.undoable = ""
        await self._show()
