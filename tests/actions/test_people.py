"""Inviting, joining, roles, handing over, leaving; workspaces; links."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.actions import accounts, invitations, links, people, strategies, workspaces
from planner.actions.entering import TRIES
from planner.model.account import INVITED_FOR, Entry
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import NotAllowed, Role
from planner.store import open_database, session_of
from tests.doors import PASSWORD, Team, a_team, a_visitor, an_account, an_email, behind, signed_in


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


def test_an_invitation_works_once_for_its_address(by: Member) -> None:
    email = an_email()
    letter = invitations.invite(by, f" {email.upper()}", Role.EDITOR)
    shown = invitations.invited(a_visitor(), letter.token)
    assert (letter.to, shown.workspace, shown.known) == (email, "Fell and Sons", False)
    member = behind(invitations.join(a_visitor(), letter.token, "Bo", PASSWORD))
    assert (member.role, member.workspace_id) == (Role.EDITOR, by.workspace_id)
    for again in (
        lambda: invitations.join(a_visitor(), letter.token, "Eve", PASSWORD),
        lambda: invitations.invited(a_visitor(), letter.token),
    ):
        with pytest.raises(Refusal, match="used, withdrawn"):
            again()


def test_an_invitation_ends_by_hand_by_age_and_by_a_newer_one(by: Member) -> None:
    email = an_email()
    first, second = invitations.invite(by, email, Role.VIEWER), invitations.invite(by, email, Role.VIEWER)
    assert len(invitations.listed(by)) == 1
    old = invitations.invite(by, an_email(), Role.VIEWER)
    with open_database().writer.begin() as connection:
        long_ago = (datetime.now(UTC) - INVITED_FOR).replace(tzinfo=None)
        connection.exec_driver_sql(f"UPDATE invitation SET made_at = '{long_ago}' WHERE email = '{old.to}'")
    invitations.withdraw(by, invitations.listed(by)[0].id)
    for letter in (first, second, old):
        with pytest.raises(Refusal, match="ask for a new one"):
            invitations.join(a_visitor(), letter.token, "Bo", PASSWORD)


def test_somebody_with_an_account_accepts_signed_in_and_nobody_else_can(by: Member, team: Team) -> None:
    from planner.store import new_member

    other = new_member("Second client", "Cleo")
    editor = team.visitor(Role.EDITOR)
    email = next(one.email for one in people.listed(by) if one.member.role is Role.EDITOR)
    letter = invitations.invite(other, email, Role.VIEWER)
    assert invitations.invited(a_visitor(), letter.token).known
    with pytest.raises(Refusal, match="has an account already"):
        invitations.join(a_visitor(), letter.token, "Taken over", PASSWORD)
    with pytest.raises(Refusal, match="another address"):
        invitations.accept(team.visitor(Role.VIEWER), letter.token)
    entry = invitations.accept(editor, letter.token)
    assert (behind(entry).role, behind(entry).workspace_id) == (Role.VIEWER, other.workspace_id)
    assert len(workspaces.listed(signed_in(entry.session.id))) == 2


def test_the_last_owner_cannot_leave_or_step_down(by: Member) -> None:
    entry = an_account(by, Role.OWNER)
    owner = behind(entry)
    people.remove(owner, by.id)
    for attempt in (
        lambda: people.leave(owner),
        lambda: people.remove(owner, owner.id),
        lambda: people.give_role(owner, owner.id, Role.VIEWER),
    ):
        with pytest.raises(Refusal, match="hand over ownership first"):
            attempt()
    viewer = behind(an_account(owner, Role.VIEWER))
    people.hand_over(owner, viewer.id)
    roles = {one.member.id: one.member.role for one in people.listed(owner)}
    assert roles == {owner.id: Role.EDITOR, viewer.id: Role.OWNER}
    people.leave(owner)
    with pytest.raises(NotAllowed):
        people.listed(owner)


def test_two_last_owners_cannot_both_leave_at_once(by: Member) -> None:
    import threading

    owners = [by, behind(an_account(by, Role.OWNER))]
    refused: list[Refusal] = []

    def leave(owner: Member) -> None:
        try:
            people.leave(owner)
        except Refusal as refusal:
            refused.append(refusal)

    hands = [threading.Thread(target=leave, args=(owner,)) for owner in owners]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert len(refused) == 1


def test_an_owner_resets_only_who_is_theirs_alone(by: Member, team: Team) -> None:
    from planner.store import new_member

    owner = team.member(Role.OWNER)
    editor = team.member(Role.EDITOR)
    letter = people.reset_link(owner, editor.id)
    assert isinstance(accounts.reset(a_visitor(), letter.token, PASSWORD + "!"), Entry)
    elsewhere = invitations.invite(new_member("Second client", "Cleo"), letter.to, Role.VIEWER)
    again = accounts.sign_in(a_visitor(), letter.to, PASSWORD + "!")
    assert isinstance(again, Entry)
    invitations.accept(signed_in(again.session.id), elsewhere.token)
    with pytest.raises(Refusal, match="other workspaces too"):
        people.reset_link(owner, editor.id)


def test_workspaces_are_apart_and_one_click_away(by: Member, plan: Plan, team: Team) -> None:
    owner = team.visitor(Role.OWNER)
    assert owner.session_id
    added = workspaces.add(owner, "Third client")
    here = behind(team.entries[Role.OWNER])
    assert (here.workspace_id, here.role) == (added.id, Role.OWNER)
    assert strategies.listed(here) == []
    with pytest.raises(NotThere):
        strategies.opened(here, plan.strategy_id)
    workspaces.switch(owner, by.workspace_id)
    assert strategies.opened(behind(team.entries[Role.OWNER]), plan.strategy_id)
    with pytest.raises(NotThere):
        workspaces.switch(team.visitor(Role.EDITOR), added.id)
    assert workspaces.edit(here, {"name": "Renamed", "colour": "#0D6B63"}).colour == "#0d6b63"
    with pytest.raises(Refusal):
        workspaces.edit(here, {"colour": "red;background:url(//evil)"})


def test_a_link_opens_for_a_guest_is_counted_and_ends(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, label="For Fell", password="open sesame")
    assert links.shown(a_visitor(), shared.token).locked
    with pytest.raises(Refusal, match="not the password"):
        links.open(a_visitor(), shared.token, "guess")
    entry = links.open(a_visitor(), shared.token, "open sesame")
    assert session_of(entry.token) is not None
    guest = behind(entry)
    assert (guest.role, guest.name, guest.workspace_id) == (Role.GUEST, "Guest", by.workspace_id)
    assert links.listed(by, plan.strategy_id)[0].opens == 1
    links.revoke(by, shared.link.id)
    with pytest.raises(Refusal, match="withdrawn or its time is over"):
        links.open(a_visitor(), shared.token, "open sesame")
    with pytest.raises(NotAllowed):
        strategies.opened(guest, plan.strategy_id)


def test_a_link_ends_by_itself(by: Member, plan: Plan) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=-1)
    shared = links.share(by, plan.strategy_id, expires_at=soon)
    with pytest.raises(Refusal, match="its time is over"):
        links.shown(a_visitor(), shared.token)


def test_a_links_password_cannot_be_guessed(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, password="open sesame")
    for _ in range(TRIES["link"]):
        with pytest.raises(Refusal, match="not the password"):
            links.open(a_visitor(), shared.token, "guess")
    with pytest.raises(Refusal, match="too often"):
        links.open(a_visitor(), shared.token, "open sesame")
    assert links.open(a_visitor(address="198.51.100.4"), shared.token, "open sesame")


def test_somebody_signed_in_looks_through_a_link_and_comes_back(by: Member, plan: Plan) -> None:
    from planner.store import new_member

    cleo = an_account(new_member("Second client", "Cleo"), Role.OWNER)
    entry = links.open(signed_in(cleo.session.id), links.share(by, plan.strategy_id).token)
    assert behind(entry).role is Role.GUEST
    workspaces.switch(
        signed_in(entry.session.id), workspaces.listed(signed_in(entry.session.id))[0].workspace.id
    )
    assert behind(entry).role is Role.OWNER
    assert behind(entry).workspace_id != by.workspace_id
