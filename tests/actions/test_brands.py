"""A workspace's brand: an owner's to give, seen by its people and guests, and by nobody of another workspace."""

import pytest

from planner.actions import brands, links, workspaces
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import NotAllowed, Role
from planner.store import new_member, visitor_of
from tests.doors import a_guest, a_stranger, a_team, a_visitor
from tests.pictures import a_picture, chunk

LOGO, OTHER = a_picture(90), a_picture(200)


def test_a_logo_is_given_changed_and_taken_back(by: Member) -> None:
    first = brands.give_logo(by, LOGO).logo
    assert brands.logo(by, by.workspace_id, first) == LOGO
    second = brands.give_logo(by, OTHER).logo
    assert brands.logo(by, by.workspace_id, second) == OTHER
    with pytest.raises(NotThere):
        brands.logo(by, by.workspace_id, first)
    assert brands.take_logo_back(by).logo == ""
    with pytest.raises(NotThere):
        brands.logo(by, by.workspace_id, second)


def test_only_a_small_plain_picture_is_kept(by: Member) -> None:
    for file in (b"", b"<svg/>", LOGO + chunk(b"tEXt", b"hidden"), a_picture(1, 700)):
        with pytest.raises(Refusal):
            brands.give_logo(by, file)
    assert workspaces.here(by).logo == ""


def test_everybody_here_sees_it_and_only_owners_change_it(by: Member, plan: Plan) -> None:
    team, name = a_team(by), brands.give_logo(by, LOGO).logo
    people = [team.member(role) for role in (Role.EDITOR, Role.COMMENTER, Role.VIEWER)]
    for one in (*people, a_guest(by, plan.strategy_id)):
        assert brands.logo(one, by.workspace_id, name) == LOGO
        for attempt in (
            lambda one=one: brands.give_logo(one, OTHER),
            lambda one=one: brands.take_logo_back(one),
            lambda one=one: workspaces.edit(one, {"colour": "#123456"}),
        ):
            with pytest.raises(NotAllowed):
                attempt()
    assert workspaces.here(by).logo == name


def test_nothing_of_it_is_seen_from_another_workspace(by: Member) -> None:
    workspaces.edit(by, {"colour": "#123456", "accent": "#abcdef"})
    name, eve = brands.give_logo(by, LOGO).logo, a_stranger()
    with pytest.raises(NotThere):
        brands.logo(eve, by.workspace_id, name)
    with pytest.raises(NotThere):
        brands.logo(eve, eve.workspace_id, name)
    brands.give_logo(eve, LOGO)
    brands.take_logo_back(eve)
    assert brands.logo(by, by.workspace_id, name) == LOGO
    assert (workspaces.here(eve).colour, workspaces.here(eve).accent) == ("", "")


def test_one_who_belongs_to_both_sees_both(by: Member) -> None:
    team, name = a_team(by), brands.give_logo(by, LOGO).logo
    entry = team.entries[Role.EDITOR]
    workspaces.add(visitor_of(entry.session.id), "Elsewhere")
    assert brands.logo(team.member(Role.EDITOR), by.workspace_id, name) == LOGO


def test_at_a_links_door_it_is_seen_unless_a_password_stands_there(by: Member, plan: Plan) -> None:
    name = brands.give_logo(by, LOGO).logo
    shared = links.share(by, plan.strategy_id)
    assert brands.logo_at(a_visitor(), shared.token, name) == LOGO
    links.revoke(by, shared.link.id)
    locked = links.share(by, plan.strategy_id, password="open sesame")
    for token in (shared.token, locked.token, "invented"):
        with pytest.raises(Refusal):
            brands.logo_at(a_visitor(), token, name)


def test_a_new_workspace_has_no_brand(by: Member) -> None:
    here = workspaces.here(new_member("Fresh", "Ada"))
    assert (here.colour, here.accent, here.logo) == ("", "", "")
