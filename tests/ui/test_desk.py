"""What every screen's state does around an action: say, tell, take back, and keep nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planner.actions import strategies
from planner.model.change import Change
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Trouble
from planner.store import plan_of
from planner.ui import desk as desks
from planner.ui.desk import Desk
from planner.ui.screens.home.state import HomeDesk

Sit = Callable[[type], Desk]


async def test_a_done_thing_is_told_to_the_rooms_and_can_be_taken_back(
    desk: Sit, told: list[Change], by: Member, plan: Plan
) -> None:
    state = desk(HomeDesk)
    await HomeDesk.archive.fn(state, plan.strategy_id)
    assert [change.action for change in told] == ["strategies.archive"]
    assert state.done
    assert state.undoable == told[0].id
    await HomeDesk.take_back.fn(state)
    assert not plan_of(by, plan.strategy_id).strategy.archived
    assert (state.done, state.undoable) == (desks.TAKEN_BACK, "")


async def test_a_refusal_is_said_and_nothing_is_told(desk: Sit, told: list[Change], plan: Plan) -> None:
    state = desk(HomeDesk)
    await HomeDesk.archive.fn(state, "nowhere")
    assert "no longer there" in state.refused
    assert state.refusals == 1
    assert told == []
    HomeDesk.dismiss.fn(state)
    assert state.refused == ""


async def test_trouble_of_the_machine_is_a_sentence(
    desk: Sit, told: list[Change], plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Change:
        raise Trouble("The disk is full. Nothing was changed.")

    monkeypatch.setattr(strategies, "archive", full)
    state = desk(HomeDesk)
    await HomeDesk.archive.fn(state, plan.strategy_id)
    assert state.refused.startswith("The disk is full")
    assert told == []


async def test_taking_back_twice_or_nothing_is_refused_in_a_sentence(desk: Sit, plan: Plan) -> None:
    state = desk(Desk)
    await Desk.take_back.fn(state)
    assert state.refused
    assert state.done == ""
