"""Transactions: what is kept, what is refused, and two hands at once."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from planner.actions import history, metrics, owners, stages, strategies, touchpoints
from planner.model.ids import OwnerId, StageId
from planner.model.journey import Lane, Stage
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.plan import NOUNS, Plan
from planner.model.refusal import NotThere, Refusal, Trouble
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.store import changes_since, editing, new_member, open_database, plan_of
from tests.builders import a_plan
from tests.databases import loose


def test_saved_and_loaded_is_equal(by: Member) -> None:
    made = a_plan(40)
    strategies.start_with(by, loose(made))
    assert plan_of(by, made.strategy_id).records == made.records


def test_nothing_changed_is_not_a_revision(by: Member, plan: Plan) -> None:
    title = plan.all(Touchpoint)[0].title
    change = touchpoints.edit(by, plan.all(Touchpoint)[0].id, {"title": title})
    assert change.edits == ()
    assert plan_of(by, plan.strategy_id).strategy.revision == 1
    assert len(changes_since(by, plan.strategy_id, 0)) == 1


def test_a_refusal_in_the_middle_keeps_nothing(by: Member, plan: Plan) -> None:
    def half_done() -> None:
        with editing(by, "test", Strategy, plan.strategy_id) as work:
            work.put(work.subject.changed({"name": "Half done"}))
            raise Refusal("stop")

    with pytest.raises(Refusal, match="stop"):
        half_done()
    assert plan_of(by, plan.strategy_id).records == plan.records


def _count_up(by: Member, metric: Metric, times: int) -> None:
    for _ in range(times):
        with editing(by, "test", Metric, metric.id) as work:
            work.put(work.subject.with_(stale_after=work.subject.stale_after + 1))


def test_four_hundred_concurrent_increments_lose_none(by: Member, plan: Plan) -> None:
    metric = metrics_of(plan)
    hands = [threading.Thread(target=_count_up, args=(by, metric, 50)) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    after = plan_of(by, plan.strategy_id)
    assert after.get(Metric, metric.id).stale_after == metric.stale_after + 400
    assert after.strategy.revision == 401
    assert [change.revision for change in changes_since(by, plan.strategy_id, 0)] == list(range(1, 402))


def test_without_the_lock_increments_are_lost(by: Member, plan: Plan, database: str) -> None:
    """The control: read, then write in another transaction, as code without the door would."""
    metric = metrics_of(plan)

    def careless() -> None:
        for _ in range(50):
            seen = plan_of(by, plan.strategy_id).get(Metric, metric.id).stale_after
            with open_database().writer.connect() as connection:
                connection.execute(
                    text("UPDATE metric SET stale_after = :n WHERE id = :id"),
                    {"n": seen + 1, "id": metric.id},
                )
                connection.commit()

    hands = [threading.Thread(target=careless) for _ in range(4)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert plan_of(by, plan.strategy_id).get(Metric, metric.id).stale_after < metric.stale_after + 200


def metrics_of(plan: Plan) -> Metric:
    return plan.all(Metric)[0]


@pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun != "strategy"])
def test_an_id_of_another_workspace_is_not_there(noun: str, by: Member, plan: Plan) -> None:
    stranger = new_member("Another client", "Eve")
    record = next(iter(plan.records[noun].values()))
    with pytest.raises(NotThere, match="no longer there"), editing(stranger, "test", NOUNS[noun], record.id):
        pass
    with pytest.raises(NotThere):
        plan_of(stranger, plan.strategy_id)


def test_a_record_of_another_strategy_is_not_there(by: Member, plan: Plan) -> None:
    other = a_plan()
    strategies.start_with(by, loose(other))
    with pytest.raises(NotThere):
        touchpoints.assign_owner(by, plan.all(Touchpoint)[0].id, OwnerId(other.all(Owner)[0].id))
    with pytest.raises(NotThere):
        touchpoints.move(
            by, plan.all(Touchpoint)[0].id, StageId(other.all(Stage)[0].id), plan.all(Lane)[0].id, None
        )


def test_the_database_itself_refuses_a_reference_across_workspaces(by: Member, plan: Plan) -> None:
    stranger = new_member("Another client", "Eve")
    foreign = a_plan()
    strategies.start_with(stranger, loose(foreign))
    with (
        pytest.raises(Refusal, match="removed in the meantime"),
        editing(by, "test", Touchpoint, plan.all(Touchpoint)[0].id) as work,
    ):
        work.put(work.subject.with_(responsible=foreign.all(Owner)[0].id))


def test_undo_after_the_ground_is_gone_is_a_sentence(by: Member, plan: Plan) -> None:
    removed = touchpoints.remove(by, plan.all(Touchpoint)[0].id)
    stages.remove(by, plan.all(Touchpoint)[0].stage_id)
    with pytest.raises(Refusal, match="Nothing was changed"):
        history.undo(by, removed.id)


def test_undo_refuses_what_somebody_changed_since(by: Member, plan: Plan) -> None:
    owner = plan.all(Owner)[0]
    first = owners.edit(by, owner.id, {"name": "Ada L."})
    owners.edit(by, owner.id, {"name": "Ada Lovelace"})
    with pytest.raises(Refusal, match="changed since"):
        history.undo(by, first.id)
    assert plan_of(by, plan.strategy_id).get(Owner, owner.id).name == "Ada Lovelace"


def test_an_owner_cannot_be_part_of_itself_by_way_of_others(by: Member, plan: Plan) -> None:
    team = next(owner for owner in plan.all(Owner) if owner.kind == "team")
    person = next(owner for owner in plan.all(Owner) if owner.part_of == team.id)
    with pytest.raises(Refusal, match="part of itself"):
        owners.edit(by, team.id, {"part_of": person.id})


def test_a_removed_owner_leaves_no_trace_and_comes_back(by: Member, plan: Plan) -> None:
    team = next(owner for owner in plan.all(Owner) if owner.kind == "team")
    change = owners.remove(by, team.id)
    after = plan_of(by, plan.strategy_id)
    assert not after.all(Touchpoint, responsible=team.id)
    assert not after.all(Owner, part_of=team.id)
    history.undo(by, change.id)
    again = plan_of(by, plan.strategy_id)
    assert again.records["touchpoint"] == plan.records["touchpoint"]


def test_a_new_direction_judges_every_touchpoint_anew(by: Member, plan: Plan) -> None:
    metric = plan.all(Metric)[0]
    metrics.edit(by, metric.id, {"better": "down"})
    measures = plan_of(by, plan.strategy_id).all(Measure, metric_id=metric.id)
    assert measures
    assert {(measure.better, measure.status) for measure in measures} == {("down", "on_track")}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_locked_database_is_a_sentence(tmp_path: Path, by: Member, plan: Plan) -> None:
    other = sqlite3.connect(tmp_path / "planner.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble, match=r"busy with another program.*what you typed is still here"):
        owners.edit(by, plan.all(Owner)[0].id, {"name": "Typed"})
    other.execute("ROLLBACK")
    assert owners.edit(by, plan.all(Owner)[0].id, {"name": "Typed"}).edits


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_full_disk_is_a_sentence_and_nothing_is_kept(by: Member, plan: Plan) -> None:
    with open_database().writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(Trouble, match=r"full or failing.*what you typed is still here"):
        owners.edit(by, plan.all(Owner)[0].id, {"role": "x" * 10_000, "contact": "y" * 10_000})
    assert plan_of(by, plan.strategy_id).records == plan.records


def test_two_records_of_one_key_still_leave_room_behind_them(by: Member, plan: Plan) -> None:
    stage, lane = plan.all(Stage)[0], plan.all(Lane, kind="touchpoints")[0]
    last = plan.all(Touchpoint, stage_id=stage.id)[-1]
    removed = touchpoints.remove(by, last.id)
    touchpoints.add(by, stage.id, lane.id, "Takes the same key")
    history.undo(by, removed.id)
    moved = touchpoints.move(by, plan.all(Touchpoint)[0].id, stage.id, lane.id, last.id)
    after = plan_of(by, plan.strategy_id).all(Touchpoint, stage_id=stage.id)
    assert moved.edits
    assert [touchpoint.order for touchpoint in after] == sorted(touchpoint.order for touchpoint in after)


def test_a_commit_that_is_refused_holds_nobody_up(by: Member, plan: Plan) -> None:
    """References are checked at commit; what SQLite then refuses must not leave its transaction to the next edit."""
    touchpoint = plan.all(Touchpoint)[0]
    with (
        pytest.raises(Refusal, match="has been removed in the meantime"),
        editing(by, "test", Touchpoint, touchpoint.id) as work,
    ):
        work.put(touchpoint.with_(stage_id=StageId.new()))
    change = touchpoints.edit(by, touchpoint.id, {"title": "Still at work"})
    assert change.edits
