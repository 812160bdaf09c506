"""The state of a page that reads what its address asks for, and shows that until it is asked for the newest."""

from typing import Any

import reflex as rx

from planner.model.member import Member
from planner.model.workspace import Permission
from planner.ui.needs import needs


class ReadingDesk(rx.State, mixin=True):
    """Mixed into a Desk. The fields of what `_reads` gives are the page's; one of them is `listed`, true."""

    listed: bool = False

    @staticmethod
    def _reads(by: Member, address: str) -> object:
        raise NotImplementedError

    async def _show(self) -> None:
        shown: Any = await self._read(self._reads, str(self.router.url))  # type: ignore[attr-defined]
        for name, value in vars(shown).items() if shown else ():
            setattr(self, name, value)

    @rx.event
    @needs(Permission.BROWSE)
    async def load(self) -> None:
        """Read what the address asks for."""
        self.listed = False
        await self._show()
