"""Customers with their number of orders and what they spent in all."""

import polars as pl

from planner.intake.numbers.bounds import Unanswered
from planner.intake.numbers.facts import is_latest, shaped
from planner.intake.numbers.reading import AGAIN, NO_KEY, WHY, Columns, Read, aside_of, because
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.mapping import Mapping


def read(table: Table, mapping: Mapping, salt: bytes) -> Read:
    """The customers in a table. Raises Unanswered where amounts have no currency."""
    if mapping.one("spent") and not mapping.one("currency") and not mapping.currency:
        raise Unanswered(
            "The file names no currency. Nothing was brought in; say which one its amounts are in."
        )
    columns = Columns(table, mapping, salt)
    who = columns.person().cast(pl.String)
    currency = columns.text("currency") if mapping.one("currency") else who.clear(len(who))
    frame = pl.DataFrame({
        ROW: columns.rows, "key": columns.key() if mapping.one("key") else who, "orders": columns.count("orders"),
        "spent": columns.amount("spent"), "currency": currency.fill_null(mapping.currency or None),
        "written": columns.text("orders"),
    })  # fmt: skip
    frame = because(
        frame,
        (pl.col("key").is_null(), NO_KEY),
        (pl.col("written").is_null(), "It says nothing about orders."),
        (pl.col("orders").is_null() | (pl.col("orders") < 0), "Its number of orders is not a number."),
    )
    good = frame.filter(pl.col(WHY).is_null())
    facts = shaped("customers", good)
    kept = is_latest(facts)
    again = good.filter(~kept).select(ROW, pl.lit(AGAIN).alias(WHY))
    aside = pl.concat([aside_of(frame), again]).sort(ROW)
    return Read({"customers": facts.filter(kept)}, frame.height, 0, aside, tuple(columns.notes))
