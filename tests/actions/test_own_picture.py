"""One's own picture: seen by the people of one's workspaces, handed out with one's data, gone with the account."""

import pytest

from planner.actions import comments, own_account, own_picture, people, strategies
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import members_of, plan_of, speakers_of
from tests.doors import PASSWORD, Team, a_guest, a_stranger, a_team
from tests.pictures import a_picture


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


def shown(team: Team, to: Member, role: Role = Role.EDITOR) -> bytes:
    """What `to` is shown of somebody in the team."""
    member = team.member(role)
    named = next(one.picture for one in people.listed(team.owner) if one.member.id == member.id)
    return people.picture(to, member.id, named)


def test_it_is_given_seen_by_members_and_taken_back(team: Team, plan: Plan) -> None:
    editor = team.visitor(Role.EDITOR)
    own_picture.give(editor, a_picture(90))
    own_picture.give(editor, a_picture(200))
    for role in (Role.OWNER, Role.VIEWER):
        assert shown(team, team.member(role)) == a_picture(200)
    with pytest.raises(NotThere):
        shown(team, a_guest(team.owner, plan.strategy_id))
    with pytest.raises(NotThere):
        shown(team, a_stranger())
    assert own_picture.take_back(editor).picture == ""
    with pytest.raises(NotThere):
        shown(team, team.owner)


def test_a_guest_sees_those_alone_who_speak_in_what_they_see(team: Team, plan: Plan) -> None:
    editor, journey, owner = team.member(Role.EDITOR), plan.all(Journey)[0], team.owner
    own_picture.give(team.visitor(Role.EDITOR), a_picture(200))
    hears = a_guest(owner, plan.strategy_id, allows="comment")
    on_map = a_guest(owner, plan.strategy_id, journey_id=journey.id, allows="comment")
    looks = a_guest(owner, plan.strategy_id)
    comments.add(owner, "persona", plan.all(Persona)[0].id, f"Ask @[{editor.id}]")
    assert shown(team, hears) == a_picture(200)
    elsewhere = strategies.start(owner, "blank").strategy_id
    for guest in (on_map, looks, a_guest(owner, elsewhere, allows="comment")):
        with pytest.raises(NotThere):
            shown(team, guest)
    comments.add(editor, "touchpoint", plan.all(Touchpoint)[0].id, "I am here")
    assert shown(team, on_map) == a_picture(200)
    with pytest.raises(NotThere):
        shown(team, looks)
    known = speakers_of(on_map, plan_of(on_map, plan.strategy_id, journey.id))
    assert known[editor.id].picture == shown_name(team)
    assert members_of(on_map) == {}
    assert members_of(owner)[editor.id].picture == shown_name(team)


def test_only_a_small_square_is_kept(team: Team) -> None:
    for file in (b"", b"GIF89a", a_picture(1, 500)):
        with pytest.raises(Refusal):
            own_picture.give(team.visitor(Role.EDITOR), file)


def test_it_is_nobody_elses_and_no_former_members(team: Team) -> None:
    own_picture.give(team.visitor(Role.EDITOR), a_picture())
    with pytest.raises(NotThere):
        people.picture(team.owner, team.member(Role.VIEWER).id, shown_name(team))
    name, editor = shown_name(team), team.member(Role.EDITOR)
    people.remove(team.owner, editor.id)
    with pytest.raises(NotThere):
        people.picture(team.owner, editor.id, name)


def shown_name(team: Team) -> str:
    return own_account.mine(team.visitor(Role.EDITOR)).picture


def test_own_data_brings_it_and_deleting_the_account_takes_it(team: Team) -> None:
    editor, member = team.visitor(Role.EDITOR), team.member(Role.EDITOR)
    assert own_account.download(editor)["picture"] is None
    name = own_picture.give(editor, a_picture()).picture
    assert own_account.download(editor)["picture"].startswith("data:image/png;base64,")
    own_account.delete(editor, PASSWORD)
    with pytest.raises(NotThere):
        people.picture(team.owner, member.id, name)
