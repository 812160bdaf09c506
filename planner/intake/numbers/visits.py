"""Visits, started and completed checkouts by day."""

import polars as pl

from planner.intake.numbers.facts import is_latest, shaped
from planner.intake.numbers.privacy import hashed_rows
from planner.intake.numbers.reading import AGAIN, NO_TIME, ODD_TIME, WHY, Columns, Read, aside_of, because
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.mapping import Mapping


def read(table: Table, mapping: Mapping, salt: bytes) -> Read:
    """The days in a table; columns that are not used tell rows of the same day apart."""
    told = tuple(use.name for use in mapping.columns if use.meaning == "ignored")
    columns = Columns(table, mapping, salt, told)
    counts = {name: columns.count(name) for name in ("visits", "checkouts", "completed")}
    frame = pl.DataFrame({
        ROW: columns.rows, "at": columns.moments("at").local, "at_text": columns.text("at"), **counts,
        "channel": columns.group("channel"), "segment": columns.group("segment"),
    })  # fmt: skip
    apart = [pl.Series(f"\x00{name}", columns.named(name)) for name in told]
    day = frame.select(frame["at"].dt.truncate("1h"), "channel", "segment").with_columns(apart)
    nothing = pl.all_horizontal(pl.col(*counts).is_null())
    frame = because(
        frame.with_columns(hashed_rows(day, salt).alias("key")),
        (pl.col("at").is_null() & pl.col("at_text").is_null(), NO_TIME),
        (pl.col("at").is_null(), ODD_TIME),
        (nothing, "It has no number of visits or checkouts."),
        (pl.any_horizontal(pl.col(*counts) < 0), "One of its numbers is below zero."),
    )
    good = frame.filter(pl.col(WHY).is_null())
    facts = shaped("visits", good)
    kept = is_latest(facts)
    again = good.filter(~kept).select(ROW, pl.lit(AGAIN).alias(WHY))
    aside = pl.concat([aside_of(frame), again]).sort(ROW)
    return Read({"visits": facts.filter(kept)}, frame.height, 0, aside, tuple(columns.notes))
