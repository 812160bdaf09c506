"""Pasted rows: what is understood, what is refused and why, what is asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.intake.pasted import MOST_LETTERS, MOST_ROWS, Answers, Place, Places, Preview, read
from planner.model.ids import MeasureId
from planner.model.measure import Reading
from planner.model.refusal import Refusal
from tests.builders import a_plan

TODAY = date(2026, 11, 22)
RATING, REPLY, AGAIN = MeasureId("rating"), MeasureId("reply"), MeasureId("again")
KNOWN = (
    Place(RATING, "Unboxing", "Customer satisfaction", "CSAT", "percent", "First order · Delivery"),
    Place(REPLY, "Asks for help", "First reply", "", "hours", "First order · Service"),
    Place(AGAIN, "Unboxing", "Customer satisfaction", "CSAT", "percent", "Second order · Delivery"),
)


def a_reading(value: float, on: date, **fields: object) -> Reading:
    known = a_plan(1).all(Reading)[0]
    return known.with_(measure_id=RATING, value=value, on=on, sample=None, **fields)


def preview(text: str, only: str | None = None, *there: Reading, **said: object) -> Preview:
    places = Places(KNOWN, there, "EUR")
    return read(text, places, Answers.model_validate(said), TODAY, MeasureId(only) if only else None)


def one(text: str, **said: object):
    (row,) = preview(text, RATING, **said).rows
    return row


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("2026-03-04", (2026, 3, 4)),
        ("2026/3/4", (2026, 3, 4)),
        ("20260304", (2026, 3, 4)),
        ("2026-03-04 13:05:00", (2026, 3, 4)),
        ("2026-03-04T13:05:00Z", (2026, 3, 4)),
        ("04.03.2026", (2026, 3, 4)),
        ("4. 3. 26", (2026, 3, 4)),
        ("25/03/2026", (2026, 3, 25)),
        ("03/25/26", (2026, 3, 25)),
        ("4 March 2026", (2026, 3, 4)),
        ("4. März 2026", (2026, 3, 4)),
        ("4-Mar-26", (2026, 3, 4)),
        ("Mar 4th, 2026", (2026, 3, 4)),
        ("Wed, 4 Mar 2026", (2026, 3, 4)),
        ("46085", (2026, 3, 4)),
        ("2026-02", (2026, 2, 28)),
        ("02/2026", (2026, 2, 28)),
        ("février 2026", (2026, 2, 28)),
        ("November 2026", (2026, 11, 22)),
    ],
)
def test_days_are_read_in_many_ways(written: str, on: tuple[int, int, int]) -> None:
    row = one(f"{written}\t71")
    assert (row.standing, row.on) == ("new", date(*on)), row


@pytest.mark.parametrize(
    "written", ["soon", "2026-02-30", "31/31/2026", "1812-01-01", "14 Foo 2026", "2026-13"]
)
def test_what_is_no_day_is_refused(written: str) -> None:
    row = one(f"{written}\t71")
    assert row.standing == "refused"
    assert "no day" in row.said


def test_what_is_to_come_is_refused() -> None:
    assert "still to come" in one("2027-01-01\t71").said
    assert one("2026-11-23\t71").standing == "new"  # it is tomorrow somewhere


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("71", 71),
        ("71 %", 71),
        ("71,5", 71.5),
        ("71.5%", 71.5),
        ("−3", -3),
        ("(3)", -3),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1 234,56 €", 1234.56),
        ("1’234.56 CHF", 1234.56),
        ("'71", 71),
        ('="71"', 71),
        ("1e3", 1000),
    ],
)
def test_numbers_are_read_as_people_write_them(written: str, value: float) -> None:
    assert one(f"2026-03-04\t{written}").value == value


@pytest.mark.parametrize("written", ["many", "7 of 10", "1,23,4.5", "1e99", "0x10"])
def test_what_is_no_number_is_refused(written: str) -> None:
    row = one(f"2026-03-04\t{written}")
    assert row.standing == "refused"
    assert "no number" in row.said


def test_hours_may_be_a_time_and_are_no_percentage() -> None:
    late, share = preview("2026-03-04\t26:30\n2026-03-05\t5%", REPLY).rows
    assert late.value == 26.5
    assert "is a percentage" in share.said


def test_an_order_of_day_and_month_nobody_can_know_is_asked() -> None:
    text = "03/04/2026\t71\n05/06/2026\t72"
    asked = preview(text, RATING)
    assert [row.standing for row in asked.rows] == ["asked", "asked"]
    assert [question.about for question in asked.questions] == ["dates"]
    said = {way: preview(text, RATING, dates=way).rows[0].on for way in ("day_first", "month_first")}
    assert said == {"day_first": date(2026, 4, 3), "month_first": date(2026, 3, 4)}
    settled = preview(f"{text}\n25/01/2026\t70", RATING)
    assert not settled.questions
    assert settled.rows[0].on == date(2026, 4, 3)


def test_a_comma_nobody_can_know_is_asked() -> None:
    asked = preview("2026-03-04\t1,234", RATING)
    assert [question.about for question in asked.questions] == ["decimals"]
    assert asked.rows[0].standing == "asked"
    assert preview("2026-03-04\t1,234", RATING, decimals="comma").rows[0].value == 1.234
    assert preview("2026-03-04\t1,234\n2026-03-05\t71.5", RATING).rows[0].value == 1234


def test_names_are_found_whatever_their_case_and_ambiguous_ones_are_asked() -> None:
    text = "asks for HELP \tfirst-reply\t2026-03-04\t19 h\nUNBOXING\tcsat\t2026-03-04\t71"
    help, boxes = preview(text).rows
    assert (help.standing, help.measure_id, help.value) == ("new", REPLY, 19)
    assert boxes.standing == "asked"
    (question,) = preview(text).questions
    assert dict(question.answers) == {RATING: "First order · Delivery", AGAIN: "Second order · Delivery"}
    assert preview(text, places={question.key: AGAIN}).rows[1].measure_id == AGAIN
    assert (
        preview(text, places={question.key: REPLY}).rows[1].standing == "asked"
    )  # none of those that were offered


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Unboxng\tCSAT\t2026-03-04\t71", "Is “Unboxing” meant?"),
        ("Elsewhere\tCSAT\t2026-03-04\t71", "No touchpoint that is measured is called “Elsewhere”"),
        ("Asks for help\tNPS\t2026-03-04\t71", "not measured by “NPS”, only by First reply"),
        ("\tCSAT\t2026-03-04\t71", "no touchpoint"),
        ("Asks for help\t\t2026-03-04\t71", "no metric"),
        ("Asks for help\tFirst reply\t\t71", "no day"),
        ("Asks for help\tFirst reply\t2026-03-04\t", "no value"),
        ("Asks for help\tFirst reply\t2026-03-04\tn/a", "no value"),
        ("Asks for help\tFirst reply\t2026-03-04\t71\ta few", "no whole number"),
        ("Asks for help", "no metric"),
    ],
)
def test_a_row_that_is_not_understood_says_why(row: str, why: str) -> None:
    (told,) = preview(row).rows
    assert told.standing == "refused"
    assert why in told.said


def test_the_same_day_replaces_and_says_so() -> None:
    there = a_reading(64, date(2026, 3, 4)), a_reading(65, date(2026, 3, 5), counted=True)
    text = "2026-03-04\t71\n2026-03-05\t71\n2026-03-06\t71\n2026-03-06\t72"
    replaced, counted, new, twice = preview(text, RATING, *there).rows
    assert (replaced.standing, replaced.said) == ("replaces", "In place of 64\u202f% of that day.")
    assert (counted.standing, "the counted 65" in counted.said) == ("replaces", True)
    assert new.standing == "new"
    assert (twice.standing, "Row 3" in twice.said) == ("refused", True)
    (same,) = preview("2026-03-04\t64", RATING, there[0]).rows
    assert same.standing == "same"


def test_a_heading_names_columns_in_any_order_or_is_left_out() -> None:
    told = preview("Sample\tValue\tDate\n1,204\t71\t2026-03-04", RATING)
    assert told.heading == ("Sample", "Value", "Date")
    assert [(row.number, row.value, row.sample) for row in told.rows] == [(2, 71, 1204)]
    left_out = preview("Survey of\tall who bought\n2026-03-04\t71", RATING)
    assert left_out.heading
    assert len(left_out.rows) == 1
    assert not preview("soon\tmany", RATING).rows  # taken for a heading


def test_commas_between_cells_are_not_taken_for_decimals_silently() -> None:
    assert "look the same" in one("2026-03-04,71,5").said
    assert one("2026-03-04,71,187").sample == 187
    assert one("2026-03-04;71,5").value == 71.5
    named = preview("date,value,n\n2026-03-04,71,5", RATING).rows[0]
    assert (named.value, named.sample) == (71, 5)


def test_only_so_much_is_read_at_once() -> None:
    with pytest.raises(Refusal, match="500 is the most"):
        preview("2026-03-04\t71\n" * (MOST_ROWS + 2), RATING)
    with pytest.raises(Refusal, match="characters"):
        preview("x" * (MOST_LETTERS + 1), RATING)
    assert not preview("\n\n \t \n", RATING).rows


STYLES = {
    "iso": ("%Y-%m-%d", {}),
    "dotted": ("%d.%m.%Y", {}),
    "day_first": ("%d/%m/%Y", {"dates": "day_first"}),
    "month_first": ("%m/%d/%Y", {"dates": "month_first"}),
    "named": ("%d %b %Y", {}),
}
VALUES = st.dictionaries(
    st.dates(date(1990, 1, 1), TODAY),
    st.tuples(st.integers(-(10**7), 10**7), st.none() | st.integers(0, 10**6)),
    min_size=1,
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(VALUES, st.sampled_from(sorted(STYLES)), st.sampled_from(["point", "comma"]), st.booleans())
def test_what_is_written_in_one_style_comes_back(
    values: dict[date, tuple[int, int | None]], style: str, decimals: str, grouped: bool
) -> None:
    form, said = STYLES[style]
    rows = []
    for on, (hundredths, sample) in values.items():
        number = f"{hundredths / 100:{',' if grouped else ''}.2f}"
        number = number.translate(str.maketrans(",.", ".,")) if decimals == "comma" else number
        rows.append(f"{on.strftime(form)}\t{number}\t{'' if sample is None else sample}")
    told = preview("\n".join(rows), RATING, **said)
    assert {row.on: (row.value, row.sample) for row in told.rows} == {
        on: (hundredths / 100, sample) for on, (hundredths, sample) in values.items()
    }


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300) | st.text("0123456789/.,;\t\n-'\"% €", max_size=200), st.booleans())
def test_whatever_is_pasted_is_answered(text: str, alone: bool) -> None:
    for row in preview(text, RATING if alone else None).rows:
        assert (row.standing in ("new", "same", "replaces")) == (row.value is not None)
        assert row.value is None or row.on <= TODAY + timedelta(days=1)
        assert row.said or row.standing == "new"
