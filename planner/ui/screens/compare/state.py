"""A journey beside its future on the screen, as the address names them."""

import reflex as rx

from planner.model.member import Member
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.reading_desk import ReadingDesk
from planner.ui.screens.compare.view import Column, Field, Shown, Thing, read


class CompareDesk(ReadingDesk, Desk):
    """Reads the comparison; what is shown stands in the address, so that it can be passed on."""

    strategy: str = ""
    journey: str = ""
    only: bool = False
    as_is: str = ""
    to_be: str = ""
    as_is_href: str = ""
    to_be_href: str = ""
    summary: str = ""
    mean: str = ""
    about: list[Field] = rx.field(default_factory=list)
    lanes: list[Thing] = rx.field(default_factory=list)
    columns: list[Column] = rx.field(default_factory=list)
    box: str = ""
    was_path: str = ""
    now_path: str = ""
    felt: str = ""
    there: bool = False
    differs: bool = False
    revision: int = 0

    @staticmethod
    def _reads(by: Member, address: str) -> Shown:
        return read(by, address)

    @rx.event
    @needs(Permission.BROWSE)
    async def fresh(self) -> None:
        """Read both maps as they are now."""
        await self._show()
