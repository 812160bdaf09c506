"""Numbers, days and shortened names as a report says them."""

from datetime import date

import pytest

from planner.model.metric import Unit
from planner.report import wording
from planner.report.wording import THIN


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (38.0, "percent", f"38{THIN}%"),
        (2.25, "percent", f"2.2{THIN}%"),
        (1204.0, "count", "1,204"),
        (-3.5, "score", "−3.5"),
        (-0.0001, "score", "0"),
        (64.2, "money", f"€{THIN}64.20"),
        (19.0, "hours", f"19{THIN}h"),
        (None, "hours", "–"),
    ],
)
def test_a_value_is_said_with_its_unit(value: float | None, unit: Unit, said: str) -> None:
    assert wording.amount(value, unit, "EUR") == said


def test_a_currency_without_a_sign_is_named() -> None:
    assert wording.amount(5, "money", "SEK") == f"SEK{THIN}5"


@pytest.mark.parametrize(("part", "said"), [(0, "0"), (1, "1"), (500, "50"), (999, "99"), (1000, "100")])
def test_a_share_is_never_rounded_to_all_or_nothing(part: int, said: str) -> None:
    assert wording.share(part, 1000) == f"{said}{THIN}%"


def test_days_are_said_without_doubt() -> None:
    assert wording.day(date(2026, 3, 4)) == "4 Mar 2026"
    assert wording.long_day(date(2026, 3, 4)) == "4 March 2026"


def test_names_are_cut_between_words_and_never_inside_a_letter() -> None:
    assert wording.shortened("one two three", 9) == "one two…"
    assert wording.shortened("e\u0301" * 20, 9) == "e\u0301" * 4 + "…"
    assert wording.shortened("👩‍👩‍👧" * 4, 7) == "👩‍👩‍👧…"
    assert wording.shortened("short", 9) == "short"


def test_counts_are_words_where_there_is_nothing() -> None:
    assert [wording.counted(n, "stage") for n in (0, 1, 1200)] == ["no stages", "1 stage", "1,200 stages"]
    assert wording.listed(["a", "b", "c"]) == "a, b and c"


def test_a_name_that_has_quotation_marks_gets_others_around_it() -> None:
    assert wording.quoted("Searches “what to pack”") == "“Searches ‘what to pack’”"
