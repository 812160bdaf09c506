"""Service tickets: when they were opened, answered and solved, how, and whether the customer was content."""

import polars as pl

from planner.intake.numbers import values
from planner.intake.numbers.facts import is_latest, shaped
from planner.intake.numbers.reading import AGAIN, WHY, Columns, Read, aside_of, keyed
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.mapping import Mapping

SOLVED = ["solved", "closed", "resolved", "gelöst", "geschlossen", "résolu", "fermé", "done"]
CONTENT = [
    "good",
    "satisfied",
    "happy",
    "very happy",
    "extremely happy",
    "positive",
    "gut",
    "bien",
    "yes",
    "4",
    "5",
]
HIGHEST = 5
NOT_CONTENT = [
    "bad", "unsatisfied", "dissatisfied", "neutral", "unhappy", "very unhappy", "extremely unhappy", "negative", "no",
    "1", "2", "3",
]  # fmt: skip


def read(table: Table, mapping: Mapping, salt: bytes) -> Read:
    """The tickets in a table."""
    columns = Columns(table, mapping, salt)
    opened, solved = columns.moments("at"), columns.moments("solved_at")
    state = columns.text("state").str.to_lowercase()
    frame = pl.DataFrame({
        ROW: columns.rows, "key": columns.key(), "at": opened.local, "at_text": columns.text("at"),
        "updated": columns.moments("updated").local,
        "solved": state.is_in(SOLVED).fill_null(value=False) | solved.local.is_not_null(),
        "reply": _seconds(columns, "reply", columns.moments("replied_at").universal - opened.universal),
        "solve": _seconds(columns, "solve", solved.universal - opened.universal),
        "replies": columns.count("replies"), "reopens": columns.count("reopens"),
        "satisfied": _content(columns.text("satisfied")),
        "channel": columns.group("channel"), "segment": columns.group("segment"),
    })  # fmt: skip
    frame = keyed(frame)
    good = frame.filter(pl.col(WHY).is_null())
    facts = shaped("tickets", good)
    kept = is_latest(facts)
    again = good.filter(~kept).select(ROW, pl.lit(AGAIN).alias(WHY))
    aside = pl.concat([aside_of(frame), again]).sort(ROW)
    return Read({"tickets": facts.filter(kept)}, frame.height, 0, aside, tuple(columns.notes))


def _content(cells: pl.Series) -> pl.Series:
    """Whether a customer was content, in words or as 4 or 5 of 5; numbers of another scale say nothing we know."""
    number = cells.str.extract(r"^(\d{1,3})(?:[.,]0+)?$")
    of_five = number.cast(pl.Int32).is_between(1, HIGHEST).all()
    told = number.fill_null(cells) if of_five else cells.set(number.is_not_null(), None)
    return values.yes(told, CONTENT, NOT_CONTENT)


def _seconds(columns: Columns, what: str, between: pl.Series) -> pl.Series:
    """A time in seconds, from whichever column tells it; none below zero."""
    minutes = columns.amount("reply_minutes" if what == "reply" else "solve_minutes", 60)
    hours = columns.amount("reply_hours" if what == "reply" else "solve_hours", 3600)
    clock = values.clock(columns.text("reply_clock" if what == "reply" else "solve_clock"))
    seconds = pl.select(pl.coalesce(minutes, hours, clock, between.dt.total_seconds())).to_series()
    return seconds.set(seconds < 0, None)
