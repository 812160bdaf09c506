"""Where a table begins: its separator and its header, of one to three rows."""

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

from planner.intake.numbers.bounds import MOST_COLUMNS, Unreadable
from planner.intake.numbers.kinds import known_names
from planner.model.numbers.mapping import loose

SEPARATORS = (",", ";", "\t", "|")
LOOKED_AT = 25
VALUE = re.compile(
    r"^[\s'’=\"]*([-+]?[\d.,:/\-\s]*\d[\d.,:/\-\s%]*|\S+@\S+\.\S+|na|n/a|null)$", re.IGNORECASE
)
MARKUP = re.compile(r"^\s*<(!doctype|html|head|\?xml|body|error)", re.IGNORECASE)
SUB_HEADS = {"response", "openendedresponse", ""}


class Head(NamedTuple):
    """Names of the columns, each different; rows before the data; the row (from 1) in which the names begin."""

    names: tuple[str, ...]
    skip: int
    row: int
    rows: int
    separator: str


def records(text: str, separator: str, most: int = LOOKED_AT) -> list[list[str]]:
    """The first records of a text."""
    csv.field_size_limit(2**24)
    try:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), most))
    except csv.Error:
        return [line.split(separator) for line in text.splitlines()[:most]]


def separated(text: str) -> str:
    """The separator that cuts most rows into the same number of cells, above one."""
    if told := re.match(r"\ufeff?sep=(.)\r?\n", text, re.IGNORECASE):
        return told[1]
    if MARKUP.match(text.lstrip("\ufeff")):
        raise Unreadable(
            "This is a web page, not a table: an error or sign-in page was saved instead of the export.",
            "Sign in there and export it again.",
        )
    if re.match(r"\ufeff?\s*[{\[]\s*[\"{\[\]}]", text):
        raise Unreadable("This is JSON, not a table.", "Export it as CSV or XLSX.")
    return max(SEPARATORS, key=lambda one: _evenness(records(text, one)))


def head_of(rows: list[list[str]], separator: str = "") -> Head:
    """The header among the first records. Raises Unreadable where there is no table."""
    filled = [place for place, row in enumerate(rows) if any(cell.strip() for cell in row)]
    if not filled:
        raise Unreadable("The file has no rows.", "Export it again.")
    at = max(filled, key=lambda place: (_known(rows[place]), -place))
    if _known(rows[at]) < 2:
        at = _first_of_width(rows, filled)
    at = next((place - 2 for place in filled if place > 1 and _is_third_of_qualtrics(rows[place])), at)
    if max(map(len, rows)) > MOST_COLUMNS:
        raise Unreadable(
            f"The table has more than {MOST_COLUMNS:,} columns.", "Leave out what is not needed."
        )
    if _known(rows[at]) == 0 and any(VALUE.match(cell.strip()) for cell in rows[at] if cell.strip()):
        names = [f"Column {place + 1}" for place in range(len(rows[at]))]
        return Head(tuple(names), at, at + 1, 0, separator)
    names, deep = _names(rows, at)
    return Head(_different(names), at + deep, at + 1, deep, separator)


def _evenness(rows: list[list[str]]) -> float:
    widths = Counter(len(row) for row in rows if row)
    if not widths:
        return 0
    wide, often = max(widths.items(), key=lambda found: (found[0] > 1, found[1]))
    return 0 if wide < 2 else often / sum(widths.values()) + min(wide, 100) / 1000


def _known(row: list[str]) -> int:
    return sum(loose(cell) in known_names() for cell in row if cell)


def _first_of_width(rows: list[list[str]], filled: list[int]) -> int:
    """The first row as wide as most: what stands above is a title."""
    width = Counter(sum(bool(cell.strip()) for cell in rows[place]) > 1 for place in filled).most_common(1)[
        0
    ][0]
    return next(
        place
        for place in filled
        if (sum(bool(cell.strip()) for cell in rows[place]) > 1) == width or not width
    )


def _names(rows: list[list[str]], at: int) -> tuple[list[str], int]:
    """The names, and how many rows they take: Qualtrics has three, SurveyMonkey two."""
    row = [cell.strip().lstrip("\ufeff") for cell in rows[at]]
    after = rows[at + 1 : at + 3]
    if len(after) == 2 and _is_third_of_qualtrics(after[1]):
        texts = after[0] + [""] * len(row)
        return [" ".join(text.split())[:200] or name for name, text in zip(row, texts, strict=False)], 3
    if after and {"respondentid", "collectorid"} <= {loose(cell) for cell in row} and not after[0][0].strip():
        return _under(row, after[0]), 2
    return row, 1


def _is_third_of_qualtrics(row: list[str]) -> bool:
    return any('{"importid"' in cell.casefold() for cell in row)


def _under(row: list[str], below: list[str]) -> list[str]:
    """SurveyMonkey's names: a question stands over its first answer alone."""
    question, names = "", []
    for place, cell in enumerate(row):
        question = cell or question
        answer = below[place].strip() if place < len(below) else ""
        names.append(question if loose(answer) in SUB_HEADS else f"{question} [{answer}]")
    return names


def _different(names: list[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    told: list[str] = []
    for place, name in enumerate(names):
        name = " ".join(name.split()) or f"Column {place + 1}"
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(told)
