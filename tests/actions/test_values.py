"""Values over time: many at once, corrected, and what a metric's other direction makes of them."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions import history, measures, metrics, pasted_values
from planner.intake.pasted import Answers
from planner.model.history import alone, sentence_of
from planner.model.ids import MeasureId
from planner.model.measure import Given, Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of

NO_ANSWERS = Answers.model_validate({})


def measured(plan: Plan, place: int) -> Measure:
    """What the touchpoint at this place is measured by: ratings at even ones, hours at odd ones."""
    (touchpoint,) = plan.all(Touchpoint, title=f"Touchpoint {place}")
    return plan.all(Measure, touchpoint_id=touchpoint.id)[0]


def given_to(measure: Measure, *values: tuple[date, float]) -> tuple[Given, ...]:
    return tuple(Given(measure_id=measure.id, on=on, value=value, source="Survey") for on, value in values)


def test_many_values_are_one_change_that_is_undone_at_once(by: Member, plan: Plan) -> None:
    first, second = measured(plan, 0), measured(plan, 1)
    values = (
        *given_to(first, (date(2026, 9, 1), 50), (date(2026, 11, 1), 79), (date(2026, 11, 1), 81)),
        *given_to(second, (date(2026, 8, 1), 40)),
    )
    change = measures.record_all(by, plan.strategy_id, values)
    now = plan_of(by, plan.strategy_id)
    assert (now.get(Measure, first.id).current, now.get(Measure, first.id).status) == (81, "on_track")
    assert now.get(Measure, second.id).current == second.current, "an older value is not the current one"
    told = {one.on: one.value for one in now.all(Reading, measure_id=first.id)}
    assert told == {date(2026, 9, 1): 50, date(2026, 10, 1): 71, date(2026, 11, 1): 81}
    assert "Entered 3 values of 2 metrics" in alone(sentence_of(change))
    history.undo(by, change.id)
    assert plan_of(by, plan.strategy_id).all(Reading) == plan.all(Reading)


def test_all_values_are_kept_or_none(by: Member, plan: Plan) -> None:
    measure = measured(plan, 0)
    stray = Given(measure_id=MeasureId("elsewhere"), on=date(2026, 11, 1), value=5)
    with pytest.raises(NotThere):
        measures.record_all(by, plan.strategy_id, (*given_to(measure, (date(2026, 11, 1), 79)), stray))
    for values in ((), given_to(measure, *((date(2026, 1, 1), 5),) * 501)):
        with pytest.raises(Refusal, match="Nothing was changed"):
            measures.record_all(by, plan.strategy_id, values)
    assert plan_of(by, plan.strategy_id).all(Reading) == plan.all(Reading)


def test_pasted_rows_are_read_beside_what_is_there_and_nothing_is_kept(by: Member, plan: Plan) -> None:
    measure = measured(plan, 0)
    text = "Touchpoint 0\tcsat\t2026-10-01\t75\ntouchpoint 1\tFirst reply\t2026-10-02\t1:30"
    rows = pasted_values.read(by, plan.strategy_id, text, NO_ANSWERS).rows
    assert [(row.measure_id, row.standing, row.value) for row in rows] == [
        (measure.id, "replaces", 75),
        (measured(plan, 1).id, "new", 1.5),
    ]
    (alone,) = pasted_values.read(by, plan.strategy_id, "2026-10-02\t75", NO_ANSWERS, measure.id).rows
    assert alone.standing == "new"
    with pytest.raises(NotThere):
        pasted_values.read(by, plan.strategy_id, "2026-10-02\t75", NO_ANSWERS, MeasureId("elsewhere"))
    assert plan_of(by, plan.strategy_id).records == plan.records


def test_a_value_does_not_move_to_a_day_that_has_one(by: Member, plan: Plan) -> None:
    first, second = sorted(plan.all(Reading, measure_id=measured(plan, 0).id), key=lambda one: one.on)
    with pytest.raises(Refusal, match="a value for 1 Oct 2026 already"):
        measures.edit_reading(by, first.id, {"on": second.on})
    measures.edit_reading(by, first.id, {"on": date(2026, 11, 1)})
    assert measured(plan_of(by, plan.strategy_id), 0).current == first.value


def test_another_direction_of_a_metric_judges_its_values_anew(by: Member, plan: Plan) -> None:
    csat = plan.all(Metric)[0]
    before = plan.all(Measure, metric_id=csat.id)
    assert {one.status for one in before} == {"at_risk"}
    metrics.edit(by, csat.id, {"better": "down", "unit": "hours"})
    after = plan_of(by, plan.strategy_id).all(Measure, metric_id=csat.id)
    assert {(one.better, one.status) for one in after} == {("down", "on_track")}


def test_a_value_is_due_when_it_becomes_too_old(plan: Plan) -> None:
    measure = measured(plan, 0)
    assert measure.next_due(30) == date(2026, 10, 31)
    assert not measure.is_stale(30, date(2026, 10, 31))
    assert measure.is_stale(30, date(2026, 11, 1))
    assert measure.with_(current=None, current_on=None).next_due(30) is None
