"""What one can do with one's own account. What takes a password is on plain pages, not in any state."""

from typing import Any

import reflex as rx

from planner.actions import own_account, own_picture, sessions
from planner.model.ids import SessionId
from planner.model.workspace import Permission
from planner.ui.desk import Desk, as_visitor
from planner.ui.needs import needs
from planner.ui.screens.profile.view import TEXT, SessionRow, Shown, read
from planner.ui.who.state import Who


class ProfileDesk(Desk):
    """Name and sessions."""

    name: str = ""
    initials: str = ""
    colour: str = ""
    picture: str = ""
    email: str = ""
    has_password: bool = False
    second_factor: bool = False
    elsewhere: str = ""
    linked: bool = False
    sessions: list[SessionRow] = rx.field(default_factory=list)
    listed: bool = False

    async def _list(self) -> None:
        shown: Shown | None = await self._read(read)
        for name, value in vars(shown).items() if shown else ():
            setattr(self, name, value)
        self.listed = shown is not None

    async def _done(self, action: Any, *args: Any, done: str) -> None:
        """Do it, say so, and read the page anew."""
        before = self.refusals
        await self._read(as_visitor(action), *args)
        if self.refusals == before:
            self.refused, self.done, self.undoable = "", done, ""
            await self._list()

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def load(self) -> None:
        """Read the page; without an account there is nothing to read."""
        who = await self.get_state(Who)
        if not who.local:
            await self._list()

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def rename(self, form: dict[str, Any]) -> Any:
        """Another name, in every workspace."""
        await self._done(own_account.edit, {"name": str(form.get("name", ""))}, done=TEXT["saved"])
        return Who.load

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def picture_came(self, change: str) -> Any:
        """A picture was taken in."""
        await self._list()
        self.done, self.undoable = TEXT["picture_saved"], ""
        return Who.load

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def take_picture_back(self) -> Any:
        """Initials again."""
        await self._done(own_picture.take_back, done=TEXT["picture_gone"])
        return Who.load

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def sign_out(self, session_id: str) -> None:
        """End a sign-in somewhere else."""
        await self._done(sessions.sign_out, SessionId(session_id), done=TEXT["signed_out"])
