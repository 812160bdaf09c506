"""Bad strategy files, one by one: a sentence, the place in the file, and nothing else."""

from __future__ import annotations

import contextlib
import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.model.refusal import Refusal
from planner.model.starts import start_named
from planner.model.strategy_file import LARGEST, Fault, plan_read
from tests.model.strategy_files import NOON, PATIENT, SMALL, a_file, as_bytes, bent

TOUCHPOINT = "journeys.0.touchpoints.0"


def fault(data: bytes) -> Fault:
    with pytest.raises(Fault) as caught:
        plan_read(data, NOON)
    sentence = str(caught.value)
    assert sentence.endswith((".", "?")) and "\n" not in sentence and len(sentence) < 600
    assert sentence.startswith(caught.value.path)
    return caught.value


BENT: list[tuple[str, Any, str, str]] = [
    # a wrong field
    (
        f"{TOUCHPOINT}.titel",
        "x",
        "journeys[0].touchpoints[0]",
        "no field “titel” here. Did you mean “title”?",
    ),
    ("strategy.colour", "x", "strategy", "Known here: name, client"),
    ("owner", [], "", "Did you mean “owners”?"),
    (f"{TOUCHPOINT}.measures.0.current", 3, "journeys[0].touchpoints[0].measures[0]", "no field “current”"),
    (f"{TOUCHPOINT}.title", ..., "journeys[0].touchpoints[0]", "“title” is missing"),
    ("strategy", ..., "", "“strategy” is missing"),
    # to-bes
    ("journeys.0.future_of", "last-order", "journeys[0].future_of", "no journey “last-order” in journeys"),
    ("journeys.0.future_of", "first-order", "journeys[0].future_of", "the journeys go in a circle"),
    ("journeys.0.cards.0.origin", "asks", "journeys[0].cards[0].origin", "needs a “future_of”"),
    # wrong kinds
    ("owners", {}, "owners", "a list in square brackets, and it is an object"),
    ("strategy", [], "strategy", "an object in curly brackets, and it is a list"),
    ("journeys.0.name", 7, "journeys[0].name", "a text in quotation marks, and it is the number 7"),
    ("journeys.0.name", None, "journeys[0].name", "a text in quotation marks, and it is null"),
    (f"{TOUCHPOINT}.moment_of_truth", "yes", "journeys[0].touchpoints[0].moment_of_truth", "true or false"),
    (f"{TOUCHPOINT}.emotion", "1", "journeys[0].touchpoints[0].emotion", "a number, and it is the text “1”"),
    (f"{TOUCHPOINT}.emotion", True, "journeys[0].touchpoints[0].emotion", "a number, and it is true"),
    ("journeys.0.stages.0.colour", 1.5, "journeys[0].stages[0].colour", "whole number"),
    ("journeys.0.lanes.0.kind", "touchpoint", "journeys[0].lanes[0].kind", "Did you mean “touchpoints”?"),
    ("owners.0.kind", "robot", "owners[0].kind", "“robot” is not one of person, team."),
    ("strategy.currency", "euro", "strategy.currency", "three capital letters"),
    ("strategy.review_on", "01/02/2027", "strategy.review_on", "write days like 2026-11-14"),
    ("strategy.review_on", "2027-02-30", "strategy.review_on", "is not a day"),
    ("strategy.review_on", 1700000000, "strategy.review_on", "the number 1700000000 is not a day"),
    # empty, long
    ("journeys.0.name", "  ", "journeys[0].name", "cannot be empty"),
    ("journeys.0.cards.0.text", " \n ", "journeys[0].cards[0].text", "cannot be empty"),
    ("journeys.0.name", "n" * 10_001, "journeys[0].name", "10,001 characters long and 10,000 is the most"),
    ("strategy.summary", "n" * 20_001, "strategy.summary", "20,000 is the most"),
    ("personas.0.goals", ["x"] * 201, "personas[0].goals", "200 is the most"),
    ("journeys.0.personas", ["gift-giver"] * 51, "journeys[0].personas", "51 entries, and 50 is the most"),
    ("owners.0.id", "two words", "owners[0].id", "cannot be an id"),
    ("owners.0.id", "", "owners[0].id", "cannot be an id"),
    # numbers out of range
    (f"{TOUCHPOINT}.emotion", 3, "journeys[0].touchpoints[0].emotion", "3 is too large; 2 is the most"),
    (
        f"{TOUCHPOINT}.emotion",
        -2.01,
        "journeys[0].touchpoints[0].emotion",
        "-2.01 is too small; -2 is the least",
    ),
    ("personas.0.market_share", 101, "personas[0].market_share", "100 is the most"),
    ("metrics.1.stale_after", 0, "metrics[1].stale_after", "1 is the least"),
    (f"{TOUCHPOINT}.measures.0.target", 1e13, "journeys[0].touchpoints[0].measures[0].target", "too large"),
    (f"{TOUCHPOINT}.measures.0.target", 10**30, "journeys[0].touchpoints[0].measures[0].target", "too large"),
    (
        f"{TOUCHPOINT}.measures.0.readings.0.sample",
        -1,
        "journeys[0].touchpoints[0].measures[0].readings[0].sample",
        "0 is",
    ),
    # ids that stand twice
    ("owners.2", {"name": "Support"}, "owners[2]", "“support” is taken by owners[0]"),
    ("personas.1.id", "weekend-walker", "personas[1]", "taken by personas[0]"),
    ("metrics.2", {"library": "csat"}, "metrics[2]", "taken by metrics[0]"),
    ("journeys.1", {"name": "First order"}, "journeys[1]", "taken by journeys[0]"),
    ("journeys.0.stages.2", {"name": "looks"}, "journeys[0].stages[2]", "taken by journeys[0].stages[0]"),
    ("journeys.0.lanes.3", {"kind": "doing"}, "journeys[0].lanes[3]", "taken by journeys[0].lanes[1]"),
    (
        f"{TOUCHPOINT}.measures.1",
        {"metric": "customer-satisfaction-csat"},
        "journeys[0].touchpoints[0].measures[1].metric",
        "twice",
    ),
    (
        f"{TOUCHPOINT}.measures.0.readings.2",
        {"value": 1, "on": "2026-09-30"},
        "journeys[0].touchpoints[0].measures[0].readings[2].on",
        "already a value for 2026-09-30",
    ),
    # references to nothing
    (
        f"{TOUCHPOINT}.responsible",
        "suport",
        "journeys[0].touchpoints[0].responsible",
        "Did you mean “support”?",
    ),
    (
        f"{TOUCHPOINT}.consulted",
        ["bo", "x"],
        "journeys[0].touchpoints[0].consulted[1]",
        "no owner “x” in owners",
    ),
    (
        f"{TOUCHPOINT}.stage",
        "pays",
        "journeys[0].touchpoints[0].stage",
        "no stage “pays” in journeys[0].stages",
    ),
    (f"{TOUCHPOINT}.lane", "nowhere", "journeys[0].touchpoints[0].lane", "no lane “nowhere”"),
    (f"{TOUCHPOINT}.personas", ["nobody"], "journeys[0].touchpoints[0].personas[0]", "no persona “nobody”"),
    (f"{TOUCHPOINT}.feelings.0.persona", "x", "journeys[0].touchpoints[0].feelings[0].persona", "no persona"),
    (
        f"{TOUCHPOINT}.measures.0.metric",
        "nps",
        "journeys[0].touchpoints[0].measures[0].metric",
        "no metric “nps”",
    ),
    ("journeys.0.personas.1", "x", "journeys[0].personas[1]", "no persona “x”"),
    ("journeys.0.cards.0.stage", "x", "journeys[0].cards[0].stage", "no stage"),
    ("owners.1.part_of", "sales", "owners[1].part_of", "no owner “sales”"),
    # things in the wrong place
    (f"{TOUCHPOINT}.lane", "doing", "journeys[0].touchpoints[0].lane", "holds no touchpoints"),
    ("journeys.0.cards.0.until", "luks", "journeys[0].cards[0].until", "no stage “luks”"),
    ("journeys.0.cards.0.until", "looks", "journeys[0].cards[0].until", "does not lie behind the card’s own"),
    ("journeys.0.cards.0.lane", "feeling", "journeys[0].cards[0].lane", "holds no cards"),
    ("journeys.0.cards.0.lane", "touchpoints", "journeys[0].cards[0].lane", "holds no cards"),
    ("journeys.0.lanes", [{"kind": "doing"}], "journeys[0].touchpoints[0].lane", "no lane “touchpoints”"),
    # circles
    ("owners.0.part_of", "bo", "owners[0].part_of", "circle: Support → Bo Larsen → Support"),
    ("owners.1.part_of", "bo", "owners[1].part_of", "circle: Bo Larsen → Bo Larsen"),
    # metrics and the library
    ("metrics.0.library", "cast", "metrics[0].library", "Did you mean “csat”?"),
    ("metrics.0", {}, "metrics[0]", "“name” is missing, and no “library” gives one"),
    # another kind of file, another version
    ("format", ..., "format", "says “cx-planner-strategy” here"),
    ("format", "pdf", "format", "says “cx-planner-strategy” here"),
    ("version", 2, "version", "reads version 1, and this is version 2. A newer planner may read it"),
    ("version", 0, "version", "reads version 1"),
    ("version", "1", "version", "whole number"),
    ("version", True, "version", "whole number"),
    # characters that cannot be kept
    ("journeys.0.name", "a\x00b", "journeys[0].name", "U+0000"),
    ("personas.0.goals", ["fine", "\x0b"], "personas[0].goals[1]", "U+000B"),
]


@pytest.mark.parametrize(
    ("path", "value", "place", "words"), BENT, ids=[f"{b[0]}={str(b[1])[:20]}" for b in BENT]
)
def test_a_bent_file_is_refused_with_its_place(path: str, value: Any, place: str, words: str) -> None:
    refused = fault(as_bytes(bent(path, value)))
    assert refused.path == place
    assert words in str(refused)


BYTES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "The file is empty."),
    ("blanks", b" \n\t ", "The file is empty."),
    ("only a mark", b"\xef\xbb\xbf", "The file is empty."),
    ("a list", b"[]", "one JSON object"),
    ("a text", b'"cx-planner-strategy"', "one JSON object"),
    ("null", b"null", "one JSON object"),
    ("words", b"Dear Sir or Madam", "not valid JSON"),
    ("cut short", as_bytes(SMALL)[:200], "not valid JSON"),
    ("two files in one", as_bytes(SMALL) * 2, "not valid JSON"),
    ("a comma too many", b'{"format": "cx-planner-strategy",}', "at line 1, column"),
    ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not a text file in UTF-8"),
    ("a ZIP", b"PK\x03\x04\x14\x00\x08\x08\x08\x00\xff", "UTF-8"),
    ("Latin 1", '{"format": "Zürich"}'.encode("latin-1"), "byte 14, in line 1"),
    ("UTF-16", json.dumps(SMALL).encode("utf-16"), "UTF-16; save it again as UTF-8"),
    ("a raw surrogate", b'{"format": "\xed\xa0\x80"}', "UTF-8"),
    (
        "a lone surrogate",
        b'{"strategy": {"name": "\\ud800"}}',
        "strategy.name: the text holds the character U+D800",
    ),
    ("a raw NUL", b'{"format": "a\x00b"}', "not valid JSON"),
    ("NaN", b'{"version": NaN}', "NaN is not a number"),
    ("Infinity", b'{"version": -Infinity}', "-Infinity is not a number"),
    ("a huge float", b'{"version": 1e999}', "version: the number is too large"),
    ("a huge whole number", b'{"version": ' + b"9" * 10_000 + b"}", "version: the number is too large"),
    ("a key twice", b'{"strategy": {"name": "a", "name": "b"}}', "strategy: “name” stands here twice"),
    ("a key twice at the top", b'{"format": 1, "format": 2}', "“format” stands here twice"),
    ("a NUL in a key", b'{"a\\u0000": 1}', "name of a field"),
    ("deep lists", b"[" * 100_000, "nested more than 32 levels"),
    ("deep objects", b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "nested more than 32 levels"),
    ("many small things", b"[" + b"{}," * 200_000 + b"{}]", "more than 100,000 things"),
    ("an endless text", b'{"format": "' + b'\\"' * 2_000_000, "not valid JSON"),
    (
        "50 MB of text",
        b'{"format": "' + b"x" * 50 * 2**20 + b'"}',
        "50.0 MB, and a strategy file has 16 at most",
    ),
]


@pytest.mark.parametrize(
    ("data", "words"), [(data, words) for _, data, words in BYTES], ids=[b[0] for b in BYTES]
)
def test_bytes_that_are_no_strategy_file(data: bytes, words: str) -> None:
    assert words in str(fault(data))


def test_a_file_of_the_largest_size_is_still_looked_at() -> None:
    data = as_bytes(SMALL)
    assert plan_read(data + b" " * (LARGEST - len(data)), NOON).strategy.name == "Spring relaunch"
    assert "16.0 MB" in str(fault(data + b" " * (LARGEST - len(data) + 1)))


def test_a_long_circle_is_told_briefly() -> None:
    owners = [{"id": f"o{n}", "name": f"Team {n}", "part_of": f"o{(n + 1) % 3000}"} for n in range(3000)]
    assert "Team 0 → Team 1 → Team 2 → Team 3 → Team 4 → … → Team 0" in str(
        fault(as_bytes(a_file(owners=owners)))
    )


def test_a_strange_field_name_does_not_spoil_the_sentence() -> None:
    assert len(str(fault(as_bytes({**SMALL, "x\n" * 5_000: {"a": "\x01"}})))) < 300


def test_a_misspelt_field_is_named_rather_than_the_missing_one() -> None:
    document = bent("journeys.0.touchpoints.1", {"titel": "Pays", "stage": "buys"})
    assert "Did you mean “title”?" in str(fault(as_bytes(document)))


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def read_or_refused(data: bytes) -> None:
    """Anything but a Refusal lets the test fail."""
    with contextlib.suppress(Refusal):
        assert plan_read(data, NOON).strategy.revision == 1


@PATIENT
@given(some.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@PATIENT
@given(some.integers(0, 2**32), JSON)
def test_any_value_anywhere_is_read_or_refused(seed: int, value: Any) -> None:
    dice, place = random.Random(seed), a_file()
    while True:
        key = dice.choice([*place]) if isinstance(place, dict) else dice.randrange(len(place))
        if not isinstance(place[key], dict | list) or not place[key] or dice.random() < 0.2:
            break
        place = place[key]
    whole = a_file()
    _put(whole, place, key, value)
    read_or_refused(json.dumps(whole).encode("utf-8", "surrogatepass"))


def _put(inside: Any, place: Any, key: Any, value: Any) -> bool:
    """Put `value` at the place in `inside` that looks like `place`."""
    if inside == place:
        inside[key] = value
        return True
    parts = inside.values() if isinstance(inside, dict) else inside if isinstance(inside, list) else ()
    return any(_put(part, place, key, value) for part in parts)


@PATIENT
@given(some.integers(0, 2**32))
def test_a_damaged_example_is_read_or_refused(seed: int) -> None:
    dice, data = random.Random(seed), bytearray(start_named("outdoor-gear").data)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(data))
        data[at : at + dice.randint(0, 40)] = dice.randbytes(dice.randint(0, 3))
    read_or_refused(bytes(data))
