"""The people of a workspace: who is here, roles, handing over, leaving."""

from typing import NamedTuple

from planner.actions.entering import letter, tried
from planner.model.account import Account, Letter
from planner.model.emblem import Emblem
from planner.model.ids import MemberId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import GIVEN_ROLES, Permission, Role
from planner.store import Gate, gate, is_named_to, looking


class Person(NamedTuple):
    """A member with what an owner sees of the account behind; `email` is empty for the local member.

    `picture` names the one they gave, or is empty.
    """

    member: Member
    email: str
    second_factor: bool
    picture: str


@needs(Permission.SEE_PEOPLE)
def listed(by: Member) -> list[Person]:
    """Everybody in the workspace, former members left out, by role and name."""
    with looking(by) as seen:
        people = [_person(seen, member) for member in seen.all(Member, left_at=None)]
    return sorted(people, key=lambda one: (GIVEN_ROLES.index(one.member.role), one.member.name.casefold()))


@needs(Permission.VIEW)
def picture(by: Member, member_id: MemberId, name: str) -> bytes:
    """The picture of this name that somebody here gave of themselves, as PNG. Raises NotThere.

    A guest sees only those of people whom the comments they see name.
    """
    if by.role is Role.GUEST and not is_named_to(by, member_id):
        raise NotThere("picture")
    with looking(by) as seen:
        account_id = _present(seen, member_id).account_id
        emblem = seen.one(Emblem, id=account_id, name=name) if account_id else None
        if emblem is None:
            raise NotThere("picture")
        return emblem.data


@needs(Permission.MANAGE_PEOPLE)
def give_role(by: Member, member_id: MemberId, role: Role) -> None:
    """Change what somebody may do here, from their next click on. The last owner stays owner."""
    with gate(by, "people.give_role") as work:
        work.put(_present(work, member_id).given(role, _owners(work)))
        work.tell(member_id)


@needs(Permission.MANAGE_PEOPLE)
def remove(by: Member, member_id: MemberId) -> None:
    """Somebody is no longer a member; what they made stays. The last owner stays."""
    with gate(by, "people.remove") as work:
        work.put(_present(work, member_id).gone(work.now, _owners(work)))
        work.tell(member_id)


@needs(Permission.OWN_ACCOUNT)
def leave(by: Member) -> None:
    """Leave the workspace. The last owner cannot: hand over first."""
    with gate(by, "people.leave") as work:
        work.put(_present(work, by.id).gone(work.now, _owners(work)))
        work.tell(by.id)


@needs(Permission.MANAGE_PEOPLE)
def hand_over(by: Member, member_id: MemberId) -> None:
    """Make somebody owner in one's own place; oneself becomes an editor."""
    with gate(by, "people.hand_over") as work:
        work.put(_present(work, member_id).given(Role.OWNER, _owners(work)))
        work.put(_present(work, by.id).given(Role.EDITOR, _owners(work)))
        work.tell(member_id)


@needs(Permission.MANAGE_PEOPLE)
def reset_link(by: Member, member_id: MemberId) -> Letter:
    """A letter with which a member sets a new password, to pass on by hand.

    Only for somebody who belongs to no workspace but those `by` owns, so that it opens nothing else.
    """
    with gate(by, "people.reset_link") as work:
        member = _present(work, member_id)
        account = work.one(Account, id=member.account_id, closed_at=None) if member.account_id else None
        if account is None or by.account_id is None:
            raise NotThere("account")
        if work.elsewhere(account.id) - work.elsewhere(by.account_id, Role.OWNER):
            raise Refusal(
                "They belong to other workspaces too, so only they can ask for a link. Nothing was changed."
            )
        tried(work, "letter", account.email)
        work.tell(member_id)
        return letter(work, account, "reset")


def _person(seen: Gate, member: Member) -> Person:
    account = seen.one(Account, id=member.account_id) if member.account_id else None
    if account is None:
        return Person(member, "", second_factor=False, picture="")
    return Person(member, account.email, bool(account.totp), account.picture)


def _present(work: Gate, member_id: MemberId) -> Member:
    member = work.get(Member, member_id)
    if member.left_at is not None:
        raise NotThere("member")
    return member


def _owners(work: Gate) -> int:
    return len(work.all(Member, role=Role.OWNER, left_at=None))
