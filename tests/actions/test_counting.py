"""How figures are counted is chosen for a strategy, and the counted values follow: at once, and when taken back."""

from __future__ import annotations

import pytest

from planner.actions import counted, data_files, history, journeys, measures, metrics, strategies, touchpoints
from planner.intake.numbers import door
from planner.model.change import Change
from planner.model.ids import MeasureId, MetricId, TouchpointId
from planner.model.journey import Journey
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.numbers.choices import Choices
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.strategy_file import plan_read
from planner.model.touchpoint import Touchpoint
from planner.store import counting_of, plan_of
from tests.actions.ratings import NAME, ROWS, brought_in, in_this_process
from tests.model.strategy_files import NOON

once = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""What is about the rules and not about the database."""

BOXES, MEANS = [50.0, 66.7], [70.0, 66.7]
"""Shares of the two highest boxes and means in percent of five, of August and September."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_answer", in_this_process)


def made(change: Change, noun: str) -> str:
    return next(edit.id for edit in change.edits if edit.noun == noun and edit.makes)


@pytest.fixture
def measure(by: Member, plan: Plan) -> MeasureId:
    """A touchpoint measured by the library's CSAT."""
    change = measures.attach_from_library(by, plan.all(Touchpoint)[0].id, "csat")
    return MeasureId(made(change, "measure"))


def values(by: Member, plan: Plan, measure: str) -> list[float]:
    readings = plan_of(by, plan.strategy_id).all(Reading, measure_id=measure)
    return [round(one.value, 1) for one in readings]


def consistent(by: Member, plan: Plan) -> None:
    """The counted values are what the files give, counted anew as is chosen now."""
    now = plan_of(by, plan.strategy_id)
    before = {(one.measure_id, one.on): one.value for one in now.all(Reading, counted=True)}
    with data_files.editing(by, "test", type(now.strategy), plan.strategy_id) as work:
        counted.recount(work)
        assert not work.edits(), before


def test_a_choice_changes_all_counted_values_and_is_taken_back_with_them(
    by: Member, plan: Plan, measure: MeasureId
) -> None:
    brought_in(by, plan.strategy_id)
    assert values(by, plan, measure) == BOXES
    change = data_files.count_by(by, plan.strategy_id, {"csat": "mean"})
    assert values(by, plan, measure) == MEANS
    kept = plan_of(by, plan.strategy_id)
    assert kept.strategy.counting == Choices(csat="mean")
    assert round(kept.by_id(Measure)[measure].current or 0, 1) == MEANS[-1]
    assert kept.all(Metric, library="csat")[0].formula.startswith("Mean of the answers")
    assert plan_read(strategies.dump(by, plan.strategy_id), NOON).strategy.counting == Choices(csat="mean")
    assert data_files.count_by(by, plan.strategy_id, {"csat": "mean"}).edits == ()
    undo = history.undo(by, change.id)
    assert values(by, plan, measure) == BOXES
    assert counting_of(by, plan.strategy_id) == Choices()
    history.undo(by, undo.id)
    assert values(by, plan, measure) == MEANS
    consistent(by, plan)


def test_taking_back_is_consistent_whatever_came_since(by: Member, plan: Plan, measure: MeasureId) -> None:
    first = brought_in(by, plan.strategy_id, ROWS[:3], "First.CSV")
    choice = data_files.count_by(by, plan.strategy_id, {"csat": "mean"})
    second = brought_in(by, plan.strategy_id, ROWS[2:], "Second.CSV")
    assert values(by, plan, measure) == MEANS
    history.undo(by, choice.id)
    assert values(by, plan, measure) == BOXES
    consistent(by, plan)
    undone = history.undo(by, first.id)
    assert values(by, plan, measure) == BOXES[1:]
    data_files.count_by(by, plan.strategy_id, {"csat": "mean"})
    history.undo(by, undone.id)
    assert values(by, plan, measure) == MEANS
    corrected = plan_of(by, plan.strategy_id).all(Reading, measure_id=measure)[0]
    measures.edit_reading(by, corrected.id, {"value": 71})
    history.undo(by, second.id)
    assert values(by, plan, measure) == [71.0, 80.0]
    consistent(by, plan)


@once
def test_values_come_with_a_metric_that_is_added_later(
    by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought_in(by, plan.strategy_id)
    monkeypatch.setattr(door, "results", None)  # nothing is worked out again: it is at hand
    there = plan.all(Touchpoint)
    change = measures.attach_from_library(by, there[0].id, "csat")
    assert values(by, plan, made(change, "measure")) == BOXES
    metric = MetricId(made(change, "metric"))
    other = measures.attach(by, there[3].id, metric)
    assert values(by, plan, made(other, "measure")) == BOXES
    copy = touchpoints.duplicate(by, there[0].id)
    assert (
        values(
            by,
            plan,
            plan_of(by, plan.strategy_id)
            .all(Measure, touchpoint_id=TouchpointId(made(copy, "touchpoint")), metric_id=metric)[0]
            .id,
        )
        == BOXES
    )
    future = journeys.plan_future(by, plan.all(Journey)[0].id)
    planned = [edit.id for edit in future.edits if edit.noun == "touchpoint"]
    late = measures.attach_from_library(by, TouchpointId(planned[3]), "csat")
    assert values(by, plan, made(late, "measure")) == []
    history.undo(by, other.id)
    assert not plan_of(by, plan.strategy_id).all(Measure, touchpoint_id=there[3].id, metric_id=metric)
    consistent(by, plan)


@once
def test_a_metric_that_comes_back_has_the_values_of_now(by: Member, plan: Plan, measure: MeasureId) -> None:
    brought_in(by, plan.strategy_id, ROWS[:3])
    gone = measures.detach(by, measure)
    brought_in(by, plan.strategy_id, ROWS[2:], "Second.CSV")
    history.undo(by, gone.id)
    assert values(by, plan, measure) == BOXES
    attached = measures.attach_from_library(by, plan.all(Touchpoint)[3].id, "csat")
    last = plan_of(by, plan.strategy_id).by_id(Measure)[MeasureId(made(attached, "measure"))]
    assert last.current_on
    measures.record(by, last.id, 12, last.current_on.replace(year=2027))
    with pytest.raises(Refusal, match="values were entered there since"):
        history.undo(by, attached.id)


@once
def test_a_unit_follows_unless_people_gave_numbers_in_it(by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[0].id
    ease = MetricId(made(measures.attach_from_library(by, touchpoint, "ces"), "metric"))
    aimed = measures.attach_from_library(by, touchpoint, "ces")
    measures.edit(by, MeasureId(made(aimed, "measure")), {"target": 6})
    data_files.count_by(by, plan.strategy_id, {"ces": "agree"})
    kept = plan_of(by, plan.strategy_id).by_id(Metric)
    assert (kept[ease].unit, kept[ease].formula[:18]) == ("percent", "Answers of 5 or mo")
    assert kept[MetricId(made(aimed, "metric"))].unit == "score"
    new = MetricId(made(metrics.pick(by, plan.strategy_id, "ces"), "metric"))
    assert plan_of(by, plan.strategy_id).by_id(Metric)[new].unit == "percent"
    for wrong in ({"lost_after": 3}, {"csat": "best"}, {"colour": 1}):
        with pytest.raises(Refusal, match=r"kept|Nothing was changed"):
            data_files.count_by(by, plan.strategy_id, wrong)


@once
def test_the_currency_says_which_money_counts(by: Member, plan: Plan, measure: MeasureId) -> None:
    brought_in(by, plan.strategy_id)
    change = strategies.edit(by, plan.strategy_id, {"currency": "GBP"})
    assert values(by, plan, measure) == BOXES
    data_files.remove(
        by, plan.strategy_id, plan_of(by, plan.strategy_id).all(data_files.DataFile, name=NAME)[0].id
    )
    history.undo(by, change.id)
    assert values(by, plan, measure) == []
