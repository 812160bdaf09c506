"""Many things in one change: where each lands, what is left out, what is refused."""

from __future__ import annotations

import pytest

from planner.actions import cards, history, journeys, several, strategies, touchpoints
from planner.model.card import Card
from planner.model.comment import Comment
from planner.model.history import plain, sentence_of
from planner.model.ids import Id, JourneyId, StrategyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import new_member
from planner.ui.live.wire import message_for


def now(by: Member, plan: Plan) -> Plan:
    return strategies.opened(by, plan.strategy_id)


def lane(plan: Plan, kind: str) -> Lane:
    return plan.all(Lane, kind=kind)[0]


def titles(plan: Plan, stage: Stage) -> list[str]:
    return [one.title for one in plan.all(Touchpoint, stage_id=stage.id)]


def same(one: Plan, other: Plan) -> bool:
    return (
        one.put(one.strategy.with_(revision=0)).records == other.put(other.strategy.with_(revision=0)).records
    )


def test_they_land_behind_one_in_the_order_given_and_go_back_together(by: Member, plan: Plan) -> None:
    first, last = plan.all(Stage)[0], plan.all(Stage)[4]
    chosen = [plan.all(Touchpoint, stage_id=stage.id)[0] for stage in plan.all(Stage)[:3]]
    there = titles(plan, last)
    behind = plan.all(Touchpoint, stage_id=last.id)[0].id
    place = last.id, lane(plan, "touchpoints").id, behind
    change = several.move_all(by, tuple(one.id for one in reversed(chosen)), *place)
    wanted = [there[0], *(one.title for one in reversed(chosen)), *there[1:]]
    assert titles(now(by, plan), last) == wanted
    assert plain(sentence_of(change)) == f"moved 3 touchpoints to {last.name}"
    history.undo(by, change.id)
    assert same(now(by, plan), plan)
    assert titles(plan, first)


def test_among_each_other_they_change_places(by: Member, plan: Plan) -> None:
    stage, row = plan.all(Stage)[0], lane(plan, "touchpoints")
    a, b = plan.all(Touchpoint, stage_id=stage.id)
    c = touchpoints.add(by, stage.id, row.id, "C").edits[0].id
    several.move_all(by, (Id(c), b.id), stage.id, row.id, "")
    assert titles(now(by, plan), stage) == ["C", b.title, a.title]


def test_without_a_lane_each_keeps_its_own(by: Member, plan: Plan) -> None:
    first, stage = plan.all(Stage)[0].id, plan.all(Stage)[3]
    touchpoint, card = plan.all(Touchpoint, stage_id=first)[0], plan.all(Card, stage_id=first)[0]
    change = several.move_all(by, (touchpoint.id, card.id), stage.id, None, None)
    after = now(by, plan)
    assert after.get(Touchpoint, touchpoint.id).stage_id == after.get(Card, card.id).stage_id == stage.id
    assert after.get(Card, card.id).lane_id == card.lane_id
    assert plain(sentence_of(change)) == f"moved 1 touchpoint and 1 card to {stage.name}"


def test_what_does_not_fit_is_refused_whole(by: Member, plan: Plan) -> None:
    both = plan.all(Touchpoint)[0].id, plan.all(Card)[0].id
    with pytest.raises(Refusal, match="holds no cards"):
        several.move_all(by, both, plan.all(Stage)[1].id, lane(plan, "touchpoints").id, None)
    with pytest.raises(Refusal, match="holds no touchpoints"):
        several.paste(
            by, plan.all(Journey)[0].id, ((both[0], plan.all(Stage)[1].id, lane(plan, "doing").id),)
        )
    with pytest.raises(Refusal, match="holds no cards"):
        several.write(by, plan.all(Stage)[0].id, lane(plan, "feeling").id, (("x",),), ())
    assert now(by, plan).records == plan.records


def test_what_somebody_removed_meanwhile_is_left_out(by: Member, plan: Plan) -> None:
    gone, kept = plan.all(Touchpoint)[:2]
    touchpoints.remove(by, gone.id)
    several.move_all(by, (gone.id, kept.id), plan.all(Stage)[4].id, None, None)
    assert now(by, plan).get(Touchpoint, kept.id).stage_id == plan.all(Stage)[4].id
    for act in (several.remove_all, several.duplicate_all):
        with pytest.raises(NotThere):
            act(by, plan.all(Journey)[0].id, (gone.id,))


def test_too_many_are_refused(by: Member, plan: Plan) -> None:
    many = tuple(Id.new() for _ in range(several.MOST + 1))
    with pytest.raises(Refusal, match="200 is the most"):
        several.remove_all(by, plan.all(Journey)[0].id, many)
    rows = (("x",),) * (several.MOST + 1)
    with pytest.raises(Refusal, match="201 things"):
        several.write(by, plan.all(Stage)[0].id, lane(plan, "doing").id, rows, ())


def test_copies_stand_behind_their_originals(by: Member, plan: Plan) -> None:
    one, card = plan.all(Touchpoint)[0], plan.all(Card)[0]
    several.duplicate_all(by, plan.all(Journey)[0].id, (one.id, card.id))
    after = now(by, plan)
    row = after.all(Touchpoint, stage_id=one.stage_id)
    assert [it.title for it in row[:2]] == [one.title, f"{one.title} (copy)"]
    assert (
        len(after.all(Measure, touchpoint_id=row[1].id)) == len(plan.all(Measure, touchpoint_id=one.id)) > 0
    )
    notes = after.all(Card, stage_id=card.stage_id, lane_id=card.lane_id)
    assert [it.text for it in notes].count(card.text) == 2


def test_a_copy_is_pasted_into_another_map(by: Member, plan: Plan) -> None:
    other = JourneyId(journeys.add(by, plan.strategy_id, "Elsewhere").edits[0].id)
    there = now(by, plan)
    stage, row = (
        there.all(Stage, journey_id=other)[2],
        there.all(Lane, journey_id=other, kind="touchpoints")[0],
    )
    one = next(it for it in plan.all(Touchpoint) if plan.all(Measure, touchpoint_id=it.id))
    change = several.paste(by, other, ((one.id, stage.id, row.id),))
    assert {edit.journey_id for edit in change.edits} == {other}
    assert [it.title for it in now(by, plan).all(Touchpoint, journey_id=other)] == [one.title]
    assert plain(sentence_of(change)) == f"pasted copies of the touchpoint {one.title} in {stage.name}"
    with pytest.raises(NotThere):
        several.paste(by, other, ((one.id, plan.all(Stage)[0].id, row.id),))


def test_rows_become_cards_and_columns_stages(by: Member, plan: Plan) -> None:
    stages, row = plan.all(Stage), lane(plan, "pain_points")
    rows = ("a1", "b1"), ("a2", ""), ("", "b3")
    change = several.write(by, stages[3].id, row.id, rows, ())
    after = now(by, plan)
    before = [len(plan.all(Card, stage_id=stage.id, lane_id=row.id)) for stage in stages[3:]]
    written = [[it.text for it in after.all(Card, stage_id=stage.id, lane_id=row.id)] for stage in stages[3:]]
    assert [column[count:] for column, count in zip(written, before, strict=True)] == [
        ["a1", "a2"],
        ["b1", "b3"],
    ]
    assert plain(sentence_of(change)) == f"pasted 4 cards into {row.name}"


def test_columns_without_a_stage_are_refused_or_get_one(by: Member, plan: Plan) -> None:
    last, row = plan.all(Stage)[-1], lane(plan, "touchpoints")
    with pytest.raises(Refusal, match="more columns than stages"):
        several.write(by, last.id, row.id, (("a", "b"),), ())
    change = several.write(by, last.id, row.id, (("a", "b"),), ("Returns",))
    added = now(by, plan).all(Stage)[-1]
    assert added.name == "Returns"
    assert [it.title for it in now(by, plan).all(Touchpoint, stage_id=added.id)] == ["b"]
    assert plain(sentence_of(change)) == f"added 1 stage and pasted 2 touchpoints into {row.name}"
    history.undo(by, change.id)
    assert same(now(by, plan), plan)


def test_a_moved_card_and_its_neighbours_stay_in_order(by: Member, plan: Plan) -> None:
    stage, row = plan.all(Stage)[1], lane(plan, "doing")
    made = [cards.add(by, stage.id, row.id, text).edits[0].id for text in "abcde"]
    several.move_all(by, (Id(made[1]), Id(made[3])), stage.id, row.id, made[4])
    here = now(by, plan).all(Card, stage_id=stage.id, lane_id=row.id)
    assert [it.text for it in here][-5:] == ["a", "c", "e", "b", "d"]


def another_map(by: Member, strategy_id: StrategyId) -> tuple[Journey, Stage, dict[str, Lane]]:
    """An empty map of a strategy, one of its stages, and its lanes by their kind."""
    journeys.add(by, strategy_id, "Elsewhere")
    after = strategies.opened(by, strategy_id)
    journey = next(one for one in after.all(Journey) if one.name == "Elsewhere")
    rows = {one.kind: one for one in after.all(Lane, journey_id=journey.id)}
    return journey, after.all(Stage, journey_id=journey.id)[3], rows


def test_to_another_map_they_go_as_what_they_are_and_back(by: Member, plan: Plan) -> None:
    journey, stage, rows = another_map(by, plan.strategy_id)
    row = rows["touchpoints"]
    before = now(by, plan)
    measure = before.all(Measure)[0]
    taken = [measure.touchpoint_id, before.all(Touchpoint)[1].id]
    change = several.bring(by, journey.id, tuple((id, stage.id, row.id) for id in taken))
    after = now(by, plan)
    assert [one.id for one in after.all(Touchpoint, stage_id=stage.id)] == list(dict.fromkeys(taken))
    assert after.get(Measure, measure.id).journey_id == journey.id
    said = after.all(Comment, touchpoint_id=taken[1])
    assert said
    assert {one.journey_id for one in said} == {journey.id}
    readings = after.all(Reading, measure_id=measure.id)
    assert {one.journey_id for one in readings} <= {journey.id}
    assert message_for(change, journey.id) == message_for(change, plan.all(Journey)[0].id)
    assert message_for(change, None) == {"revision": change.revision, "reload": True}
    assert f"to {stage.name}" in plain(sentence_of(change))
    assert "reload" in message_for(history.undo(by, change.id), None)
    assert same(now(by, plan), before)


def test_another_map_that_cannot_take_them_takes_none(by: Member, plan: Plan) -> None:
    journey, stage, rows = another_map(by, plan.strategy_id)
    row = rows["touchpoints"]
    before, first = now(by, plan), plan.all(Touchpoint)[0]
    for places in (
        ((first.id, stage.id, row.id), (plan.all(Card)[0].id, stage.id, row.id)),
        ((first.id, plan.all(Stage)[0].id, row.id),),
        ((Id("nobody"), stage.id, row.id),),
    ):
        with pytest.raises(Refusal):
            several.bring(by, journey.id, places)
    assert now(by, plan).records == before.records


def test_another_strategy_gets_copies_without_what_is_this_ones_own(by: Member, plan: Plan) -> None:
    there = strategies.start_blank(by, "Another").strategy_id
    journey, stage, rows = another_map(by, there)
    one, card = plan.all(Touchpoint)[0], plan.all(Card)[0]
    here = (plan.strategy_id, plan.all(Journey)[0].id)
    places = ((one.id, stage.id, rows["touchpoints"].id), (card.id, stage.id, rows["doing"].id))
    change = several.copy_from(by, journey.id, here, places)
    after = strategies.opened(by, there)
    (made,), (noted,) = after.all(Touchpoint, stage_id=stage.id), after.all(Card, stage_id=stage.id)
    assert (made.title, made.description, made.evidence, made.emotion) == (
        one.title, one.description, one.evidence, one.emotion
    )  # fmt: skip
    assert (made.responsible, made.consulted, made.persona_ids, made.feelings) == (None, (), (), ())
    assert noted.text == card.text
    assert now(by, plan).records == plan.records, "the originals are as they were"
    history.undo(by, change.id)
    assert not strategies.opened(by, there).all(Touchpoint, stage_id=stage.id)
    with pytest.raises(NotThere):
        several.copy_from(by, journey.id, here, ((Id("nobody"), stage.id, rows["doing"].id),))
    stranger = new_member("Another client", "Eve")
    journey, stage, rows = another_map(stranger, strategies.start_blank(stranger, "Hers").strategy_id)
    with pytest.raises(NotThere):
        several.copy_from(stranger, journey.id, here, ((one.id, stage.id, rows["touchpoints"].id),))
