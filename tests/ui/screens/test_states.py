"""What each screen's state asks of the actions."""

from __future__ import annotations

from collections.abc import Callable

from planner.actions import personas, strategies
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.ui.desk import Desk
from planner.ui.screens.home.state import HomeDesk
from planner.ui.screens.metrics.state import MetricsDesk

Sit = Callable[[type], Desk]


async def test_home_lists_starts_archives_and_brings_back(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(HomeDesk)
    await HomeDesk.load.fn(state)
    assert [row.id for row in state.living] == [plan.strategy_id]
    assert (state.living[0].personas, state.living[0].touchpoints) == (
        len(plan.all(Persona)),
        len(plan.all(Touchpoint)),
    )
    sent = [event async for event in HomeDesk.start.fn(state, "online-store")]
    assert len(sent) == 2
    await HomeDesk.archive.fn(state, plan.strategy_id)
    assert [row.id for row in state.put_away] == [plan.strategy_id]
    assert [row.name for row in state.living] == ["Our online store"]
    await HomeDesk.restore.fn(state, plan.strategy_id)
    assert len(state.living) == 2
    assert state.put_away == []


async def test_home_refuses_an_unknown_start(desk: Sit, by: Member) -> None:
    state = desk(HomeDesk)
    assert [event async for event in HomeDesk.start.fn(state, "../secrets")] == [None]
    assert "no example or template" in state.refused
    assert strategies.listed(by) == []


async def test_what_is_in_the_archive_is_not_counted_at_home(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(HomeDesk)
    personas.archive(by, plan.all(Persona)[0].id)
    await HomeDesk.load.fn(state)
    assert state.living[0].personas == len(plan.all(Persona)) - 1


async def test_no_list_of_a_strategy_is_kept_in_a_state() -> None:
    assert {name for name in MetricsDesk.base_vars if not name.startswith("is_hydrated")} <= {"status"}
