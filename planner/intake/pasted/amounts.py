"""The number of a value, with a point or a comma before its decimals; which is asked where nobody can know."""

import re
from collections.abc import Iterable
from typing import Literal

from planner.model.metric import Unit
from planner.model.numbers.mapping import Decimals

NOTHING = {"", "na", "n/a", "#n/a", "nan", "null", "none", "-", "--", "—", "–"}
MOST = 1e12
POINT = re.compile(
    r"^[^.]*\.\d{1,2}\D*$|^[^.]*\.\d{4,}\D*$|,\d{3}.*\.|^\D*0\.\d+\D*$|,\d{3},"
)  # as planner/intake/numbers/values.py reads columns
COMMA = re.compile(r"^[^,]*,\d{1,2}\D*$|^[^,]*,\d{4,}\D*$|\.\d{3}.*,|^\D*0,\d+\D*$|\.\d{3}\.")
SIGNS = re.compile(r"[\s\u00a0\u202f'’_%€$£¥₹]|\b[A-Z]{3}\b|\bkr\.?|\bFr\.?|zł")
HOURS = re.compile(r"(?<=\d)\s*(?:hours|hrs|std|h)\.?$", re.IGNORECASE)
CLOCK = re.compile(r"^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$")
WHOLE = re.compile(r"^(?:\d+|\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+)$")


def decimals_in(cells: Iterable[str]) -> tuple[Decimals, bool]:
    """How decimals are written, and whether that is in doubt: “1.234” alone can be either."""
    point = comma = doubt = False
    for cell in cells:
        if "." in cell or "," in cell:
            is_point, is_comma = bool(POINT.search(cell)), bool(COMMA.search(cell))
            point, comma, doubt = point | is_point, comma | is_comma, doubt | (not is_point and not is_comma)
    if point != comma:
        return ("point" if point else "comma"), False
    return "", doubt or point


def in_doubt(cell: str) -> bool:
    """Whether this is another number with the comma before the decimals."""
    return "." in cell or "," in cell


def number_in(cell: str, decimals: Literal["point", "comma"], unit: Unit) -> float | None:
    """The number in the metric's unit, thousands' separators, signs and “%” passed over; None where it is none.

    A time like 26:30 is one of hours.
    """
    if unit == "hours" and (clock := CLOCK.match(cell)):
        return int(clock[1]) + int(clock[2]) / 60 + int(clock[3] or 0) / 3600
    text = (
        SIGNS.sub("", HOURS.sub("", cell) if unit == "hours" else cell)
        .replace("\u2212", "-")
        .replace("–", "-")
    )
    text = re.sub(r"^\((.+)\)$", r"-\1", text)
    group, mark = (",", ".") if decimals == "point" else (".", ",")
    if group in text and not re.fullmatch(
        rf"[+-]?\d{{1,3}}(?:\{group}\d{{2,3}})*\{group}\d{{3}}(?:\{mark}\d+)?", text
    ):
        return None
    text = text.replace(group, "").replace(mark, ".")
    if not re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?", text):
        return None
    value = float(text)
    return value if abs(value) <= MOST else None


def whole_in(cell: str) -> int | None:
    """A whole number with or without thousands' separators; None where it is none."""
    return int(re.sub(r"\D", "", cell)) if WHOLE.match(cell) else None


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is nothing."""
    return cell.lower() in NOTHING
