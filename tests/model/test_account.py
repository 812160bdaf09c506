"""Addresses, sessions, invitations, tickets and links: when each still counts."""

from datetime import timedelta

import pytest

from planner.model.account import IDLE, INVITED_FOR, LONGEST, Account, Invitation, Session, Ticket
from planner.model.ids import AccountId, InvitationId, MemberId, SessionId, ShareLinkId, TicketId, WorkspaceId
from planner.model.refusal import Refusal
from planner.model.share_link import ShareLink
from tests.builders import NOON, fresh_id


def an_account(email: str = "ada@example.com") -> Account:
    return Account.made(id=AccountId.new(), name="Ada", email=email, password="hash-marker", made_at=NOON)


def test_one_address_however_it_is_typed() -> None:
    assert an_account("  Ada@Example.COM ").email == "ada@example.com"


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ada",
        "ada@",
        "@x.org",
        "a@b",
        "a b@x.org",
        "a@x.org\nbcc: b@x.org",
        "a@x..org",
        "a@" + "x" * 250 + ".org",
        "<a@x.org>",
    ],
)
def test_not_an_address(email: str) -> None:
    with pytest.raises(Refusal, match="email"):
        an_account(email)


def test_a_printed_account_shows_no_secret() -> None:
    assert "hash-marker" not in repr(an_account())


def test_a_session_ends_by_rest_by_age_and_by_hand() -> None:
    session = Session.made(id=SessionId.new(), token="t", made_at=NOON, seen_at=NOON)
    assert session.alive(NOON + IDLE / 2)
    assert not session.alive(NOON + IDLE)
    assert not session.with_(seen_at=NOON + LONGEST).alive(NOON + LONGEST)
    assert not session.with_(revoked_at=NOON).alive(NOON)


def test_an_invitation_and_a_ticket_work_once_and_not_for_ever() -> None:
    home = {"token": "t", "made_at": NOON}
    invited = Invitation.made(
        id=InvitationId.new(),
        workspace_id=WorkspaceId.new(),
        email="a@x.org",
        role="editor",
        by=MemberId.new(),
        **home,
    )
    ticket = Ticket.made(id=TicketId.new(), kind="reset", account_id=AccountId.new(), **home)
    for one, lasts in ((invited, INVITED_FOR), (ticket, timedelta(hours=1))):
        assert one.open(NOON)
        assert not one.open(NOON + lasts)
        assert not one.with_(used_at=NOON).open(NOON)
    assert not invited.with_(revoked_at=NOON).open(NOON)


def test_a_link_ends_and_reaches_what_it_names() -> None:
    link = ShareLink.made(
        id=ShareLinkId.new(),
        workspace_id=WorkspaceId.new(),
        strategy_id=fresh_id(),
        token="t",
        by=MemberId.new(),
        made_at=NOON,
        expires_at=NOON + timedelta(days=1),
    )
    assert link.open(NOON)
    assert not link.open(NOON + timedelta(days=1))
    assert not link.revoked(NOON).open(NOON)
    journey = fresh_id()
    assert link.shows(link.strategy_id, journey)
    assert link.shows(link.strategy_id, None)
    of_map = link.with_(journey_id=journey)
    assert of_map.shows(link.strategy_id, journey)
    assert not of_map.shows(link.strategy_id, None)
    assert not of_map.shows(link.strategy_id, fresh_id())
    assert not of_map.shows(fresh_id(), journey)
