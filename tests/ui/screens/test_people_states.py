"""What the states of people, profile, sharing and the frame do for whoever sits at them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planner.actions import accounts, brands, invitations, links, own_account, own_picture
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import member_behind
from planner.ui import desk as desks
from planner.ui import post
from planner.ui.connect.state import KeyDesk
from planner.ui.desk import Desk
from planner.ui.screens.people.brand_state import BrandDesk
from planner.ui.screens.people.brand_view import TEXT as BRAND
from planner.ui.screens.people.state import PeopleDesk
from planner.ui.screens.people.view import TEXT
from planner.ui.screens.profile.state import ProfileDesk
from planner.ui.screens.profile.view import browser_named
from planner.ui.share.state import ShareDesk
from planner.ui.who.state import Who
from planner.ui.who.view import initials
from tests.doors import HERE, PASSWORD, Team, a_guest, a_team, a_visitor, an_email, behind, signed_in
from tests.pictures import a_picture

Sit = Callable[[type], Any]


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


@pytest.fixture
def sit_as(desk: Sit, monkeypatch: pytest.MonkeyPatch) -> Callable[[Member, type], Any]:
    """A state at which somebody else than `by` sits."""

    def sit(member: Member, kind: type[Desk]) -> Any:
        fresh = behind_again(member)
        monkeypatch.setattr(desks, "member_marked", lambda *_: fresh())
        return desk(kind)

    return sit


def behind_again(member: Member) -> Callable[[], Member]:
    """The member read again each time, as the app does."""
    return lambda: (member.session_id and member_behind(member.session_id, HERE)) or member


def address_in(event: Any) -> str:
    """What an event writes into the page."""
    return str({str(name): value for name, value in event.args}["value"])


def kept(state: Any) -> str:
    """Everything a state would keep."""
    return str(state.dict(include_computed=False)) + str(state._backend_vars)


async def test_the_frame_knows_who_is_here(sit_as, team: Team, plan: Plan) -> None:
    who = sit_as(team.member(Role.VIEWER), Who)
    await Who.load.fn(who)
    assert (who.known, who.local, who.edits, who.shares) == (True, False, False, False)
    assert [(place.name, place.role, place.here) for place in who.places] == [(who.workspace, "Viewer", True)]
    await Who.load.fn(sit_as(team.owner, Who))
    journey = next(iter(plan.records["journey"]))
    guest = sit_as(a_guest(team.owner, plan.strategy_id, journey_id=journey), Who)
    await Who.load.fn(guest)
    assert (guest.role, guest.only) == ("guest", f"/strategy/{plan.strategy_id}/journeys/{journey}")
    assert guest.places == []


async def test_nobody_signs_in_where_one_person_works_alone(desk: Sit, by: Member) -> None:
    who = desk(Who)
    await Who.load.fn(who)
    assert (who.local, who.edits) == (True, True)


async def test_an_owner_invites_and_takes_back_and_no_state_keeps_the_link(desk: Sit, team: Team) -> None:
    state, email = desk(PeopleDesk), an_email()
    await PeopleDesk.load.fn(state)
    assert len(state.people) == 5
    event = await PeopleDesk.invite.fn(state, {"email": email, "role": "editor"})
    assert [row.email for row in state.invited] == [email]
    assert (state.by_hand, email in state.passed) == (True, True)
    token = address_in(event).strip('"').rpartition("/join/")[2]
    assert token
    assert token not in kept(state)
    assert invitations.invited(a_visitor(), token).invitation.email == email
    await PeopleDesk.withdraw.fn(state, state.invited[0].id)
    assert (state.invited, state.done) == ([], TEXT["withdrawn"])
    assert await PeopleDesk.invite.fn(state, {"email": "nobody", "role": "editor"}) is None
    assert state.refused
    assert await PeopleDesk.invite.fn(state, {"email": an_email(), "role": "emperor"}) is None
    assert "guest" in state.refused


async def test_where_letters_can_be_sent_the_link_goes_by_letter(
    desk: Sit, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, ...]] = []

    async def carried(*letter: str) -> bool:
        sent.append(letter)
        return True

    monkeypatch.setattr(post, "_carriers", [(lambda: True, carried)])
    state, email = desk(PeopleDesk), an_email()
    assert await PeopleDesk.invite.fn(state, {"email": email, "role": "viewer"}) is None
    assert (sent[0][0], "/join/" in sent[0][2], state.by_hand) == (email, True, False)
    assert state.passed == TEXT["join_sent"].format(to=email)


async def test_roles_change_hands_and_the_last_owner_stays(sit_as, team: Team, by: Member) -> None:
    state = sit_as(by, PeopleDesk)
    viewer = team.member(Role.VIEWER)
    await PeopleDesk.give_role.fn(state, viewer.id, "editor")
    assert {row.id: row.role for row in state.people}[viewer.id] == "editor"
    await PeopleDesk.remove.fn(state, viewer.id)
    assert viewer.id not in {row.id for row in state.people}
    await PeopleDesk.hand_over.fn(state, team.member(Role.EDITOR).id)
    await PeopleDesk.load.fn(sit_as(team.member(Role.OWNER), PeopleDesk))
    owner = sit_as(team.member(Role.OWNER), PeopleDesk)
    await PeopleDesk.hand_over.fn(owner, team.member(Role.COMMENTER).id)
    assert owner.done == TEXT["handed_over"]
    assert not owner.manages
    await PeopleDesk.give_role.fn(owner, by.id, "owner")
    assert "Only owners manage people" in owner.refused


async def test_the_last_owner_is_told_in_a_sentence(desk: Sit, by: Member) -> None:
    state = desk(PeopleDesk)
    await PeopleDesk.load.fn(state)
    assert state.people[0].last
    await PeopleDesk.give_role.fn(state, by.id, "viewer")
    assert "last owner" in state.refused
    assert await PeopleDesk.leave.fn(state, by.id) is None
    assert await PeopleDesk.leave.fn(state, "nobody") is None
    assert state.people[0].role == "owner"


async def test_somebody_leaves_and_a_workspace_is_renamed(sit_as, team: Team, by: Member) -> None:
    viewer = team.member(Role.VIEWER)
    assert await PeopleDesk.leave.fn(sit_as(viewer, PeopleDesk), viewer.id) is not None
    state = sit_as(by, PeopleDesk)
    brand = sit_as(by, BrandDesk)
    await BrandDesk.save.fn(brand, {"name": "Fellside"})
    assert brand.name == "Fellside"
    await PeopleDesk.load.fn(state)
    assert len(state.people) == 4


async def test_an_owner_gets_a_link_for_a_member_who_forgot(sit_as, team: Team) -> None:
    state = sit_as(team.member(Role.OWNER), PeopleDesk)
    event = await PeopleDesk.reset_link.fn(state, team.member(Role.VIEWER).id)
    token = address_in(event).strip('"').rpartition("/reset/")[2]
    assert token not in kept(state)
    assert accounts.reset(a_visitor(), token, "another ferry in may")


async def test_a_brand_is_tried_corrected_for_text_and_kept(sit_as, by: Member, plan: Plan) -> None:
    state = sit_as(by, BrandDesk)
    await BrandDesk.load.fn(state)
    assert state.paint.ground == ""
    BrandDesk.paint_with.fn(state, "colour", "#F3C6D3")
    assert (state.paint.ground, state.paint.ink) == ("#f3c6d3", "#000000")
    assert state.paint.light != "#f3c6d3"
    assert any("too pale for text on a light page" in said for said in state.remarks)
    BrandDesk.paint_with.fn(state, "colour", "#f3c")
    assert state.paint.ground == "#f3c6d3"  # half typed
    await BrandDesk.save.fn(state, {"name": "Fellside"})
    assert "six digits" in state.wrong
    BrandDesk.paint_with.fn(state, "colour", "#f3c6d3")
    await BrandDesk.save.fn(state, {"name": "Fellside"})
    assert (state.wrong, state.done) == ("", BRAND["saved"])
    who = sit_as(a_guest(by, plan.strategy_id), Who)
    await Who.load.fn(who)
    assert (who.workspace, who.brand.ground, who.logo) == ("Fellside", "#f3c6d3", "")


async def test_a_logo_shows_at_once_and_is_taken_back(sit_as, by: Member) -> None:
    state, name = sit_as(by, BrandDesk), brands.give_logo(by, a_picture()).logo
    await BrandDesk.logo_came.fn(state, "")
    assert state.logo == f"/brand/{by.workspace_id}/logo/{name}.png"
    await BrandDesk.take_logo_back.fn(state)
    assert (state.logo, state.done) == ("", BRAND["logo_gone"])


async def test_a_picture_of_oneself_shows_wherever_one_is_shown(sit_as, team: Team) -> None:
    editor = team.member(Role.EDITOR)
    state, name = (
        sit_as(editor, ProfileDesk),
        own_picture.give(team.visitor(Role.EDITOR), a_picture()).picture,
    )
    await ProfileDesk.picture_came.fn(state, "")
    address = f"/people/{editor.id}/picture/{name}.png"
    people, who = sit_as(editor, PeopleDesk), sit_as(editor, Who)
    await PeopleDesk.load.fn(people)
    await Who.load.fn(who)
    assert (state.picture, who.picture) == (address, address)
    assert [row.picture for row in people.people if row.me] == [address]
    await ProfileDesk.take_picture_back.fn(sit_as(editor, ProfileDesk))
    await Who.load.fn(who)
    assert who.picture == ""


async def test_a_join_link_is_made_in_the_same_dialog(sit_as, by: Member, plan: Plan) -> None:
    state = sit_as(by, ShareDesk)
    form = {"label": "Workshop", "asks": "name", "lasts": "7"}
    token = (
        address_in(await ShareDesk.share.fn(state, plan.strategy_id, "", form))
        .rpartition("/s/")[2]
        .strip("'\"")
    )
    assert [(row.label, row.asks_name) for row in state.links] == [("Workshop", True)]
    who = sit_as(behind(links.open(a_visitor(), token, name="Kai Berg")), Who)
    await Who.load.fn(who)
    assert (who.name, who.initials, who.role) == ("Kai Berg", "KB", "guest")


async def test_the_profile_shows_renames_and_signs_out_elsewhere(sit_as, team: Team) -> None:
    editor = team.member(Role.EDITOR)
    email = own_account.mine(team.visitor(Role.EDITOR)).email
    other = accounts.sign_in(a_visitor(agent="Mozilla/5.0 (Windows NT 10.0) Firefox/130"), email, PASSWORD)
    state = sit_as(editor, ProfileDesk)
    await ProfileDesk.load.fn(state)
    assert [(row.here, row.browser) for row in state.sessions] == [
        (True, "A browser"),
        (False, "Firefox, Windows"),
    ]
    await ProfileDesk.rename.fn(state, {"name": "Jo Marsh"})
    assert (state.name, state.initials) == ("Jo Marsh", "JM")
    await ProfileDesk.sign_out.fn(state, state.sessions[1].id)
    assert len(state.sessions) == 1
    assert signed_in(other.session.id).account_id is None
    stranger = team.entries[Role.OWNER].session.id
    await ProfileDesk.sign_out.fn(state, stranger)
    assert "no longer there" in state.refused
    assert signed_in(stranger).account_id


async def test_a_link_is_shared_counted_and_taken_back(desk: Sit, by: Member, plan: Plan) -> None:
    state, journey = desk(ShareDesk), next(iter(plan.records["journey"]))
    form = {"label": "The board", "allows": "comment", "lasts": "7", "password": "seagull"}
    event = await ShareDesk.share.fn(state, plan.strategy_id, journey, form)
    token = address_in(event).strip('"').rpartition("/s/")[2]
    assert token not in kept(state)
    assert "seagull" not in kept(state)
    links.open(a_visitor(), token, "seagull")
    await ShareDesk.look.fn(state, plan.strategy_id)
    row = state.links[0]
    assert (row.label, row.opens, row.locked, row.allows) == ("The board", 1, True, "May look and comment")
    assert row.what == plan.records["journey"][journey].name  # type: ignore[attr-defined]
    assert row.until
    assert not state.fresh
    await ShareDesk.revoke.fn(state, plan.strategy_id, row.id)
    assert state.links == []
    assert await ShareDesk.share.fn(state, plan.strategy_id, "", {"password": "x"}) is None
    assert "at least 6" in state.refused


async def test_a_key_is_made_shown_once_and_taken_back(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(KeyDesk)
    await KeyDesk.look.fn(state, plan.strategy_id)
    assert "/api/push/values" in state.example
    token = address_in(await KeyDesk.make.fn(state, plan.strategy_id, {"label": "Help desk", "lasts": "90"}))
    assert token.strip('"').startswith("cxp_")
    assert token.strip('"') not in kept(state)
    (row,) = state.keys
    assert (row.label, row.used, bool(row.until), state.fresh) == ("Help desk", "", True, True)
    await KeyDesk.revoke.fn(state, plan.strategy_id, row.id)
    assert (state.keys, state.fresh) == ([], False)
    assert await KeyDesk.make.fn(state, plan.strategy_id, {"label": " "}) is None
    assert "cannot be empty" in state.refused


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Mara Lindqvist", "ML"), ("cher", "C"), ("Ana de la Cruz", "AC"), ("<b>", "?"), ("", "?")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_browser_is_named_in_two_words() -> None:
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604"
    assert browser_named(phone) == "Safari, iPhone"
    assert browser_named("curl/8") == "A browser"
