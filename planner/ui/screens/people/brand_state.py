"""What an owner does with the workspace's name and brand."""

from typing import Any

import reflex as rx

from planner.actions import brands, workspaces
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.people.brand_view import COLOURS, TEXT, Kept, read, tried
from planner.ui.who.state import Who
from planner.ui.who.view import Paint


class BrandDesk(Desk):
    """Keeps what is typed until it is saved; the logo is kept as soon as it has come in."""

    name: str = ""
    colour: str = ""
    accent: str = ""
    logo: str = ""
    paint: Paint = rx.field(default_factory=Paint)
    remarks: list[str] = rx.field(default_factory=list)
    wrong: str = ""

    def _try(self) -> None:
        try:
            looked = tried(self.colour, self.accent)
        except Refusal:
            return
        self.paint, self.remarks = looked.paint, looked.remarks

    async def _show(self, done: str) -> Any:
        self.wrong, self.done, self.undoable = "", done, ""
        kept: Kept | None = await self._read(read)
        for name, value in vars(kept).items() if kept else ():
            setattr(self, name, value)
        self._try()
        return Who.load

    async def _kept(self, action: Any, *args: Any, done: str) -> Any:
        """Do it and show what is kept now; a refusal stands by the form with what was typed."""
        if await self._read(action, *args) is not None:
            return await self._show(done)
        self.wrong, self.refused = self.refused, ""
        return None

    @rx.event
    @needs(Permission.OWN_WORKSPACE)
    async def load(self) -> Any:
        """Read what is kept."""
        return await self._show("")

    @rx.event
    @needs(Permission.OWN_WORKSPACE)
    def paint_with(self, which: str, colour: str) -> None:
        """Another colour, not kept yet."""
        if which in COLOURS:
            setattr(self, which, colour.strip().lower())
            self._try()

    @rx.event
    @needs(Permission.OWN_WORKSPACE)
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep name and colours."""
        fields = {"name": str(form.get("name", "")), "colour": self.colour, "accent": self.accent}
        return await self._kept(workspaces.edit, fields, done=TEXT["saved"])

    @rx.event
    @needs(Permission.OWN_WORKSPACE)
    async def logo_came(self, change: str) -> Any:
        """A logo was taken in."""
        return await self._show(TEXT["logo_saved"])

    @rx.event
    @needs(Permission.OWN_WORKSPACE)
    async def take_logo_back(self) -> Any:
        """Without a logo again."""
        return await self._kept(brands.take_logo_back, done=TEXT["logo_gone"])
