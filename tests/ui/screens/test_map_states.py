"""What the map and the list of journeys ask of the actions, and what they answer to nonsense."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from planner.model.journey import Journey, Lane
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from planner.ui.desk import Desk
from planner.ui.screens.journeys.state import JourneysDesk
from planner.ui.screens.map.measure_state import MeasureDesk
from planner.ui.screens.map.view import metric_fields, reading_of

Sit = Callable[[type], Any]
DESKS: tuple[type[Desk], ...] = (MeasureDesk, JourneysDesk)


def lane(plan: Plan, kind: str) -> Lane:
    return plan.all(Lane, kind=kind)[0]


async def test_a_new_owner_is_responsible_at_once(desk: Sit, by: Member, plan: Plan) -> None:
    state, touchpoint = desk(MeasureDesk), plan.all(Touchpoint)[2]
    form = {"name": "Warehouse", "kind": "team"}
    await MeasureDesk.add_owner.fn(state, plan.strategy_id, touchpoint.id, form)
    after = plan_of(by, plan.strategy_id)
    owner = after.get(Owner, after.get(Touchpoint, touchpoint.id).responsible or touchpoint.id)  # pyright: ignore[reportArgumentType]
    assert (owner.name, owner.kind, state.owners_made) == ("Warehouse", "team", 1)
    await MeasureDesk.add_owner.fn(state, plan.strategy_id, touchpoint.id, {"name": " ", "kind": "team"})
    assert state.refused
    assert state.owners_made == 1


async def test_metrics_are_attached_measured_and_detached(desk: Sit, by: Member, plan: Plan) -> None:
    state, touchpoint = desk(MeasureDesk), plan.all(Touchpoint)[3]
    await MeasureDesk.attach.fn(state, touchpoint.id, "library/nps")
    await MeasureDesk.attach.fn(state, touchpoint.id, f"metric/{plan.all(Metric)[0].id}")
    await MeasureDesk.attach_own.fn(state, touchpoint.id, {"name": "Smiles", "unit": "count", "better": "up"})
    measures = plan_of(by, plan.strategy_id).all(Measure, touchpoint_id=touchpoint.id)
    assert len(measures) == 3
    form = {"value": "42", "on": "", "sample": "12", "source": "Door"}
    await MeasureDesk.record.fn(state, measures[2].id, form)
    last = plan_of(by, plan.strategy_id).get(Measure, measures[2].id)
    assert (last.current, last.current_on) == (42, date.today())


async def test_journeys_are_listed_copied_and_put_away(desk: Sit, by: Member, plan: Plan) -> None:
    state, journey = desk(JourneysDesk), plan.all(Journey)[0]
    assert "/journeys/" in str(await JourneysDesk.add.fn(state, plan.strategy_id))
    await JourneysDesk.edit.fn(state, journey.id, "summary", "From doubt to delight")
    await JourneysDesk.duplicate.fn(state, journey.id)
    await JourneysDesk.move.fn(state, journey.id, None)
    await JourneysDesk.archive.fn(state, journey.id)
    after = plan_of(by, plan.strategy_id).all(Journey)
    assert len(after) == 3
    assert (after[-1].id, after[-1].archived, after[-1].summary) == (
        journey.id,
        True,
        "From doubt to delight",
    )
    await JourneysDesk.restore.fn(state, journey.id)
    assert not plan_of(by, plan.strategy_id).get(Journey, journey.id).archived


NONSENSE = [None, 7, -1.5, True, "", "x" * 5000, "\ud800", "../..", [], ["a"], {}, {"a": {"b": []}}]
HANDLERS = [
    (kind, name)
    for kind in DESKS
    for name, handler in vars(kind).items()
    if not name.startswith("_") and hasattr(handler, "fn") and inspect.iscoroutinefunction(handler.fn)
]


@pytest.mark.parametrize(
    ("kind", "name"), HANDLERS, ids=lambda it: it if isinstance(it, str) else it.__name__
)
async def test_nonsense_is_refused_and_changes_nothing(
    desk: Sit, by: Member, plan: Plan, told: list, kind: type[Desk], name: str
) -> None:
    handler, state = getattr(kind, name).fn, desk(kind)
    count = len(inspect.signature(handler).parameters) - 1
    for nonsense in NONSENSE:
        await handler(state, *[nonsense] * count)
    assert state.refused
    assert told == []
    assert plan_of(by, plan.strategy_id) == plan


def test_a_library_metric_brings_its_fields() -> None:
    name, fields = metric_fields("csat")
    assert name
    assert fields["library"] == "csat"
    with pytest.raises(Refusal):
        metric_fields("made up")


def test_a_reading_without_a_day_is_of_today() -> None:
    today = date(2026, 11, 21)
    assert reading_of({"value": "4"}, today) == ("4", today, None, "")
    assert reading_of({"value": "4", "on": "2026-01-02", "sample": "3"}, today)[1:3] == (
        date(2026, 1, 2),
        "3",
    )
    with pytest.raises(Refusal):
        reading_of({"value": "4", "on": "yesterday"}, today)
