"""What people do with experiments beyond what holds for every action."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions import experiments, history, metrics, owners, strategies, touchpoints
from planner.model.change import Change
from planner.model.experiment import MOST, Experiment
from planner.model.history import plain, sentence_of
from planner.model.ids import Id
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.variant import Counted
from planner.store import beginning
from tests.builders import a_plan, an_experiment


def now(by: Member, plan: Plan) -> list[Experiment]:
    return strategies.opened(by, plan.strategy_id).all(Experiment)


def said(change: Change) -> str:
    return plain(sentence_of(change))


def test_the_better_way_follows_the_metric(by: Member, plan: Plan) -> None:
    down = plan.all(Metric)[1]
    one = now(by, plan)[0]
    experiments.edit(by, one.id, {"metric_id": down.id})
    assert now(by, plan)[0].better == "down"
    metrics.edit(by, down.id, {"better": "up"})
    assert now(by, plan)[0].better == "up"
    with pytest.raises(Refusal, match="follows from the metric"):
        experiments.edit(by, one.id, {"better": "down"})
    for field in ("metric_id", "touchpoint_id", "responsible"):
        with pytest.raises(NotThere):
            experiments.edit(by, one.id, {field: Id("elsewhere")})


def test_what_it_names_goes_and_it_stays_and_undo_links_it_again(by: Member, plan: Plan) -> None:
    before = now(by, plan)
    gone = [
        metrics.remove(by, plan.all(Metric)[0].id),
        touchpoints.remove(by, plan.all(Touchpoint)[1].id),
        owners.remove(by, plan.all(Owner)[0].id),
    ]
    assert {(one.metric_id, one.touchpoint_id, one.responsible) for one in now(by, plan)} == {
        (None, None, None)
    }
    assert all("2 experiments that named it stay" in said(change) for change in gone)
    for change in reversed(gone):
        history.undo(by, change.id)
    assert now(by, plan) == before


def test_the_history_says_what_was_done(by: Member, plan: Plan) -> None:
    one = now(by, plan)[0]
    told = [
        said(experiments.edit_variant(by, one.id, "b", {"people": 800, "did": 560})),
        said(experiments.turn(by, one.id, "running", date(2026, 11, 2))),
        said(experiments.enter(by, one.id, (Counted(name="As now", people=700, did=420),))),
        said(experiments.turn(by, one.id, "stopped", date(2026, 11, 9))),
        said(experiments.decide(by, one.id, "drop", "Bo", "No effect", date(2026, 11, 20))),
        said(experiments.decide(by, one.id, "none", "", "", date(2026, 11, 20))),
    ]
    assert told == [
        "entered for Variant B in Guest checkout people: 800 and those who did it: 560",
        "started Guest checkout on 2 Nov 2026",
        "brought in the results of 1 variant of Guest checkout",
        "stopped Guest checkout early on 9 Nov 2026",
        "decided to drop Guest checkout: “No effect”",
        "took the decision on Guest checkout back",
    ]


def test_found_says_what_each_experiment_says(by: Member, plan: Plan) -> None:
    one, other = now(by, plan)
    results = [
        Counted(name=name, people=500, did=did)
        for name, did in (("As now", 300), ("Variant B", 400), ("No form", 310))
    ]
    experiments.enter(by, one.id, tuple(results))
    experiments.turn(by, one.id, "running", date(2026, 11, 2))
    found = experiments.found(by, plan.strategy_id)
    waiting = "not_enough"  # 5 points take more people than these
    assert (found[one.id].verdict, found[other.id].verdict) == (waiting, None)
    experiments.edit(by, one.id, {"planned": 500})
    assert experiments.found(by, plan.strategy_id)[one.id].verdict == "better"


def test_a_strategy_file_takes_experiments_along(by: Member, plan: Plan) -> None:
    dumped = strategies.dump(by, plan.strategy_id)
    copy = strategies.import_file(by, dumped)
    assert strategies.dump(by, copy.strategy_id) == dumped
    one = strategies.opened(by, copy.strategy_id).all(Experiment)[0]
    assert one.touchpoint_id and one.touchpoint_id != plan.all(Touchpoint)[1].id


def test_there_is_an_end_to_experiments(by: Member) -> None:
    made = a_plan(4)
    many = [an_experiment(made, id=f"e{place}", order=f"{place:03d}1") for place in range(MOST)]
    beginning(by, "strategies.start", [*made.everything(), *many])
    with pytest.raises(Refusal, match="the most there can be"):
        experiments.add(by, made.strategy_id, "One more")
    with pytest.raises(Refusal, match="the most there can be"):
        experiments.repeat(by, many[0].id)
