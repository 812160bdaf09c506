"""Comments are sorted into stages and themes by rules, found, counted, and answered by a process that stays."""

from __future__ import annotations

import polars as pl
import pytest

from planner.intake.numbers import common_words
from planner.intake.numbers.facts import of_bytes, shaped
from planner.intake.numbers.listener import Gone, Listener
from planner.intake.numbers.voices import Voices
from planner.model.feedback.found import ELSEWHERE, Rules, Search, Word
from planner.model.feedback.stage_rules import StageRule
from planner.model.feedback.words import holds
from planner.model.ids import DataFileId, SaidId, StageId, StrategyId, ThemeId
from planner.model.sorting import Sorting
from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring

HERE, FILE = StrategyId("strategy"), DataFileId("file")
BUYS, GETS = StageId("buys"), StageId("gets")
PARCELS, PRICES = ThemeId("parcels"), ThemeId("prices")
TEXTS = (
    ("r-1", "2026-03-01", "10", "Web", "The parcel arrived early, the delivery was great"),
    ("r-2", "2026-03-05", "3", "Web", "Late delivery, and the price went up"),
    ("r-3", "2026-03-04", "8", "Shop", "I paid a fair price at the till"),
    ("r-4", "2026-03-03", "0", "Shop", "Nobody cared"),
    ("r-5", "2026-03-02", "", "", "Packaging of the parcels: perfect. A+B!"),
)
RULES = Rules(
    stages=(
        StageRule(stage_id=BUYS, words=("price", "till", "pay"), hints=("fair",)),
        StageRule(stage_id=GETS, words=("delivery", "parcel"), asked=("nps",)),
    ),
    themes=(Word(theme_id=PARCELS, words=("parcel", "late delivery")), Word(theme_id=PRICES, words=())),
)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The comments above as a survey of NPS."""
    header = ["Response ID", "Date", "How likely are you to recommend us?", "Channel", "Why? (comment)"]
    rows = [list(row) for row in TEXTS]
    return bring(tmp_path_factory.mktemp("said"), exports.written(header, rows))[0].facts


@pytest.fixture(scope="module")
def voices(facts: bytes) -> Voices:
    return Voices(HERE, [(FILE, of_bytes(facts, "comments"))])


def keys(voices: Voices, rules: Rules = RULES, **search: object) -> list[str]:
    """The first words of what is found, in its order."""
    return [one.text.split()[0] for one in voices.find(Search.model_validate(search), rules).said]


def test_the_newest_comes_first_and_each_says_why_it_is_where_it_is(voices: Voices) -> None:
    found = voices.find(Search(), RULES)
    assert (found.all, found.total) == (5, 5)
    assert [(one.stage_id, one.how, one.why, one.mood) for one in found.said] == [
        (BUYS, "word", "price", "low"),
        (BUYS, "word", "price", "middle"),
        (GETS, "asked", "", "low"),
        (GETS, "word", "parcels", ""),
        (GETS, "word", "parcel", "high"),
    ]
    assert [(one.key, one.count) for one in found.stages] == [(GETS, 3), (BUYS, 2)]
    assert [(one.key, one.count, one.mean, one.scale) for one in found.themes] == [
        (PARCELS, 3, 6.5, 10),
        (PRICES, 0, None, None),
    ]


def test_what_is_looked_for_is_found_marked_and_counted(voices: Voices) -> None:
    assert keys(voices, stage=GETS) == ["Nobody", "Packaging", "The"]
    assert keys(voices, stage=ELSEWHERE) == []
    assert keys(voices, words="PRICE late") == ["Late"]
    assert keys(voices, words="a+b") == ["Packaging"]
    assert keys(voices, words=".*") == []
    assert keys(voices, mood="low") == ["Late", "Nobody"]
    assert keys(voices, mood="unscored") == ["Packaging"]
    assert keys(voices, channel="Shop", first="2026-03-04") == ["I"]
    assert keys(voices, sort="lowest") == ["Nobody", "Late", "I", "The", "Packaging"]
    assert keys(voices, theme=PARCELS) == ["Late", "Packaging", "The"]
    assert keys(voices, theme=ELSEWHERE) == ["I", "Nobody"]
    assert keys(voices, theme="gone") == []
    assert keys(voices, file="gone") == []
    marked = voices.find(Search(words="early", theme=PARCELS), RULES).said[0].pieces
    assert [text for text, mark in marked if mark] == ["parcel", "early"]
    assert "".join(text for text, _ in marked) == TEXTS[0][4]


def test_a_hand_goes_before_the_words(voices: Voices) -> None:
    late = next(one for one in voices.find(Search(), RULES).said if one.text.startswith("Late"))
    hand = Sorting(
        id=late.id, strategy_id=HERE, data_file_id=FILE, stage_ids=(GETS, "elsewhere"), theme_ids=(PRICES,),
        without_ids=(PARCELS,),
    )  # fmt: skip
    by_hand = RULES.model_copy(update={"by_hand": (hand,)})
    said = voices.one(late.id, by_hand)
    assert said is not None
    assert (said.stage_id, said.how, said.theme_ids, said.ruled_ids) == (GETS, "hand", (PRICES,), (PARCELS,))
    assert voices.one(SaidId("nowhere"), RULES) is None
    assert voices.where([late.id, "nowhere"]) == {late.id: FILE}


def test_words_that_come_up_often_are_suggested_once_and_not_where_a_theme_has_them() -> None:
    said = (
        *("the delivery time was long", "delivery time again", "my delivery time", "value for money"),
        *("no value for money", "value for money!", "the staff", "your staff", "our staff"),
    )
    texts = pl.Series(said)
    assert set(common_words.phrases(texts, [])) == {"delivery time", "value for money", "staff"}
    assert set(common_words.phrases(texts, ["staff"])) == {"delivery time", "value for money"}
    assert common_words.phrases(pl.Series([], dtype=pl.String), []) == []


def test_nothing_is_found_where_nothing_was_said() -> None:
    nothing = Voices(HERE, [])
    assert nothing.find(Search(words="x", theme=PARCELS), RULES).all == 0
    assert nothing.frequent(Search(), RULES).words == ()


def test_many_comments_are_found_as_few_are() -> None:
    """Large frames are worked on in pieces, where a filter without a length of its own fits none."""
    keys = pl.Series("key", [f"r-{place}" for place in range(100_000)])
    told = pl.DataFrame({"key": keys}).with_columns(pl.lit("The parcel was late").alias("text"))
    many = Voices(HERE, [(FILE, {"comments": shaped("comments", told)})])
    assert many.find(Search(), RULES).all == len(keys)
    assert (
        many.find(Search(stage=GETS, theme=PARCELS, words="late", offset=99_990), RULES).said[-1].why
        == "parcel"
    )
    assert many.find(Search(theme="gone"), Rules()).all == 0


def test_a_process_answers_until_it_is_gone(facts: bytes) -> None:
    reader = Listener(HERE, [(FILE, facts)])
    assert reader.count == len(TEXTS)
    found = reader.find(Search(words="price"), RULES)
    assert found.all == 2
    assert reader.one(found.said[0].id, RULES) == found.said[0].model_copy(
        update={"pieces": ((found.said[0].text, False),)}
    )
    assert reader.where([found.said[0].id]) == {found.said[0].id: FILE}
    assert reader.frequent(Search(), RULES).words == ()
    reader.close()
    assert not reader.alive
    with pytest.raises(Gone):
        reader.find(Search(), RULES)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Two parcels came", ["parcel"], "parcels"),
        ("value, for MONEY", ["value for money"], "value, for money"),
        ("a parcelled lot", ["parcel"], ""),
        ("cats", ["at"], ""),
        ("anything", [], ""),
        ("anything", ["?!"], ""),
    ],
)
def test_a_word_is_found_with_its_endings_but_not_in_another(text: str, words: list[str], found: str) -> None:
    assert holds(text, words) == found
