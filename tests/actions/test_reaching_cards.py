"""A card over several stages: how far it reaches, and what becomes of that when stages or the card are moved."""

from __future__ import annotations

import pytest

from planner.actions import cards, history, journeys, several, stages, strategies
from planner.model.card import Card
from planner.model.comparison import compared
from planner.model.history import plain, sentence_of
from planner.model.ids import CardId, JourneyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy_file import file_of, plan_read, written
from tests.builders import NOON, a_plan

NAMES = ["Awareness", "Consideration", "Acquisition", "Service", "Loyalty"]


def now(by: Member, plan: Plan) -> Plan:
    return strategies.opened(by, plan.strategy_id)


def stage(plan: Plan, name: str) -> Stage:
    return next(one for one in plan.all(Stage) if one.name == name)


def reach(by: Member, plan: Plan, card_id: str) -> list[str]:
    """The names of the stages a card stands in now."""
    here = now(by, plan)
    card = here.get(Card, CardId(card_id))
    return [one.name for one in card.reach(here.all(Stage, journey_id=card.journey_id))]


@pytest.fixture
def card(by: Member, plan: Plan) -> Card:
    """A card of the second stage that reaches to the fourth."""
    one = plan.all(Card, stage_id=stage(plan, "Consideration").id)[0]
    cards.stretch(by, one.id, stage(plan, "Service").id)
    return one


def test_it_reaches_over_all_between_and_is_taken_back(by: Member, plan: Plan, card: Card) -> None:
    assert reach(by, plan, card.id) == NAMES[1:4]
    further = cards.stretch(by, card.id, stage(plan, "Loyalty").id)
    assert plain(sentence_of(further)) == f"made “{card.text}” reach to Loyalty"
    history.undo(by, further.id)
    assert reach(by, plan, card.id) == NAMES[1:4]
    back = cards.stretch(by, card.id, card.stage_id)
    assert plain(sentence_of(back)) == f"took “{card.text}” back to one stage"
    assert now(by, plan).get(Card, card.id) == card
    assert not cards.stretch(by, card.id, None).edits


def test_it_cannot_end_before_it_begins_or_on_another_map(by: Member, plan: Plan, card: Card) -> None:
    with pytest.raises(Refusal, match="“Awareness” lies before the card’s own"):
        cards.stretch(by, card.id, stage(plan, "Awareness").id)
    journeys.add(by, plan.strategy_id, "Elsewhere")
    there = next(one for one in now(by, plan).all(Stage) if one.journey_id != card.journey_id)
    with pytest.raises(NotThere):
        cards.stretch(by, card.id, there.id)


def test_moved_it_keeps_its_length_as_far_as_there_are_stages(by: Member, plan: Plan, card: Card) -> None:
    cards.move(by, card.id, stage(plan, "Awareness").id, card.lane_id, None)
    assert reach(by, plan, card.id) == NAMES[:3]
    thinking = plan.all(Lane, kind="thinking")[0]
    cards.move(by, card.id, stage(plan, "Awareness").id, thinking.id, None)
    assert reach(by, plan, card.id) == NAMES[:3]
    several.move_all(by, (card.id,), stage(plan, "Service").id, None, None)
    assert reach(by, plan, card.id) == NAMES[3:]
    several.move_all(by, (card.id,), stage(plan, "Loyalty").id, None, None)
    assert now(by, plan).get(Card, card.id).until_stage_id is None


def test_stages_that_change_places_change_what_lies_between(by: Member, plan: Plan, card: Card) -> None:
    change = stages.move(by, stage(plan, "Service").id, "")
    assert reach(by, plan, card.id) == ["Consideration"]
    history.undo(by, change.id)
    assert reach(by, plan, card.id) == NAMES[1:4]
    stages.move(by, stage(plan, "Acquisition").id, None)
    assert reach(by, plan, card.id) == ["Consideration", "Service"]
    stages.add(by, card.journey_id, "Delivery", card.stage_id)
    assert reach(by, plan, card.id) == ["Consideration", "Delivery", "Service"]


def test_a_stage_that_goes_takes_its_part_of_the_reach(by: Member, plan: Plan, card: Card) -> None:
    change = stages.remove(by, stage(plan, "Service").id)
    held = len(plan.all(Card, stage_id=stage(plan, "Service").id))
    assert reach(by, plan, card.id) == NAMES[1:3]
    assert f" and {held} cards" in plain(sentence_of(change))
    history.undo(by, change.id)
    assert reach(by, plan, card.id) == NAMES[1:4]
    stages.remove(by, stage(plan, "Acquisition").id)
    assert reach(by, plan, card.id) == ["Consideration", "Service"]
    stages.remove(by, stage(plan, "Service").id)
    assert now(by, plan).get(Card, card.id).until_stage_id is None
    cards.stretch(by, card.id, stage(plan, "Loyalty").id)
    stages.remove(by, card.stage_id)
    assert card.id not in now(by, plan).by_id(Card)


def test_an_end_that_comes_back_when_it_is_gone_counts_as_none(by: Member, plan: Plan, card: Card) -> None:
    """Somebody shortens it, somebody else removes the stage, the first takes the shortening back."""
    change = cards.stretch(by, card.id, None)
    stages.remove(by, stage(plan, "Service").id)
    history.undo(by, change.id)
    assert reach(by, plan, card.id) == ["Consideration"]
    assert not [one for one in file_of(now(by, plan)).journeys[0].cards if one.until]


def test_copies_reach_as_far_here_and_on_another_map(by: Member, plan: Plan, card: Card) -> None:
    made = several.duplicate_all(by, card.journey_id, (card.id,)).edits[0].id
    assert reach(by, plan, made) == NAMES[1:4]
    journeys.add(by, plan.strategy_id, "Elsewhere")
    there = next(one for one in now(by, plan).all(Journey) if one.id != card.journey_id)
    lane = next(one for one in now(by, plan).all(Lane, journey_id=there.id) if one.kind == "doing")
    for name, wanted in (("Awareness", NAMES[:3]), ("Service", NAMES[3:]), ("Loyalty", NAMES[4:])):
        to = next(one for one in now(by, plan).all(Stage, journey_id=there.id) if one.name == name)
        made = several.paste(by, there.id, ((card.id, to.id, lane.id),)).edits[0].id
        assert reach(by, plan, made) == wanted
    copy = JourneyId(journeys.duplicate(by, card.journey_id).edits[0].id)
    made = [one.id for one in now(by, plan).all(Card, journey_id=copy) if one.until_stage_id]
    assert [reach(by, plan, one) for one in made] == [NAMES[1:4]] * 2


def test_a_to_be_says_where_it_reaches_elsewhere(by: Member, plan: Plan, card: Card) -> None:
    to_be = JourneyId(journeys.plan_future(by, card.journey_id).edits[0].id)
    assert not compared(now(by, plan), to_be).differs
    (future,) = (one for one in now(by, plan).all(Card, journey_id=to_be) if one.until_stage_id)
    last = now(by, plan).all(Stage, journey_id=to_be)[4]
    said = ("until_stage_id", "last stage it reaches to", "Service")
    cards.stretch(by, future.id, last.id)
    assert differing(by, plan, to_be) == [("changed", [(*said, "Loyalty")])]
    cards.stretch(by, future.id, None)
    assert differing(by, plan, to_be) == [("changed", [(*said, "")])]
    first = now(by, plan).all(Stage, journey_id=to_be)[0]
    cards.move(by, future.id, first.id, future.lane_id, None)
    cards.stretch(by, future.id, last.id)
    moved = ("stage_id", "stage", "Consideration", "Awareness")
    assert differing(by, plan, to_be) == [("moved", [moved, (*said, "Loyalty")])]


def differing(by: Member, plan: Plan, to_be: JourneyId) -> list[tuple[str, list[tuple[str, ...]]]]:
    things = [one for each in compared(now(by, plan), to_be).stages for one in each.things]
    return [
        (one.state, [(d.field, d.words, d.was, d.now) for d in one.differences])
        for one in things
        if one.state != "kept"
    ]


def test_the_file_names_its_end_and_a_plan_read_from_it_is_the_same(
    by: Member, plan: Plan, card: Card
) -> None:
    data = written(file_of(now(by, plan)))
    (entry,) = (one for one in file_of(now(by, plan)).journeys[0].cards if one.until)
    assert (entry.stage, entry.until) == ("consideration", "service")
    again = plan_read(data, NOON)
    assert written(file_of(again)) == data
    change = strategies.start_with(by, again.everything())
    (one,) = (each for each in again.all(Card) if each.until_stage_id)
    assert reach(by, strategies.opened(by, change.strategy_id), one.id) == NAMES[1:4]


def test_brought_to_another_map_or_copied_from_another_strategy_it_keeps_its_length(
    by: Member, plan: Plan, card: Card
) -> None:
    other = strategies.opened(by, strategies.start_with(by, a_plan().everything()).strategy_id)
    first, doing = other.all(Stage)[0], next(one for one in other.all(Lane) if one.kind == "doing")
    where = (plan.strategy_id, card.journey_id)
    copies = ((card.id, first.id, doing.id),)
    made = several.copy_from(by, first.journey_id, where, copies).edits[0].id
    assert reach(by, other, made) == NAMES[:3]
    there = JourneyId(journeys.add(by, plan.strategy_id, "Elsewhere").edits[0].id)
    service = next(one for one in now(by, plan).all(Stage, journey_id=there) if one.name == "Service")
    lane = next(one for one in now(by, plan).all(Lane, journey_id=there) if one.kind == "doing")
    several.bring(by, there, ((card.id, service.id, lane.id),))
    assert reach(by, plan, card.id) == NAMES[3:]
