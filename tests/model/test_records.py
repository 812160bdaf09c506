"""Records: what may be typed, what is refused and in which words."""

from datetime import date

import pytest

from planner.model.measure import judged
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import NOUNS
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from tests.builders import a_measure, a_metric, a_persona, a_plan, a_reading, a_strategy, an_owner

STRANGE = [
    "<script>alert(1)</script>",
    "مرحبا بالعالم",
    "שלום",
    "👩‍👩‍👧‍👦 family",
    "= 1 + 1",
    "x" * 10_000,
    "Zürich — “Straße”",
]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_but_honest_text_is_kept_as_typed(text: str) -> None:
    persona = a_persona(a_strategy())
    assert persona.changed({"name": text, "goals": [text]}).name == text
    assert persona.changed({"name": text}).as_json()["name"] == text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "", "cannot be empty"),
        ("name", "  \n ", "cannot be empty"),
        ("name", "a\x00b", "control character U.0000"),
        ("quote", "a\ud800b", "control character U.D800"),
        ("name", "x" * 10_001, "10,001 characters long and 10,000 is the most"),
        ("market_share", 101, "less than or equal to 100"),
        ("market_share", float("nan"), "finite number|less than or equal|greater than or equal"),
        ("goals", ["x"] * 201, "201 entries and 200 is the most"),
        ("id", "other", "no field “id” to edit"),
        ("archived", True, "no field “archived” to edit"),
        ("nonsense", 1, "no field “nonsense” to edit"),
    ],
)
def test_what_is_refused_says_so_and_keeps_the_rest(field: str, value: object, words: str) -> None:
    persona = a_persona(a_strategy())
    with pytest.raises(Refusal, match=words) as refusal:
        persona.changed({field: value})
    assert str(refusal.value).endswith(("What was there before is kept.", "Nothing was changed."))


def test_line_breaks_become_spaces_in_names_and_stay_in_texts() -> None:
    persona = a_persona(a_strategy()).changed({"name": "Two\r\nlines", "quote": "Two\r\nlines"})
    assert (persona.name, persona.quote) == ("Two lines", "Two\nlines")


def test_a_persona_is_validated_only_with_its_ground() -> None:
    persona = a_persona(a_strategy())
    with pytest.raises(Refusal, match="Say how"):
        persona.validated_by(" ")
    checked = persona.validated_by("Two ad tests, May")
    assert checked.validated
    assert checked.as_draft().validated_how == "Two ad tests, May"


def test_teams_may_nest_but_never_close_a_circle() -> None:
    strategy = a_strategy()
    top = an_owner(strategy, id="top")
    middle = an_owner(strategy, id="middle", part_of="top")
    owners = {"top": top, "middle": middle}
    assert an_owner(strategy, id="low", part_of="middle").checked_among(owners)
    with pytest.raises(Refusal, match="part of itself"):
        top.with_(part_of="middle").checked_among(owners)
    with pytest.raises(Refusal, match="part of itself"):
        top.with_(part_of="top").checked_among(owners)
    with pytest.raises(Refusal, match="no longer there"):
        top.with_(part_of="gone").checked_among(owners)


@pytest.mark.parametrize(
    ("better", "baseline", "target", "current", "status"),
    [
        ("up", 60, 80, None, "none"),
        ("up", 60, 80, 80, "on_track"),
        ("up", 60, 80, 70, "at_risk"),
        ("up", 60, 80, 69.9, "off"),
        ("down", 14, 4, 4, "on_track"),
        ("down", 14, 4, 9, "at_risk"),
        ("down", 14, 4, 19, "off"),
        ("up", None, 80, 72, "at_risk"),
        ("up", None, 80, 71, "off"),
        ("down", None, 10, 11, "at_risk"),
        ("up", 90, 80, 75, "at_risk"),
        ("up", None, None, -5, "on_track"),
    ],
)
def test_status_follows_from_baseline_target_and_value(better, baseline, target, current, status) -> None:
    assert judged(better, baseline, target, current) == status


def test_the_latest_day_is_the_current_value() -> None:
    plan = a_plan()
    measure = a_measure(plan.all(Touchpoint)[0], a_metric(plan.strategy), baseline=0, target=10)
    told = measure.told_by([a_reading(measure, 9, date(2026, 3, 1)), a_reading(measure, 4, date(2026, 1, 1))])
    assert (told.current, told.current_on, told.status) == (9, date(2026, 3, 1), "at_risk")
    assert told.told_by([]).status == "none"
    assert told.is_stale(30, date(2026, 4, 1))
    assert not told.is_stale(31, date(2026, 4, 1))


def test_who_becomes_responsible_is_no_longer_consulted() -> None:
    touchpoint = a_plan().all(Touchpoint)[0].consulting(("a", "b"))
    owned = touchpoint.owned_by("a")
    assert (owned.responsible, owned.consulted) == ("a", ("b",))
    assert owned.consulting(("a", "b", "b")).consulted == ("b",)
    assert owned.without_owner("a").responsible is None


def test_a_persona_can_feel_otherwise() -> None:
    touchpoint = (
        a_plan()
        .all(Touchpoint)[0]
        .changed(
            {
                "emotion": -1,
                "feelings": [{"persona_id": "p", "emotion": 2}, {"persona_id": "p", "emotion": 1}],
            }
        )
    )
    assert touchpoint.emotion_of("p") == 1
    assert touchpoint.emotion_of("q") == -1
    assert touchpoint.concerns("q")


def test_every_noun_survives_json() -> None:
    for noun, records in a_plan().records.items():
        for record in records.values():
            assert NOUNS[noun].made(**record.as_json()) == record


def test_records_cannot_be_changed_in_place() -> None:
    for kind in (Strategy, Persona, Owner):
        record = a_plan().all(kind)[0]
        with pytest.raises(ValueError, match="frozen"):
            record.name = "else"
