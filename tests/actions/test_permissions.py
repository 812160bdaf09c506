"""Every action says what it needs, and gets no further without it: all actions, all roles, found by listing."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache

import pytest

import planner.actions
from planner.actions import history, links, people, personas, strategies, touchpoints
from planner.model.change import Change
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.needs import needed
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import NotAllowed, Permission, Role, may
from planner.store import editing, open_database, plan_of
from tests import doors
from tests.actions.every_action import ACTS
from tests.databases import a_kept_plan
from tests.doors import Team, a_guest, a_stranger, a_team

ROLES = (Role.OWNER, Role.EDITOR, Role.COMMENTER, Role.VIEWER)


@cache
def actions() -> dict[str, Callable]:
    """Every public function of `planner.actions` whose first argument is `by`."""
    found = {}
    for module_info in pkgutil.iter_modules(planner.actions.__path__):
        module = importlib.import_module(f"planner.actions.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                if next(iter(inspect.signature(function).parameters), "") == "by":
                    found[f"{module_info.name}.{name}"] = function
    return found


def undeclared(found: dict[str, Callable]) -> list[str]:
    return [name for name, action in found.items() if needed(action) is None]


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


def test_every_action_says_what_it_needs() -> None:
    assert undeclared(actions()) == []
    assert len(actions()) > 80


def test_an_action_that_says_nothing_is_found() -> None:
    def forgotten(by: Member) -> None: ...

    assert undeclared({"planted.forgotten": forgotten}) == ["planted.forgotten"]


def test_each_role_does_what_it_may_and_nothing_else(team: Team) -> None:
    members = {role: team.member(role) for role in ROLES}
    for name, act in ACTS.items():
        needs, plan = needed(actions()[name]), a_kept_plan(team.owner)
        assert needs, name
        before = plan_of(team.owner, plan.strategy_id)
        for role in [role for role in ROLES if not may(role, needs)]:
            with pytest.raises(NotAllowed):
                act(members[role], before)
            assert plan_of(team.owner, plan.strategy_id).records == before.records, (name, role)
        least = next(role for role in reversed(ROLES) if may(role, needs))
        assert isinstance(act(members[least], before), Change), (name, least)


def test_a_guest_changes_nothing(by: Member, plan: Plan) -> None:
    looking, commenting = a_guest(by, plan.strategy_id), a_guest(by, plan.strategy_id, allows="comment")
    before = plan_of(by, plan.strategy_id)
    for name, act in ACTS.items():
        may_comment = needed(actions()[name]) is Permission.COMMENT
        for guest in (looking,) if may_comment else (looking, commenting):
            with pytest.raises(NotAllowed):
                act(guest, before)
            assert plan_of(by, plan.strategy_id).records == before.records, name


def test_a_change_that_forgot_to_say_is_an_owners(team: Team, plan: Plan) -> None:
    with pytest.raises(NotAllowed), editing(team.member(Role.EDITOR), "forgot", Strategy, plan.strategy_id):
        pass
    with editing(team.member(Role.OWNER), "forgot", Strategy, plan.strategy_id):
        pass


def test_a_role_taken_away_counts_from_that_moment(team: Team, plan: Plan) -> None:
    editor = team.member(Role.EDITOR)
    first = personas.edit(editor, plan.all(Persona)[0].id, {"name": "Before"})
    people.give_role(team.owner, editor.id, Role.VIEWER)
    assert editor.role is Role.EDITOR  # what the page still holds
    with pytest.raises(NotAllowed):
        personas.edit(editor, plan.all(Persona)[0].id, {"name": "After"})
    with pytest.raises(NotAllowed):
        history.undo(editor, first.id)
    assert strategies.opened(editor, plan.strategy_id)


def test_a_removed_member_sees_and_does_nothing(team: Team, plan: Plan) -> None:
    editor = team.member(Role.EDITOR)
    people.remove(team.owner, editor.id)
    for attempt in (strategies.listed, lambda by: strategies.opened(by, plan.strategy_id), people.listed):
        with pytest.raises(NotAllowed):
            attempt(editor)


def test_an_ended_session_sees_and_does_nothing(team: Team, plan: Plan) -> None:
    from planner.actions import accounts

    editor = team.member(Role.EDITOR)
    accounts.sign_out(team.visitor(Role.EDITOR))
    with pytest.raises(NotAllowed):
        strategies.opened(editor, plan.strategy_id)
    with pytest.raises(NotAllowed):
        personas.edit(editor, plan.all(Persona)[0].id, {"name": "After"})


def test_a_member_of_another_workspace_reaches_no_action_about_people(team: Team, plan: Plan) -> None:
    eve = a_stranger()
    viewer = team.member(Role.VIEWER)
    link = links.share(team.owner, plan.strategy_id).link
    for attempt in (
        lambda: people.give_role(eve, viewer.id, Role.OWNER),
        lambda: people.remove(eve, viewer.id),
        lambda: people.hand_over(eve, viewer.id),
        lambda: people.reset_link(eve, viewer.id),
        lambda: links.revoke(eve, link.id),
        lambda: links.share(eve, plan.strategy_id),
        lambda: links.listed(eve, plan.strategy_id),
    ):
        with pytest.raises(NotThere):
            attempt()
    assert [one.member.name for one in people.listed(eve)] == ["Eve"]


def test_a_guest_sees_the_shared_strategy_and_nothing_beside_it(by: Member, plan: Plan) -> None:
    from tests.builders import a_plan
    from tests.databases import loose

    other = a_plan()
    strategies.start_with(by, loose(other))
    guest = a_guest(by, plan.strategy_id)
    assert strategies.opened(guest, plan.strategy_id).strategy.name == plan.strategy.name
    with pytest.raises(NotThere):
        strategies.opened(guest, other.strategy_id)
    for attempt in (strategies.listed, people.listed, lambda by: strategies.dump(by, plan.strategy_id)):
        with pytest.raises(NotAllowed):
            attempt(guest)


def test_a_guest_of_one_map_sees_that_map_alone(by: Member, plan: Plan) -> None:
    from planner.actions import journeys, owners

    shared = plan.all(Journey)[0]
    hidden = journeys.add(by, plan.strategy_id, "A map nobody shared")
    owners.add(by, plan.strategy_id, "Somebody not on the map", {"contact": "secret@example.com"})
    personas.add(by, plan.strategy_id, "A persona not on the map")
    guest = a_guest(by, plan.strategy_id, journey_id=shared.id)
    seen = strategies.opened(guest, plan.strategy_id, shared.id)
    assert set(seen.records["journey"]) == {shared.id}
    assert set(seen.records["touchpoint"]) == set(plan.records["touchpoint"])
    assert set(seen.records["persona"]) == set(plan.records["persona"])
    assert all(owner.contact == "" for owner in seen.records["owner"].values())
    assert "not on the map" not in str([record.as_json() for record in seen.everything()])
    hidden_id = next(edit.id for edit in hidden.edits if edit.noun == "journey")
    for journey_id in (None, hidden_id):
        with pytest.raises(NotThere):
            strategies.opened(guest, plan.strategy_id, journey_id)
    with pytest.raises(NotThere):
        history.since(guest, plan.strategy_id, 0)


def test_a_revoked_link_shows_nothing_from_that_moment(by: Member, plan: Plan) -> None:
    guest = a_guest(by, plan.strategy_id)
    links.revoke(by, links.listed(by, plan.strategy_id)[0].id)
    with pytest.raises(NotAllowed):
        strategies.opened(guest, plan.strategy_id)


def test_every_change_is_in_the_audit_with_who_and_from_where(team: Team, plan: Plan) -> None:
    editor = team.member(Role.EDITOR)
    change = touchpoints.edit(editor, plan.all(Touchpoint)[0].id, {"title": "Told to the audit"})
    with open_database().readers.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, member_id, account_id, about, address FROM audit"
        ).all()
    row = next(row for row in rows if row.about == change.id)
    assert (row.action, row.member_id, row.account_id) == ("touchpoints.edit", editor.id, editor.account_id)
    assert row.address == doors.HERE
    assert "Told to the audit" not in str(rows)


@pytest.mark.parametrize("statement", ["UPDATE audit SET action = 'nothing'", "DELETE FROM audit"])
def test_the_audit_is_only_ever_added_to(statement: str, by: Member, plan: Plan) -> None:
    with pytest.raises(Exception, match="only ever added to"), open_database().writer.begin() as connection:
        connection.exec_driver_sql(statement)


def test_what_is_refused_leaves_no_row(team: Team, plan: Plan) -> None:
    def rows() -> int:
        with open_database().readers.connect() as connection:
            return connection.exec_driver_sql("SELECT count(*) FROM audit").scalar_one()

    viewer, before = team.member(Role.VIEWER), rows()
    with pytest.raises(Refusal):
        personas.add(viewer, plan.strategy_id, "Refused")
    assert rows() == before
    assert may(Role.VIEWER, Permission.VIEW)
