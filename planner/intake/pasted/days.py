"""The day of a value, in the ways people write days. Which of day and month is first is asked where nobody can know."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planner.intake.months import MONTHS
from planner.model.numbers.mapping import DateOrder

TIME = re.compile(r"(?:[T,\s]+|\s)\d{1,2}[:hH]\d{2}.*$")
WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,\s+")
WHOLE = re.compile(r"^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$")
DOTTED = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$")
EITHER = re.compile(r"^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$")
NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[.\s/-]*([^\W\d_]{3,10})\.?[\s,./-]+(\d{4}|\d{2})$")
AMERICAN = re.compile(r"^([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$")
MONTH = re.compile(r"^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[/.](\d{4})|([^\W\d_]{3,10})\.?[\s/-]+(\d{4}))$")
SERIAL = re.compile(r"^\d{5}(?:\.0+)?$")
BEGAN = date(1899, 12, 30)
"""The day 0 of spreadsheets."""
YEARS = range(1990, 2101)


class Found(NamedTuple):
    """A day; `month`: only its month was written, and this is the last day of it."""

    on: date
    month: bool = False


def order_in(cells: Iterable[str]) -> tuple[DateOrder, bool]:
    """Which of day and month is first, and whether that is in doubt."""
    day_first = month_first = doubt = False
    for cell in cells:
        if written := EITHER.match(_bare(cell)):
            first, second = int(written[1]), int(written[2])
            day_first |= first > 12
            month_first |= second > 12
            doubt |= first <= 12 and second <= 12 and first != second
    if day_first == month_first:
        return "", doubt or day_first
    return ("day_first" if day_first else "month_first"), False


def in_doubt(cell: str) -> bool:
    """Whether this day is another one with day and month the other way round."""
    written = EITHER.match(_bare(cell))
    return bool(written) and max(int(written[1]), int(written[2])) <= 12 and written[1] != written[2]


def day_in(cell: str, order: DateOrder) -> Found | None:
    """The day that is written, between 1990 and 2100; None where there is none."""
    text = _bare(cell)
    if SERIAL.match(text):
        return _within(BEGAN + timedelta(days=int(float(text))))
    if (parts := _parts(text, order)) and (on := _made(*parts)):
        return _within(on)
    return _month(text)


def _bare(cell: str) -> str:
    return WEEKDAY.sub("", TIME.sub("", cell.strip()))


def _parts(text: str, order: DateOrder) -> tuple[int, int, int] | None:
    """Year, month and day."""
    if (found := WHOLE.match(text)) and (found[2] or len(text) == 8):
        return int(found[1]), int(found[3]), int(found[4])
    if found := DOTTED.match(text):
        return _year(found[3]), int(found[2]), int(found[1])
    if found := EITHER.match(text):
        day, month = (found[2], found[1]) if order == "month_first" else (found[1], found[2])
        return _year(found[3]), int(month), int(day)
    if found := NAMED.match(text):
        return _year(found[3]), MONTHS.get(found[2].lower(), 0), int(found[1])
    if found := AMERICAN.match(text):
        return int(found[3]), MONTHS.get(found[1].lower(), 0), int(found[2])
    return None


def _month(text: str) -> Found | None:
    if not (found := MONTH.match(text)):
        return None
    year, month = int(found[1] or found[4] or found[6]), found[2] or found[3]
    place = int(month) if month else MONTHS.get((found[5] or "").lower(), 0)
    if place not in range(1, 13) or year not in YEARS:
        return None
    return Found(date(year, place, monthrange(year, place)[1]), month=True)


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _within(on: date) -> Found | None:
    return Found(on) if on.year in YEARS else None
