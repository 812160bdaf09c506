"""The rules by which comments are sorted: words of stages, moods of scores, and what is decided by hand."""

from __future__ import annotations

import pytest

from planner.model.feedback.moods import mood_of
from planner.model.feedback.stage_rules import rules_of
from planner.model.feedback.topics import TOPICS
from planner.model.feedback.words import holds, pattern, tokens
from planner.model.ids import DataFileId, SaidId, StageId, StrategyId, ThemeId
from planner.model.journey import Lane, Stage
from planner.model.quote import LEFT_OUT, LONGEST, without_words, words_of
from planner.model.refusal import Refusal
from planner.model.sorting import Sorting
from tests.builders import a_plan, a_touchpoint

PLAN = a_plan(0)
STAGES = PLAN.all(Stage)
LANE = PLAN.all(Lane, kind="touchpoints")[0]
ONE, TWO = ThemeId("one"), ThemeId("two")


def stage_of(text: str, stages=STAGES, touchpoints=()) -> str:
    """The name of the stage whose words a text holds first."""
    rules = rules_of(stages, touchpoints)
    names = {stage.id: stage.name for stage in stages}
    return next((names[rule.stage_id] for rule in rules if holds(text, rule.words)), "")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("I saw it on Instagram", "Awareness"),
        ("Too expensive for what it is", "Consideration"),
        ("PayPal did not work", "Acquisition"),
        ("The parcel was late", "Acquisition"),
        ("Kind staff", "Service"),
        ("I want a refund", "Service"),
        ("Will come back", "Loyalty"),
        ("Trop d'attente en caisse", "Acquisition"),
        ("Die Lieferung war zu spät", "Acquisition"),
        ("Fine", ""),
    ],
)
def test_the_usual_stages_take_the_usual_words(text: str, stage: str) -> None:
    assert stage_of(text) == stage


def test_a_topic_goes_to_the_stage_named_after_it_or_to_where_its_touchpoints_are() -> None:
    own = [*STAGES[:4], STAGES[4].with_(name="Delivery")]
    assert stage_of("late parcel", own) == "Delivery"
    parcels = [
        a_touchpoint(STAGES[3], LANE, title=title)
        for title in ("Parcel arrives", "Tracking mail", "Delivery note", "Courier rings")
    ]
    assert stage_of("late parcel", STAGES, parcels) == "Service"


def test_words_of_touchpoints_count_where_they_speak_for_one_stage_only() -> None:
    there = [
        a_touchpoint(STAGES[0], LANE, title="Meets us at the allotment fair", channel="Market stall"),
        a_touchpoint(
            STAGES[1], LANE, title="Walks the greenhouse", description="Sees seedlings at the market"
        ),
        a_touchpoint(STAGES[2], LANE, title="Orders at the stall"),
    ]
    rules = {rule.stage_id: rule for rule in rules_of(STAGES, there)}
    assert "allotment" in rules[STAGES[0].id].hints
    assert not any("stall" in rule.hints for rule in rules.values())
    assert "seedlings" in rules[STAGES[1].id].hints
    assert "market" not in rules[STAGES[1].id].hints
    assert [STAGES[place].name for place in range(5) if "nps" in rules[STAGES[place].id].asked] == ["Loyalty"]


def test_every_word_of_a_topic_is_one_that_can_be_found_and_belongs_to_one_topic_alone() -> None:
    for topic in TOPICS:
        assert all(tokens(word) for word in (*topic.names, *topic.words)), topic.key
        assert all(holds(f"so {word}, yes", [word]) for word in topic.words), topic.key
    words = [word for topic in TOPICS for word in {*topic.words}]
    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize(
    ("metric", "score", "scale", "mood"),
    [
        ("nps", 6, 10, "low"), ("nps", 7, 10, "middle"), ("nps", 9, 10, "high"), ("review_rating", 2, 5, "low"),
        ("review_rating", 3, 5, "middle"), ("review_rating", 4, 5, "high"), ("csat", 8, 10, "high"),
        ("ces", 5, 7, "middle"),
    ],
)  # fmt: skip
def test_a_score_is_low_in_the_middle_or_high(metric: str, score: float, scale: float, mood: str) -> None:
    assert mood_of(metric, score, scale) == mood


def test_of_a_quote_only_words_are_left_out() -> None:
    text = "Thank you Marie,  she\u00a0was kind\nand quick."
    assert words_of(text) == ("Thank", "you", "Marie,", "she", "was", "kind", "and", "quick.")
    assert without_words(text, ()) == text
    assert without_words(text, {2}) == f"Thank you {LEFT_OUT} she was kind and quick."
    assert without_words(text, {1, 2, 3, 99, -1}) == f"Thank {LEFT_OUT} was kind and quick."
    assert len(without_words("word " * 1000, {0})) <= LONGEST
    with pytest.raises(Refusal, match="Nothing would be left"):
        without_words("Marie", {0})


def test_what_is_decided_by_hand_is_kept_once_and_gone_when_it_says_nothing() -> None:
    bare = Sorting(id=SaidId("said"), strategy_id=StrategyId("s"), data_file_id=DataFileId("f"))
    assert bare.says_nothing
    on = bare.tagged(ONE, "on").tagged(TWO, "off")
    assert (on.theme_ids, on.without_ids) == ((ONE,), (TWO,))
    assert on.tagged(ONE, "off").without_ids == (ONE, TWO)
    assert on.tagged(ONE, "rule").without_theme(TWO).says_nothing
    placed = bare.placed(StageId("a"), [StageId("a"), StageId("b")]).placed(StageId("z"), [StageId("z")])
    assert placed.placed(StageId("b"), [StageId("a"), StageId("b")]).stage_ids == ("b", "z")
    assert placed.placed(None, ["a", "b", "z"]).says_nothing


def test_a_comment_has_a_name_of_its_own_in_each_strategy() -> None:
    names = {SaidId.of(StrategyId(strategy), key) for strategy in "ab" for key in ("r-1", "r-2")}
    assert len(names) == 4
    assert SaidId.of(StrategyId("a"), "r-1") in names
    assert pattern([]) == pattern(["!?"])
