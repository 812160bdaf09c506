"""What an owner does with people, and anybody with their own place among them."""

from typing import Any

import reflex as rx

from planner.actions import invitations, people
from planner.model.account import Letter
from planner.model.ids import InvitationId, MemberId
from planner.model.workspace import Permission
from planner.ui import post
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.parts.passed_on import shown_in
from planner.ui.screens.people.view import (
    LETTERS,
    TEXT,
    InvitedRow,
    PersonRow,
    Shown,
    leave,
    passed,
    read,
    role_named,
)
from planner.ui.who.state import Who

BOX = "people-link"


class PeopleDesk(Desk):
    """Invites, gives roles, removes. A link to pass on goes to the page past this state, which keeps no secret."""

    workspace: str = ""
    manages: bool = False
    people: list[PersonRow] = rx.field(default_factory=list)
    invited: list[InvitedRow] = rx.field(default_factory=list)
    listed: bool = False
    passed: str = ""
    by_hand: bool = False

    async def _list(self) -> None:
        shown: Shown | None = await self._read(read)
        for name, value in vars(shown).items() if shown else ():
            setattr(self, name, value)
        self.listed = shown is not None

    async def _done(self, action: Any, *args: Any, done: str = "") -> None:
        """Do it, say so, and read the page anew."""
        self.refused, self.passed, self.by_hand = "", "", False
        refusals = self.refusals
        await self._read(action, *args)
        if self.refusals == refusals:
            self.done, self.undoable = done, ""
            await self._list()

    async def _pass_on(self, letter: Letter, kind: str) -> Any:
        """Send the letter; where the mail server does not take it, or there is none, show its link once."""
        link, who = f"{self.router.headers.origin}/{kind}/{letter.token}", await self.get_state(Who)
        subject, words = LETTERS[kind]
        words = words.format(by=who.name, workspace=self.workspace, link=link)
        self.by_hand = not await post.sent(letter.to, subject, words)
        self.passed = passed(kind, letter.to, by_hand=self.by_hand, can_send=post.can_send())
        return shown_in(BOX, link) if self.by_hand else None

    @rx.event
    @needs(Permission.SEE_PEOPLE)
    async def load(self) -> None:
        """Read the page."""
        self.passed, self.by_hand = "", False
        await self._list()

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def invite(self, form: dict[str, Any]) -> Any:
        """Invite an address in a role."""
        role = role_named(form.get("role"))
        letter = await self._read(invitations.invite, str(form.get("email", "")), role)
        if letter is None:
            return None
        self.made, self.refused = self.made + 1, ""
        await self._list()
        return await self._pass_on(letter, "join")

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def withdraw(self, invitation_id: str) -> None:
        """Take an invitation back."""
        await self._done(invitations.withdraw, InvitationId(invitation_id), done=TEXT["withdrawn"])

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def give_role(self, member_id: str, role: str) -> Any:
        """Another role for somebody, from their next click on."""
        await self._done(people.give_role, MemberId(member_id), role_named(role))
        return Who.load

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def remove(self, member_id: str) -> None:
        """Somebody is no longer a member."""
        await self._done(people.remove, MemberId(member_id), done=TEXT["removed"])

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def hand_over(self, member_id: str) -> Any:
        """Somebody becomes owner in one's place."""
        await self._done(people.hand_over, MemberId(member_id), done=TEXT["handed_over"])
        return Who.load

    @rx.event
    @needs(Permission.MANAGE_PEOPLE)
    async def reset_link(self, member_id: str) -> Any:
        """A link with which somebody sets a new password."""
        letter = await self._read(people.reset_link, MemberId(member_id))
        self.refused = "" if letter else self.refused
        return await self._pass_on(letter, "reset") if letter else None

    @rx.event
    @needs(Permission.OWN_ACCOUNT)
    async def leave(self, member_id: str) -> Any:
        """Leave the workspace; what is left to see is at the door."""
        before = self.refusals
        await self._read(leave, member_id)
        return rx.redirect("/sign-in", is_external=True) if self.refusals == before else None
