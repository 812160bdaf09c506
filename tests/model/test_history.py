"""The sentences of the history: every action has one, and each says what a person would."""

from __future__ import annotations

import re

import pytest

from planner.actions import (
    cards,
    comments,
    history,
    journeys,
    measures,
    metrics,
    owners,
    personas,
    strategies,
    touchpoints,
)
from planner.model.card import Card
from planner.model.change import Change
from planner.model.comment import Comment
from planner.model.history import KINDS, SENTENCES, TAKING_BACK, alone, kind_of, plain, sentence_of, texts_of
from planner.model.history.fields import FIELDS
from planner.model.history.sentence import Piece, said, thing
from planner.model.ids import Id
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import NOUNS, Plan
from planner.model.touchpoint import Touchpoint
from planner.store import Wanted
from tests.actions.every_action import ACTS, BEGINNERS, Act, changing_actions

THIN = "\N{NARROW NO-BREAK SPACE}"
BEFORE: dict[str, Act] = {
    "journeys.restore": lambda by, p: journeys.archive(by, p.all(Journey)[0].id),
    "comments.reopen": lambda by, p: comments.resolve(by, p.all(Comment, thread_id=None)[0].id),
    "journeys.move": lambda by, p: journeys.add(by, p.strategy_id, "Between"),
    "personas.redraft": lambda by, p: personas.validate(by, p.all(Persona)[0].id, "Two ad tests"),
    "personas.restore": lambda by, p: personas.archive(by, p.all(Persona)[0].id),
    "strategies.restore": lambda by, p: strategies.archive(by, p.strategy_id),
    "measures.move": lambda by, p: measures.attach_new(by, p.all(Measure)[0].touchpoint_id, "Rating", {}),
}
"""What has to be done first, so that the act changes something on the strategy of `a_plan()`."""
AFTER: dict[str, Act] = {
    "journeys.move": lambda by, p: journeys.move(by, p.all(Journey)[0].id, None),
    "measures.move": lambda by, p: measures.move(by, p.all(Measure)[0].id, None),
}
FIELD_NAMES = {name for kind in NOUNS.values() for name in kind.model_fields if "_" in name}


def done(name: str, by: Member, plan: Plan) -> Change:
    """The change of an act that changes something."""
    if name in BEFORE:
        BEFORE[name](by, plan)
    return AFTER.get(name, ACTS[name])(by, strategies.opened(by, plan.strategy_id))


def told(by: Member, change: Change) -> str:
    """The sentence of a change as the page reads it."""
    entry = history.page(by, change.strategy_id, Wanted()).entries[0]
    assert entry.change == change
    return plain(sentence_of(entry.change, entry.undone))


def told_of(by: Member, change: Change) -> str:
    return told(by, change).replace(THIN, " ").replace("\N{NO-BREAK SPACE}", " ")


def unspoken(sentence: str, ids: set[str]) -> list[str]:
    """What no sentence for people holds: ids, names of actions and fields, words of Python, gaps."""
    words = set(re.findall(r"[\w-]+", sentence))
    found = sorted(words & (ids | FIELD_NAMES | {"None", "True", "False", "changed_something"}))
    found += re.findall(r"\b[a-z]+\.[a-z]+\b|[{}\[\]]|  |\b[0-9a-f]{16}\b", sentence)
    return found + [word for word in ("something", "that is gone", "“”") if word in sentence]


def test_every_action_has_a_sentence_and_every_sentence_an_action() -> None:
    actions = set(changing_actions()) - BEGINNERS
    assert actions - set(SENTENCES) - set(TAKING_BACK) == set()
    assert set(SENTENCES) - actions == {"strategies.start"}
    assert {kind_of(action) for action in SENTENCES} == set(KINDS)


def test_a_new_action_without_a_sentence_is_seen() -> None:
    assert {"planted.forgotten", *ACTS} - set(SENTENCES) - set(TAKING_BACK) == {"planted.forgotten"}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_each_action_is_told_in_a_real_sentence(name: str, by: Member, plan: Plan) -> None:
    change = done(name, by, plan)
    assert change.edits
    ids = {id for table in strategies.opened(by, plan.strategy_id).records.values() for id in table}
    ids |= {edit.id for edit in change.edits} | {by.id, change.id, change.action}
    sentence = told(by, change)
    assert unspoken(sentence, ids) == []
    assert re.match("[a-z]", sentence)
    assert len(sentence.split()) > 2
    assert alone(sentence_of(change)).endswith(".")


def test_a_raw_name_in_a_sentence_is_seen() -> None:
    for planted in ("did cards.add", "set stage_id of X", "moved 8c2c58c2b68b0370", "set X to None", "a  b"):
        assert unspoken(planted, set())
    assert unspoken("moved ab", {"ab"})


def test_every_field_a_person_edits_has_words() -> None:
    special = {"persona_ids", "feelings", "part_of", "picture", "better", "baseline", "target", "value"}
    special |= {"metric_id", "touchpoint_id", "responsible"}
    edited = {
        **NOUNS,
        "saved_view": None,
    }  # how a view looks is said when it is made; later it is only renamed
    for noun, kind in edited.items():
        assert (kind.editable if kind else {"name"}) - set(FIELDS.get(noun, {})) <= special, noun


def test_things_are_named_as_they_were_then(by: Member, plan: Plan) -> None:
    first = plan.all(Touchpoint)[0]
    stages = plan.all(Stage)
    change = touchpoints.move(by, first.id, stages[2].id, first.lane_id, None)
    touchpoints.edit(by, first.id, {"title": "Renamed since"})
    from planner.actions import stages as stage_actions

    stage_actions.remove(by, stages[0].id)
    assert plain(sentence_of(change)) == "moved Touchpoint 0 from Awareness to Acquisition"
    kept = next(one for one in history.since(by, plan.strategy_id, 0) if one.id == change.id)
    assert plain(sentence_of(kept)) == "moved Touchpoint 0 from Awareness to Acquisition"


def test_values_are_said_with_their_units_before_and_after(by: Member, plan: Plan) -> None:
    measure = next(one for one in plan.all(Measure) if one.metric_id == plan.all(Metric)[0].id)
    touchpoint = plan.get(Touchpoint, measure.touchpoint_id).title
    change = measures.edit(by, measure.id, {"target": 90})
    assert told_of(by, change) == f"set the target of CSAT at {touchpoint} from 80 % to 90 %"
    change = measures.edit(by, measure.id, {"baseline": None})
    assert told_of(by, change) == f"cleared the baseline of CSAT at {touchpoint}, which was 60 %"
    metrics.edit(by, measure.metric_id, {"unit": "money"})
    change = measures.edit(by, measure.id, {"baseline": 12.5})
    assert told_of(by, change) == f"set the baseline of CSAT at {touchpoint} to € 12.50"


def test_who_answers_and_who_is_put_on_a_journey(by: Member, plan: Plan) -> None:
    support, bo = plan.all(Owner)
    first = plan.all(Touchpoint)[0]
    assert first.responsible == bo.id
    assert told_of(by, touchpoints.assign_owner(by, first.id, support.id)) == (
        "made Support responsible for Touchpoint 0 instead of Bo Larsen"
    )
    assert told_of(by, touchpoints.assign_owner(by, first.id, None)) == (
        "took Support off Touchpoint 0, which now has no owner"
    )
    walker, giver = plan.all(Persona)
    journey = plan.all(Journey)[0]
    change = journeys.edit(by, journey.id, {"persona_ids": [giver.id]})
    assert told_of(by, change) == "took Weekend walker off First order"
    change = touchpoints.edit(by, first.id, {"feelings": [{"persona_id": giver.id, "emotion": -1}]})
    assert told_of(by, change) == "set how Gift giver feels at Touchpoint 0 to bad (−1)"
    change = owners.edit(by, support.id, {"kind": "person"})
    assert told_of(by, change) == "set the kind of Support from a team to a person"
    assert walker.name == "Weekend walker"


def test_lists_say_what_came_and_went(by: Member, plan: Plan) -> None:
    walker = plan.all(Persona)[0]
    for goals, sentence in (
        (["Dry feet"], "added “Dry feet” to the goals of Weekend walker"),
        (["Dry socks"], "changed “Dry feet” to “Dry socks” in the goals of Weekend walker"),
        (["Warm", "Dry socks"], "added “Warm” to the goals of Weekend walker"),
        (["Dry socks", "Warm"], "put the goals of Weekend walker in another order"),
        (["Warm"], "took “Dry socks” out of the goals of Weekend walker"),
    ):
        assert told(by, personas.edit(by, walker.id, {"goals": goals})) == sentence


def test_long_texts_stand_beside_the_sentence(by: Member, plan: Plan) -> None:
    first = plan.all(Touchpoint)[0]
    touchpoints.edit(by, first.id, {"description": "Before"})
    change = touchpoints.edit(by, first.id, {"description": "After " * 900})
    assert plain(sentence_of(change)) == "changed the description of Touchpoint 0"
    (text,) = texts_of(change)
    assert (text.what, text.was, len(text.now) <= 2_001) == ("description", "Before", True)
    assert texts_of(touchpoints.remove(by, first.id)) == []


def test_an_endless_name_is_cut_and_markup_stays_text(by: Member, plan: Plan) -> None:
    card = plan.all(Card)[0]
    change = cards.edit(by, card.id, {"text": "<b>{it}</b> %s " + "x" * 5_000})
    sentence = plain(sentence_of(cards.remove(by, card.id)))
    assert "“<b>{it}</b> %s xxx" in sentence
    assert len(sentence) < 200
    assert change.names[card.id]["name"]


def test_many_fields_at_once_are_counted(by: Member, plan: Plan) -> None:
    walker = plan.all(Persona)[0]
    fields = {"name": "Climber", "role": "Guide", "career": "Teacher", "household": "Two", "quote": "Up!"}
    sentence = plain(sentence_of(personas.edit(by, walker.id, fields)))
    assert sentence.startswith("renamed Weekend walker to Climber")
    assert sentence.endswith("and changed 2 other things of it")


def test_a_lane_says_it_is_hidden(by: Member, plan: Plan) -> None:
    from planner.actions import lanes

    lane = plan.all(Lane)[0]
    assert told(by, lanes.edit(by, lane.id, {"hidden": True})) == f"hid {lane.name}"
    assert told(by, lanes.edit(by, lane.id, {"hidden": False})) == f"showed {lane.name} again"


def test_pieces_keep_names_apart() -> None:
    assert said("moved {it} to {b}", it=thing("A"), b="B") == (
        Piece("moved "),
        Piece("A", "thing"),
        Piece(" to B"),
    )
    assert Id.pattern
