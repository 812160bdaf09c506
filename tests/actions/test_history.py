"""The history for people: read by whom it may, filtered, in pages that cost the same however long it is; and undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, insert

from planner.actions import (
    history,
    measures,
    metrics,
    owners,
    people,
    personas,
    stages,
    strategies,
    touchpoints,
)
from planner.model.change import Change, Edit
from planner.model.history import kind_of, plain, sentence_of, things_of
from planner.model.ids import ChangeId, MemberId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import NotAllowed, Role
from planner.store import PAGE, Wanted, open_database, plan_of
from planner.store.records import row_of
from planner.store.tables_history import table_of
from tests.builders import fresh_id
from tests.doors import a_guest, a_stranger, a_team


def actions_of(reader: Member, plan: Plan, **wanted: object) -> list[str]:
    page = history.page(reader, plan.strategy_id, Wanted(**wanted))  # pyright: ignore[reportArgumentType]
    return [entry.change.action for entry in page.entries]


def test_viewers_read_the_history_and_guests_by_link_never(by: Member, plan: Plan) -> None:
    team = a_team(by)
    for role in (Role.OWNER, Role.EDITOR, Role.COMMENTER, Role.VIEWER):
        assert actions_of(team.member(role), plan) == ["strategies.start"]
    for guest in (a_guest(by, plan.strategy_id), a_guest(by, plan.strategy_id, allows="comment")):
        with pytest.raises(NotAllowed):
            history.page(guest, plan.strategy_id, Wanted())
    with pytest.raises(NotThere):
        history.page(a_stranger(), plan.strategy_id, Wanted())


def test_only_ones_own_change_is_taken_back(by: Member, plan: Plan) -> None:
    team = a_team(by)
    editor = team.member(Role.EDITOR)
    change = personas.edit(editor, plan.all(Persona)[0].id, {"name": "The editor's"})
    with pytest.raises(Refusal, match="only they take it back"):
        history.undo(team.owner, change.id)
    assert plan_of(by, plan.strategy_id).all(Persona)[0].name == "The editor's"
    assert history.undo(editor, change.id).edits


def test_a_viewer_takes_back_nothing_not_even_what_was_theirs(by: Member, plan: Plan) -> None:
    team = a_team(by)
    editor = team.member(Role.EDITOR)
    change = personas.edit(editor, plan.all(Persona)[0].id, {"name": "The editor's"})
    people.give_role(team.owner, editor.id, Role.VIEWER)
    with pytest.raises(NotAllowed):
        history.undo(editor, change.id)


def test_the_start_of_a_strategy_cannot_be_taken_back(by: Member, plan: Plan) -> None:
    start = history.page(by, plan.strategy_id, Wanted()).entries[0].change
    with pytest.raises(Refusal, match="The start of a strategy cannot be taken back"):
        history.undo(by, start.id)
    assert plan_of(by, plan.strategy_id).records == plan.records


def test_a_change_is_taken_back_once_then_done_again_and_taken_back_again(by: Member, plan: Plan) -> None:
    walker = plan.all(Persona)[0]
    change = personas.edit(by, walker.id, {"role": "Leads the way"})
    undo = history.undo(by, change.id)
    assert (undo.action, undo.undoes, undo.kind) == ("history.undo", change.id, "persona")
    with pytest.raises(Refusal, match="already been taken back"):
        history.undo(by, change.id)
    redo = history.undo(by, undo.id)
    assert (redo.action, redo.undoes) == ("history.redo", change.id)
    assert plan_of(by, plan.strategy_id).get(Persona, walker.id).role == "Leads the way"
    with pytest.raises(Refusal, match="already been taken back"):
        history.undo(by, undo.id)
    entries = history.page(by, plan.strategy_id, Wanted()).entries
    assert [entry.over for entry in entries] == [False, True, False, False]
    said = "set the role of Weekend walker to “Leads the way”"
    assert [plain(sentence_of(one.change, one.undone)) for one in entries[:3]] == [
        f"did again: {said}",
        f"took back: {said}",
        said,
    ]
    assert history.undo(by, change.id).undoes == change.id
    entries = history.page(by, plan.strategy_id, Wanted()).entries
    assert [entry.over for entry in entries] == [False, True, True, True, False]
    assert plan_of(by, plan.strategy_id).get(Persona, walker.id).role == ""


def test_what_changed_since_is_not_taken_back_and_stays_untouched(by: Member, plan: Plan) -> None:
    walker = plan.all(Persona)[0]
    change = personas.edit(by, walker.id, {"role": "First"})
    personas.edit(by, walker.id, {"role": "Second"})
    with pytest.raises(Refusal, match="has been changed since"):
        history.undo(by, change.id)
    assert [one.over for one in history.page(by, plan.strategy_id, Wanted()).entries] == [False] * 3


def test_former_members_keep_their_name(by: Member, plan: Plan) -> None:
    team = a_team(by)
    editor = team.member(Role.EDITOR)
    personas.edit(editor, plan.all(Persona)[0].id, {"role": "Else"})
    people.remove(team.owner, editor.id)
    members = {one.id: one for one in history.page(by, plan.strategy_id, Wanted()).members}
    assert set(members) == {by.id, editor.id}
    assert (members[editor.id].name, members[editor.id].left_at is None) == ("The editor", False)
    assert actions_of(by, plan, by=editor.id) == ["personas.edit"]


def test_the_history_of_one_thing_holds_all_that_is_about_it(by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[0]
    (measure,) = plan.all(Measure, touchpoint_id=touchpoint.id)
    metric = plan.get(Metric, measure.metric_id)
    owner = plan.all(Owner)[0]
    measures.edit(by, measure.id, {"target": 95})
    reading = plan.all(Reading, measure_id=measure.id)[0]
    measures.edit_reading(by, reading.id, {"source": "Tickets"})
    touchpoints.assign_owner(by, touchpoint.id, None)
    touchpoints.assign_owner(by, touchpoint.id, owner.id)
    metrics.edit(by, metric.id, {"short": "C"})
    personas.edit(by, plan.all(Persona)[0].id, {"role": "Else"})
    start = "strategies.start"
    owned = ["touchpoints.assign_owner", "touchpoints.assign_owner"]
    valued = ["measures.edit_reading", "measures.edit"]
    assert actions_of(by, plan, thing=touchpoint.id) == [*owned, *valued, start]
    assert actions_of(by, plan, thing=metric.id) == ["metrics.edit", *valued, start]
    assert actions_of(by, plan, thing=owner.id)[:1] == owned[:1]
    assert actions_of(by, plan, thing=plan.all(Journey)[0].id) == [*owned, *valued, start]
    assert actions_of(by, plan, thing=plan.all(Persona)[0].id) == ["personas.edit", start]
    assert actions_of(by, plan, thing="nowhere") == []


def test_a_removed_thing_keeps_its_history(by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[0]
    stages.remove(by, touchpoint.stage_id)
    assert actions_of(by, plan, thing=touchpoint.id) == ["stages.remove", "strategies.start"]


def test_filters_by_person_and_kind(by: Member, plan: Plan) -> None:
    team = a_team(by)
    editor = team.member(Role.EDITOR)
    walker, touchpoint = plan.all(Persona)[0], plan.all(Touchpoint)[0]
    personas.edit(by, walker.id, {"role": "One"})
    personas.edit(editor, walker.id, {"role": "Two"})
    change = touchpoints.edit(editor, touchpoint.id, {"channel": "Fair"})
    history.undo(editor, change.id)
    owners.add(by, plan.strategy_id, "Warehouse")
    undone = ["history.undo", "touchpoints.edit"]
    assert actions_of(by, plan, by=editor.id) == [*undone, "personas.edit"]
    assert actions_of(by, plan, kind="touchpoint") == undone
    assert actions_of(by, plan, kind="persona") == ["personas.edit"] * 2
    assert actions_of(by, plan, kind="persona", by=editor.id) == ["personas.edit"]
    assert actions_of(by, plan, thing=walker.id, by=by.id) == ["personas.edit", "strategies.start"]
    assert actions_of(by, plan, kind="card") == []
    since = lambda revision, **wanted: history.newer(by, plan.strategy_id, Wanted(**wanted), revision)  # noqa: E731
    assert (since(1), since(3), since(6)) == (5, 3, 0)
    assert (since(1, kind="persona"), since(2, kind="persona"), since(3, kind="persona")) == (2, 1, 0)
    assert since(1, thing=walker.id, by=by.id, before=2) == 1
    with pytest.raises(NotThere):
        history.newer(a_stranger(), plan.strategy_id, Wanted(), 1)


def test_pages_follow_each_other_without_a_gap(by: Member, plan: Plan) -> None:
    grown(by, plan, 2 * PAGE + 3)
    seen: list[int] = []
    before: int | None = None
    for _ in range(3):
        page = history.page(by, plan.strategy_id, Wanted(before=before))
        assert page.newer == bool(seen)
        seen += [entry.change.revision for entry in page.entries]
        before = seen[-1]
        assert page.older == (before > 1)
    assert seen == list(range(2 * PAGE + 4, 0, -1))


def grown(by: Member, plan: Plan, changes: int) -> None:
    """The plan's strategy after so many more edits of its touchpoints, in turn by `by` and by somebody else."""
    things, others = plan.all(Touchpoint), (by.id, MemberId(fresh_id()))
    made: list[Change] = []
    for number in range(changes):
        one = things[number % len(things)]
        edit = Edit.between(one, one.with_(channel=f"Channel {number}"))
        assert edit
        made.append(
            Change(
                id=ChangeId.new(),
                strategy_id=plan.strategy_id,
                revision=number + 2,
                action="touchpoints.edit",
                by=others[number % 2],
                at=datetime.now(UTC) + timedelta(seconds=number),
                edits=(edit,),
                kind=kind_of("touchpoints.edit"),
                names={one.id: {"name": one.title}},
            )
        )
    with open_database().writer.begin() as connection:
        connection.execute(insert(table_of("change")), [row_of(one, by.workspace_id) for one in made])
        rows = [
            {
                "workspace_id": by.workspace_id,
                "strategy_id": plan.strategy_id,
                "thing_id": id,
                "revision": one.revision,
                "by": one.by,
            }
            for one in made
            for id in things_of(one)
        ]
        connection.execute(insert(table_of("trace")), rows)


@contextmanager
def work_counted() -> Iterator[Callable[[], int]]:
    """How much work SQLite did, in hundreds of its own steps: the same every time, unlike seconds."""
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    def checked_out(connection, *_) -> None:
        connection.set_progress_handler(step, 100)

    engine = open_database().readers
    event.listen(engine, "checkout", checked_out)
    yield lambda: steps[0]
    event.remove(engine, "checkout", checked_out)
    engine.dispose()


def cost(by: Member, plan: Plan, wanted: Wanted) -> int:
    with work_counted() as steps:
        history.page(by, plan.strategy_id, wanted)
        return steps()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_first_page_of_10_000_changes_costs_what_it_costs_of_100(by: Member, plan: Plan) -> None:
    from tests.builders import a_plan
    from tests.databases import loose

    long = a_plan()
    strategies.start_with(by, loose(long))
    grown(by, plan, 400)
    grown(by, long, 10_000)
    for wanted in (
        lambda p, last: Wanted(),
        lambda p, last: Wanted(by=by.id),
        lambda p, last: Wanted(kind="touchpoint"),
        lambda p, last: Wanted(kind="touchpoint", by=by.id),
        lambda p, last: Wanted(thing=p.all(Touchpoint)[0].id),
        lambda p, last: Wanted(thing=p.all(Journey)[0].id, by=by.id),
        lambda p, last: Wanted(before=last // 2),
        lambda p, last: Wanted(kind="card"),
        lambda p, last: Wanted(kind="strategy", by="nobody"),
    ):
        few, many = cost(by, plan, wanted(plan, 400)), cost(by, long, wanted(long, 10_000))
        assert many <= 2 * few + 5, (wanted(plan, 0), few, many)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_without_its_index_the_cost_would_grow(by: Member, plan: Plan) -> None:
    """The control: a fault planted on purpose, which the measure above tells."""
    grown(by, plan, 10_000)
    indexed = cost(by, plan, Wanted(kind="card"))
    with open_database().writer.begin() as connection:
        for name in ("change_by_kind", "change_by_kind_and_by"):
            connection.exec_driver_sql(f"DROP INDEX {name}")
    assert cost(by, plan, Wanted(kind="card")) > 10 * indexed


def test_every_change_leaves_a_trace_for_what_it_touches(by: Member, plan: Plan) -> None:
    stage, lane = plan.all(Stage)[0], plan.all(Lane, kind="touchpoints")[0]
    change = touchpoints.add(by, stage.id, lane.id, "Sees an ad")
    assert things_of(change) == {change.edits[0].id, stage.journey_id}
