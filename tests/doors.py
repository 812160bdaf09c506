"""People for tests: an owner with an account, members of every role, guests, visitors."""

from dataclasses import dataclass, field

from planner.actions import accounts, invitations, links
from planner.model.account import Entry
from planner.model.ids import SessionId
from planner.model.member import Member, Visitor
from planner.model.workspace import Role
from planner.store import member_behind, new_member, visitor_of
from tests.builders import fresh_id

PASSWORD = "walnut ferry under april"
HERE = "192.0.2.7"


def a_visitor(**fields) -> Visitor:
    return Visitor(**{"address": HERE, "agent": "a test", **fields})


def an_email() -> str:
    """Nobody else's: tests share one PostgreSQL database."""
    return f"{fresh_id()}@example.com"


def behind(entry: Entry) -> Member:
    """The member whom a session lets act."""
    member = member_behind(entry.session.id, HERE)
    assert member is not None
    return member


def signed_in(session_id: SessionId | None) -> Visitor:
    return visitor_of(session_id, HERE, "a test")


def an_account(by: Member, role: Role, email: str = "") -> Entry:
    """Somebody invited into the workspace of `by` who has joined."""
    letter = invitations.invite(by, email or an_email(), role)
    return invitations.join(a_visitor(), letter.token, f"The {role}", PASSWORD)


@dataclass
class Team:
    """A workspace with an account in every role; `entries[role]` is how each is signed in."""

    owner: Member
    entries: dict[Role, Entry] = field(default_factory=dict)

    def member(self, role: Role) -> Member:
        return behind(self.entries[role])

    def visitor(self, role: Role) -> Visitor:
        return signed_in(self.entries[role].session.id)


def a_team(by: Member) -> Team:
    """`by`'s workspace with an owner, an editor, a commenter and a viewer who have accounts."""
    team = Team(by)
    for role in (Role.OWNER, Role.EDITOR, Role.COMMENTER, Role.VIEWER):
        team.entries[role] = an_account(by, role)
    return team


def a_guest(by: Member, strategy_id, **fields) -> Member:
    """Somebody who opened a link to the strategy."""
    return behind(links.open(a_visitor(), links.share(by, strategy_id, **fields).token))


def a_stranger() -> Member:
    """The owner of another workspace."""
    return new_member("Another client", "Eve")


def sign_in(email: str, password: str = PASSWORD, address: str = HERE):
    return accounts.sign_in(a_visitor(address=address), email, password)
