"""Signing in elsewhere, as actions: what an introduction by a provider opens, on both kinds of database."""

import pytest

from planner.actions import accounts, elsewhere, invitations, own_account, people
from planner.model.account import Entry, Introduction, Letter
from planner.model.member import Member, Visitor
from planner.model.refusal import Refusal
from planner.model.workspace import NotAllowed, Role
from planner.store import living
from tests.builders import fresh_id
from tests.doors import PASSWORD, a_visitor, an_account, an_email, behind, sign_in, signed_in

NEW = "harbour tulip seven lamps"


def somebody(email: str, **fields) -> Introduction:
    made = {"subject": f"https://id.example.com {fresh_id()}", "email": email, "verified": True, "name": "Bo"}
    return Introduction(**{**made, **fields})


@pytest.fixture
def email(by: Member) -> str:
    return an_email()


@pytest.fixture
def visitor(by: Member, email: str) -> Visitor:
    """An editor who has a password and is signed in."""
    return signed_in(an_account(by, Role.EDITOR, email).session.id)


def test_linked_it_opens_the_account_whatever_its_e_mail_becomes(visitor: Visitor, email: str) -> None:
    who = somebody(email)
    with pytest.raises(Refusal, match="not linked to"):
        elsewhere.enter(a_visitor(), who)
    elsewhere.link(visitor, who)
    entry = elsewhere.enter(a_visitor(), who._replace(email="", verified=False))
    assert isinstance(entry, Entry)
    assert entry.session.account_id == visitor.account_id
    with pytest.raises(Refusal, match="linked already"):
        elsewhere.link(visitor, somebody(email))
    with pytest.raises(Refusal, match="another account"):
        elsewhere.link(visitor, who)


@pytest.mark.parametrize("verified", [True, False])
def test_only_the_accounts_own_verified_e_mail_is_linked(
    visitor: Visitor, email: str, verified: bool
) -> None:
    other = an_email() if verified else email
    with pytest.raises(Refusal, match="Nothing was linked"):
        elsewhere.link(visitor, somebody(other, verified=verified))
    assert own_account.mine(visitor).subject is None


def test_nobody_links_for_somebody_else(visitor: Visitor, email: str) -> None:
    with pytest.raises(NotAllowed):
        elsewhere.link(a_visitor(), somebody(email))
    with pytest.raises(NotAllowed):
        elsewhere.link(a_visitor(account_id=visitor.account_id), somebody(email))


def test_an_invitation_makes_an_account_once(by: Member, email: str) -> None:
    with pytest.raises(Refusal, match="no open invitation"):
        elsewhere.enter(a_visitor(), somebody(email))
    letter = invitations.invite(by, email, Role.COMMENTER)
    with pytest.raises(Refusal, match="not verified"):
        elsewhere.enter(a_visitor(), somebody(email, verified=False), letter.token)
    with pytest.raises(Refusal, match="no open invitation"):
        elsewhere.enter(a_visitor(), somebody(email), "another token")
    who = somebody(email)
    entry = elsewhere.enter(a_visitor(), who, letter.token)
    assert isinstance(entry, Entry)
    assert behind(entry).role is Role.COMMENTER
    with pytest.raises(Refusal, match="not linked to"):
        elsewhere.enter(a_visitor(), somebody(email), letter.token)
    assert isinstance(elsewhere.enter(a_visitor(), who), Entry)
    with pytest.raises(Refusal, match="has been used"):
        invitations.join(a_visitor(), letter.token, "Eve", PASSWORD)


def test_who_came_first_under_an_e_mail_does_not_get_those_who_come_later(by: Member, email: str) -> None:
    """Pre-hijacking: somebody makes the account with a password before the address's owner signs in elsewhere."""
    letter = invitations.invite(by, email, Role.OWNER)
    invitations.join(a_visitor(), letter.token, "Eve", PASSWORD)
    with pytest.raises(Refusal, match="not linked to"):
        elsewhere.enter(a_visitor(), somebody(email))


def test_unlinked_other_browsers_are_out(visitor: Visitor, email: str) -> None:
    who = somebody(email)
    elsewhere.link(visitor, who)
    other = sign_in(email)
    assert isinstance(other, Entry)
    elsewhere.unlink(visitor, PASSWORD)
    assert living(other.session.id) is None
    assert living(visitor.session_id) is not None
    with pytest.raises(Refusal, match="not linked to"):
        elsewhere.enter(a_visitor(), who)


def test_without_a_password_it_stays_linked_until_there_is_one(by: Member, email: str) -> None:
    invitations.invite(by, email, Role.VIEWER)
    who = somebody(email)
    entry = elsewhere.enter(a_visitor(), who)
    visitor = signed_in(entry.session.id)  # type: ignore[union-attr]
    with pytest.raises(Refusal, match="only way to sign in"):
        elsewhere.unlink(visitor, "")
    for doubtful in (who, somebody(email, lately=True)):
        with pytest.raises(Refusal, match="not a fresh sign-in"):
            elsewhere.proved(visitor, doubtful)
    ticket = elsewhere.proved(visitor, who._replace(lately=True))
    entry = accounts.reset(a_visitor(), ticket.token, NEW)
    assert isinstance(entry, Entry)
    elsewhere.unlink(signed_in(entry.session.id), NEW)


def test_the_second_factor_is_asked_for(visitor: Visitor, email: str, monkeypatch) -> None:
    who = somebody(email)
    elsewhere.link(visitor, who)
    key = own_account.second_factor_key(visitor)
    monkeypatch.setattr(own_account, "step_of", lambda *_args: 1)
    own_account.turn_on_second_factor(visitor, key, "any", PASSWORD)
    assert isinstance(elsewhere.enter(a_visitor(), who), Letter)


def test_a_former_member_with_a_linked_account_is_in_no_workspace(
    by: Member, visitor: Visitor, email: str
) -> None:
    elsewhere.link(visitor, who := somebody(email))
    member = next(one.member for one in people.listed(by) if one.email == email)
    people.remove(by, member.id)
    entry = elsewhere.enter(a_visitor(), who)
    assert isinstance(entry, Entry)
    assert entry.session.workspace_id is None
