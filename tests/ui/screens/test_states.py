"""What each screen's state asks of the actions."""

from __future__ import annotations

from collections.abc import Callable

from planner.actions import strategies
from planner.model.change import Change
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from planner.ui.desk import Desk
from planner.ui.screens.gaps.state import GapsDesk
from planner.ui.screens.home.state import HomeDesk
from planner.ui.screens.metrics.state import MetricsDesk
from planner.ui.screens.overview.state import OverviewDesk
from planner.ui.screens.owners.state import OwnersDesk
from planner.ui.screens.persona.state import PersonaDesk
from planner.ui.screens.personas.state import PersonasDesk

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


async def test_a_strategy_is_edited_where_it_stands(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(OverviewDesk)
    await OverviewDesk.edit.fn(state, plan.strategy_id, "review_on", "2027-03-01")
    await OverviewDesk.edit.fn(state, plan.strategy_id, "client", "Fell")
    strategy = plan_of(by, plan.strategy_id).strategy
    assert (str(strategy.review_on), strategy.client) == ("2027-03-01", "Fell")
    await OverviewDesk.edit.fn(state, plan.strategy_id, "currency", "Taler")
    assert state.refused


async def test_personas_are_added_copied_moved_and_put_away(desk: Sit, by: Member, plan: Plan) -> None:
    state, first = desk(PersonasDesk), plan.all(Persona)[0]
    opened = await PersonasDesk.add.fn(state, plan.strategy_id)
    added = plan_of(by, plan.strategy_id).all(Persona)[-1]
    assert added.id in str(opened)
    await PersonasDesk.duplicate.fn(state, first.id)
    await PersonasDesk.move.fn(state, added.id, "")
    await PersonasDesk.archive.fn(state, first.id)
    after = plan_of(by, plan.strategy_id)
    assert after.all(Persona)[0].id == added.id
    assert after.get(Persona, first.id).archived
    await PersonasDesk.restore.fn(state, first.id)
    assert not plan_of(by, plan.strategy_id).get(Persona, first.id).archived


async def test_what_is_in_the_archive_is_not_counted_at_home(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(HomeDesk)
    await PersonasDesk.archive.fn(desk(PersonasDesk), plan.all(Persona)[0].id)
    await HomeDesk.load.fn(state)
    assert state.living[0].personas == len(plan.all(Persona)) - 1


async def test_a_persona_is_validated_and_goes_back_to_draft(desk: Sit, by: Member, plan: Plan) -> None:
    state, persona = desk(PersonaDesk), plan.all(Persona)[0]

    def now() -> Persona:
        return plan_of(by, plan.strategy_id).get(Persona, persona.id)

    await PersonaDesk.validate_form.fn(state, persona.id, {"how": "Two ad tests"})
    assert (now().validated, now().validated_how) == (True, "Two ad tests")
    await PersonaDesk.redraft.fn(state, persona.id)
    assert not now().validated
    await PersonaDesk.validate_form.fn(state, persona.id, {})
    assert "Say how" in state.refused
    before = now().portrait_seed
    await PersonaDesk.redraw.fn(state, persona.id)
    assert now().portrait_seed != before


async def test_lists_of_a_persona_come_whole(desk: Sit, by: Member, plan: Plan) -> None:
    state, persona = desk(PersonaDesk), plan.all(Persona)[0]
    await PersonaDesk.edit.fn(state, persona.id, "goals", ["Dry feet", "Light pack"])
    await PersonaDesk.edit.fn(
        state, persona.id, "behaviours", [{"left": "Alone", "right": "In a group", "value": 20}]
    )
    after = plan_of(by, plan.strategy_id).get(Persona, persona.id)
    assert after.goals == ("Dry feet", "Light pack")
    assert after.behaviours[0].value == 20
    await PersonaDesk.edit.fn(state, persona.id, "behaviours", [{"left": "Alone", "right": "", "value": 200}])
    assert state.refused


async def test_metrics_come_from_the_library_or_from_oneself(desk: Sit, by: Member, plan: Plan) -> None:
    state = desk(MetricsDesk)
    await MetricsDesk.pick.fn(state, plan.strategy_id, "cart_abandonment")
    form = {"name": "Photos in parcels", "unit": "count", "better": "up", "short": "", "formula": ""}
    await MetricsDesk.define.fn(state, plan.strategy_id, form)
    picked, own = plan_of(by, plan.strategy_id).all(Metric)[-2:]
    assert (picked.library, picked.better) == ("cart_abandonment", "down")
    assert (own.name, own.unit, state.made) == ("Photos in parcels", "count", 1)
    await MetricsDesk.define.fn(state, plan.strategy_id, {})
    assert state.refused
    assert state.made == 1
    await MetricsDesk.pick.fn(state, plan.strategy_id, "nonsense")
    assert "library" in state.refused


async def test_a_new_value_counts_from_today(desk: Sit, by: Member, plan: Plan) -> None:
    state, measure = desk(MetricsDesk), plan.all(Measure)[0]
    await MetricsDesk.aim.fn(state, measure.id, "target", 90)
    await MetricsDesk.record.fn(state, measure.id, "2026-11-21", 64)
    after = plan_of(by, plan.strategy_id).get(Measure, measure.id)
    assert (after.target, after.current, str(after.current_on)) == (90, 64, "2026-11-21")
    await MetricsDesk.record.fn(state, measure.id, "2026-11-21", None)
    assert state.refused
    await MetricsDesk.record.fn(state, measure.id, "soon", 3)
    assert "day" in state.refused


async def test_owners_are_added_put_into_teams_and_removed(
    desk: Sit, told: list[Change], by: Member, plan: Plan
) -> None:
    state = desk(OwnersDesk)
    await OwnersDesk.add.fn(state, plan.strategy_id, {"name": "Warehouse", "kind": "team", "role": "Ships"})
    team = plan_of(by, plan.strategy_id).all(Owner)[-1]
    assert (team.kind, team.role, state.made) == ("team", "Ships", 1)
    first = plan.all(Owner)[0]
    await OwnersDesk.edit.fn(state, first.id, "part_of", team.id)
    await OwnersDesk.edit.fn(state, team.id, "part_of", first.id)
    assert "part of itself" in state.refused
    await OwnersDesk.edit.fn(state, first.id, "part_of", "")
    assert plan_of(by, plan.strategy_id).get(Owner, first.id).part_of is None
    await OwnersDesk.remove.fn(state, team.id)
    assert team.id not in plan_of(by, plan.strategy_id).by_id(Owner)


async def test_a_gap_is_closed_on_the_spot(desk: Sit, by: Member, plan: Plan) -> None:
    state, point, owner = desk(GapsDesk), plan.all(Touchpoint)[0], plan.all(Owner)[0]
    await GapsDesk.assign.fn(state, point.id, owner.id)
    assert plan_of(by, plan.strategy_id).get(Touchpoint, point.id).responsible == owner.id


async def test_no_list_of_a_strategy_is_kept_in_a_state() -> None:
    kept = {name for kind in _desks() if kind is not HomeDesk for name in kind.base_vars}
    assert kept <= {"status", "strategy", "personas"} - {"strategy", "personas"} | {
        name for name in kept if name.startswith("is_hydrated")
    }


def _desks() -> list[type[Desk]]:
    return [GapsDesk, MetricsDesk, OverviewDesk, OwnersDesk, PersonaDesk, PersonasDesk]
