"""What every screen's state does around an action: say, tell, take back, and keep nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.actions import personas
from planner.model.change import Change
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import Trouble
from planner.store import plan_of
from planner.ui import desk as desks
from planner.ui.desk import Desk
from planner.ui.screens.persona.state import PersonaDesk

Sit = Callable[[type], Desk]


async def test_a_done_thing_is_told_to_the_rooms_and_can_be_taken_back(
    desk: Sit, told: list[Change], by: Member, plan: Plan
) -> None:
    state, persona = desk(PersonaDesk), plan.all(Persona)[0]
    await PersonaDesk.archive.fn(state, persona.id)
    assert [change.action for change in told] == ["personas.archive"]
    assert state.done
    assert state.undoable == told[0].id
    await PersonaDesk.take_back.fn(state)
    assert not plan_of(by, plan.strategy_id).get(Persona, persona.id).archived
    assert (state.done, state.undoable) == (desks.TAKEN_BACK, "")


async def test_a_refusal_is_said_and_nothing_is_told(desk: Sit, told: list[Change], plan: Plan) -> None:
    state = desk(PersonaDesk)
    await PersonaDesk.edit.fn(state, plan.all(Persona)[0].id, "name", "  ")
    assert "cannot be empty" in state.refused
    assert state.refusals == 1
    assert told == []
    PersonaDesk.dismiss.fn(state)
    assert state.refused == ""


async def test_trouble_of_the_machine_is_a_sentence(
    desk: Sit, told: list[Change], plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Change:
        raise Trouble("The disk is full. Nothing was changed.")

    monkeypatch.setattr(personas, "edit", full)
    state = desk(PersonaDesk)
    await PersonaDesk.edit.fn(state, plan.all(Persona)[0].id, "name", "Anna")
    assert state.refused.startswith("The disk is full")
    assert told == []


async def test_only_editable_fields_can_be_reached_from_a_browser(desk: Sit, plan: Plan) -> None:
    state, persona = desk(PersonaDesk), plan.all(Persona)[0]
    for field in ("id", "strategy_id", "order", "validated", "archived", "__class__"):
        await PersonaDesk.edit.fn(state, persona.id, field, "x")
        assert "has no field" in state.refused


async def test_taking_back_twice_or_nothing_is_refused_in_a_sentence(desk: Sit, plan: Plan) -> None:
    state = desk(Desk)
    await Desk.take_back.fn(state)
    assert state.refused
    assert state.done == ""


@pytest.mark.parametrize("value", [None, 7, {"a": 1}, ["a", 3], "x" * 30_000, "nul\x00", "\ud800"])
async def test_whatever_a_browser_sends_as_a_name_is_kept_or_refused(
    desk: Sit, by: Member, plan: Plan, value: object
) -> None:
    state, persona = desk(PersonaDesk), plan.all(Persona)[0]
    await PersonaDesk.edit.fn(state, persona.id, "name", value)
    assert state.refused
    assert plan_of(by, plan.strategy_id).get(Persona, persona.id) == persona
