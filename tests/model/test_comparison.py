"""A journey beside its future: each difference is found once, and nothing else is."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from planner.model.card import Card
from planner.model.comparison import Compared, Comparison, compared
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure
from planner.model.order import between
from planner.model.owner import Owner
from planner.model.plan import Plan
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.touchpoint import Touchpoint
from tests.builders import TO_BE, a_card, a_plan, a_touchpoint, planned


def everything(result: Comparison) -> list[Compared]:
    return [*result.lanes, *(one for stage in result.stages for one in (stage.stage, *stage.things))]


def differing(result: Comparison) -> dict[str, tuple[str, tuple[str, ...]]]:
    """State and differing fields by id on the to-be, or on the as-is where it is gone from there."""
    found = [one for one in everything(result) if one.state != "kept"]
    named = {one.to_be_id or one.as_is_id: one for one in found}
    assert len(named) == len(found)
    return {id: (one.state, tuple(d.field for d in one.differences)) for id, one in named.items()}


def test_a_fresh_future_differs_in_nothing() -> None:
    plan = planned(a_plan(20))
    result = compared(plan, TO_BE)
    assert {one.state for one in everything(result)} == {"kept"} and not result.differs
    assert result.summary == "45 as they are" and result.mean_was == result.mean_now is not None
    assert result.felt_was == result.felt_now and len(result.felt_was) == 20


def test_all_of_either_map_is_there_once() -> None:
    plan = planned(a_plan())
    result = compared(plan, TO_BE)
    for kind in (Stage, Lane, Touchpoint, Card):
        as_is, to_be = (
            {one.id for one in plan.all(kind, journey_id=id)} for id in (plan.all(Journey)[0].id, TO_BE)
        )
        rows = [one for one in everything(result) if one.noun == kind.noun]
        assert sorted(one.as_is_id for one in rows) == sorted(as_is)
        assert sorted(one.to_be_id for one in rows) == sorted(to_be)


def _edit(plan: Plan, record: Record, **fields: Any) -> Plan:
    return plan.put(record.with_(**fields))


def _moved(plan: Plan, thing: Touchpoint | Card, dice: random.Random) -> Plan:
    elsewhere = [one for one in plan.all(Stage, journey_id=TO_BE) if one.id != thing.stage_id]
    there = plan.all(type(thing), stage_id=(stage := dice.choice(elsewhere)).id, lane_id=thing.lane_id)
    last = there[-1].order if there else None
    return _edit(plan, thing, stage_id=stage.id, order=between(last, None))


def _doubted(plan: Plan, one: Touchpoint, _: random.Random) -> Plan:
    sure = "assumed" if one.evidence == "partly" else "partly"
    return _edit(plan, one, channel="Fax", evidence=sure)


def _handed_over(plan: Plan, one: Touchpoint, _: random.Random) -> Plan:
    return _edit(plan, one, responsible=next(o.id for o in plan.all(Owner) if o.id != one.responsible))


def _marked_and_moved(plan: Plan, one: Touchpoint, dice: random.Random) -> Plan:
    return _moved(plan, one.with_(moment_of_truth=True), dice)


Act = Callable[[Plan, Touchpoint, random.Random], Plan]
EDITS: tuple[tuple[str, tuple[str, ...], Act], ...] = (
    ("changed", ("title",), lambda plan, one, _: _edit(plan, one, title="Else")),
    ("changed", ("emotion",), lambda plan, one, _: _edit(plan, one, emotion=1.5)),
    ("changed", ("channel", "evidence"), _doubted),
    ("changed", ("responsible",), _handed_over),
    ("changed", ("stage_id", "moment_of_truth"), _marked_and_moved),
    ("moved", ("stage_id",), _moved),
    ("gone", (), lambda plan, one, _: plan.without("touchpoint", one.id)),
)


@pytest.mark.parametrize("seed", range(30))
def test_each_of_random_edits_is_found_once(seed: int) -> None:
    dice, plan = random.Random(seed), planned(a_plan(30))
    wanted: dict[str, tuple[str, tuple[str, ...]]] = {}
    things = plan.all(Touchpoint, journey_id=TO_BE)
    for thing in dice.sample(things, dice.randint(1, 12)):
        state, fields, edit = dice.choice(EDITS)
        plan = edit(plan, thing, dice)
        wanted[str(thing.origin_id) if state == "gone" else thing.id] = (state, fields)
    for card in dice.sample(plan.all(Card, journey_id=TO_BE), dice.randint(0, 5)):
        plan = _edit(plan, card, text="Other words")
        wanted[card.id] = ("changed", ("text",))
    stage = dice.choice(plan.all(Stage, journey_id=TO_BE))
    row = {lane.kind: lane for lane in plan.all(Lane, journey_id=TO_BE)}
    for new in (a_touchpoint(stage, row["touchpoints"]), a_card(stage, row["doing"])):
        plan = plan.put(new)
        wanted[new.id] = ("new", ())
    assert differing(compared(plan, TO_BE)) == wanted


@pytest.mark.parametrize("seed", range(10))
def test_a_new_order_names_the_fewest_that_moved(seed: int) -> None:
    dice, plan = random.Random(seed), planned(a_plan(40))
    stage = plan.all(Stage, journey_id=TO_BE)[2]
    here = plan.all(Touchpoint, stage_id=stage.id)
    one = here.pop(0)
    after = dice.randint(1, len(here) - 1)
    order = between(here[after - 1].order, here[after].order)
    found = differing(compared(_edit(plan, one, order=order), TO_BE))
    assert len(found) == 1 and set(found.values()) == {("moved", ("order",))}
    assert set(found) <= {one.id, here[0].id}


def test_stages_and_lanes_differ_too_and_new_ones_stand_in_their_place() -> None:
    plan = planned(a_plan())
    first, second, third, *_ = plan.all(Stage, journey_id=TO_BE)
    new = first.with_(id="new", origin_id=None, name="Repair", order=between(second.order, third.order))
    plan = _edit(plan.put(new), first, name="Hears of us", hint="")
    plan = _edit(plan, plan.all(Lane, journey_id=TO_BE)[0], order="zz")
    result = compared(plan, TO_BE)
    assert [one.stage.now for one in result.stages][:4] == [
        "Hears of us",
        "Consideration",
        "Repair",
        "Acquisition",
    ]
    lane = next(one for one in result.lanes if one.state == "moved")
    assert differing(result) == {
        first.id: ("changed", ("name", "hint")),
        "new": ("new", ()),
        lane.to_be_id: ("moved", ("order",)),
    }
    assert result.summary == "35 as they are; stages and lanes: 1 new, 1 changed, 1 moved"


def test_a_removed_stage_is_gone_with_all_that_stood_in_it() -> None:
    plan = planned(a_plan())
    stage = plan.all(Stage, journey_id=TO_BE)[0]
    for kind in (Touchpoint, Card):
        for thing in plan.all(kind, stage_id=stage.id):
            plan = plan.without(kind.noun, thing.id)
    result = compared(plan.without("stage", stage.id), TO_BE)
    assert result.stages[0].stage.state == "gone" and {one.state for one in result.stages[0].things} == {
        "gone"
    }
    assert result.summary == "7 gone, 28 as they are; stages and lanes: 1 gone"


def test_targets_and_emotions_are_said_from_what_to_what() -> None:
    plan = planned(a_plan())
    touchpoint = plan.all(Touchpoint, journey_id=TO_BE)[0]
    measure = plan.all(Measure, touchpoint_id=touchpoint.id)[0]
    plan = _edit(_edit(plan, measure, target=90, due_on="2027-03-01"), touchpoint, emotion=2)
    result = compared(plan, TO_BE)
    thing = next(one for one in everything(result) if one.state == "changed")
    said = [(one.words, one.was, one.now) for one in thing.differences]
    assert [tuple(map(_spaced, one)) for one in said] == [
        ("feeling", "very bad (−2)", "very good (+2)"),
        ("target of CSAT", "80 %", "90 %"),
        ("due date of CSAT", "", "1 Mar 2027"),
    ]


def _spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_mean_counts_each_persona_at_each_touchpoint_it_meets_once() -> None:
    plan = planned(a_plan(3))
    walker, giver = plan.get(Journey, TO_BE).persona_ids
    first, second, third = plan.all(Touchpoint, journey_id=TO_BE)
    plan = _edit(plan, first, emotion=2, feelings=[{"persona_id": giver, "emotion": -1}])
    plan = _edit(plan, second, emotion=1, persona_ids=[walker], feelings=[])
    plan = _edit(plan, third, emotion=None, feelings=[])
    assert compared(plan, TO_BE).mean_now == pytest.approx((2 - 1 + 1) / 3)
    bare = _edit(plan, plan.get(Journey, TO_BE), persona_ids=[])
    assert compared(bare, TO_BE).mean_now == pytest.approx((2 + 1) / 2)


def test_two_made_from_one_are_that_one_and_a_new_one() -> None:
    plan = planned(a_plan())
    one = plan.all(Touchpoint, journey_id=TO_BE)[0]
    result = compared(plan.put(one.with_(id="second", order=one.order + "V")), TO_BE)
    assert result.summary == "1 new, 35 as they are"


def test_without_either_of_the_two_there_is_nothing_to_compare() -> None:
    plan = planned(a_plan())
    as_is = plan.all(Journey)[0]
    for wrong in (plan.without("journey", as_is.id), plan.without("journey", TO_BE)):
        with pytest.raises(NotThere):
            compared(wrong, TO_BE)
    with pytest.raises(NotThere):
        compared(plan, as_is.id)
