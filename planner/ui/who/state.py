"""Who is here, for the frame of every page."""

import reflex as rx

from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.who.view import Known, Paint, PlaceRow, read


class Who(Desk):
    """Read again with every page, so that another role or workspace shows at once."""

    known: bool = False
    name: str = ""
    initials: str = ""
    colour: str = ""
    picture: str = ""
    role: str = ""
    workspace: str = ""
    logo: str = ""
    letter: str = ""
    brand: Paint = rx.field(default_factory=Paint)
    local: bool = False
    edits: bool = True
    shares: bool = False
    comments: bool = False
    only: str = ""
    places: list[PlaceRow] = rx.field(default_factory=list)

    @rx.event
    @needs(Permission.VIEW)
    async def load(self) -> None:
        """Read who is here."""
        known: Known | None = await self._read(read)
        for name, value in vars(known).items() if known else ():
            setattr(self, name, value)
        self.known = known is not None
