"""Orders: one fact for each order, or for each line where a file has no total of the order."""

import polars as pl

from planner.intake.numbers.bounds import Unanswered
from planner.intake.numbers.facts import PAID, UNPAID, VOID, is_latest, shaped
from planner.intake.numbers.privacy import hashed_rows
from planner.intake.numbers.reading import AGAIN, EMPTY, WHY, Columns, Read, aside_of, because, keyed
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.mapping import Mapping
from planner.model.wording import counted

VOID_WORDS = [
    "voided",
    "void",
    "cancelled",
    "canceled",
    "failed",
    "declined",
    "storniert",
    "annulé",
    "expired",
]
UNPAID_WORDS = [
    "pending",
    "authorized",
    "unpaid",
    "on-hold",
    "on hold",
    "awaiting payment",
    "pending payment",
    "offen",
]
REFUNDED_WORDS = ["refunded", "erstattet", "remboursé"]
PARTLY_WORDS = ["partially_refunded", "partially refunded"]
SOMETHING = 1
"""Kept as given back where a file says that something was, and not how much."""
CANCELLED = "The order was cancelled or voided: it is known, and not counted."


def read(table: Table, mapping: Mapping, salt: bytes) -> Read:
    """The orders in a table. Raises Unanswered where no currency is known."""
    if not mapping.one("currency") and not mapping.currency:
        raise Unanswered(
            "The file names no currency. Nothing was brought in; say which one its amounts are in."
        )
    lines = mapping.one("total") is None
    columns = Columns(table, mapping, salt, below=None if lines else _is_below(mapping))
    frame = _judged(_typed(columns, lines=lines), lines=lines)
    part_of = frame.filter("part")
    counting = frame.filter(pl.col(WHY).is_null() & ~pl.col("part"))
    if lines:
        counting = counting.with_columns(_line_keys(table, counting, salt))
    facts = shaped("orders", counting)
    kept = is_latest(facts)
    again = counting.filter(~kept).select(ROW, pl.lit(AGAIN).alias(WHY))
    void = counting.filter(kept & (counting["state"] == VOID)).select(ROW, pl.lit(CANCELLED).alias(WHY))
    aside = pl.concat([aside_of(frame), again, void]).sort(ROW)
    nobody = facts.filter(pl.col("customer").is_null() & (pl.col("key") == pl.col("order"))).height
    notes = [f"{counted(nobody, 'order')} without a customer: known for order values only."] if nobody else []
    rows, part = frame.height + columns.left_out, part_of.height + columns.left_out
    return Read({"orders": facts.filter(kept)}, rows, part, aside, (*columns.notes, *notes))


def _is_below(mapping: Mapping) -> pl.Expr:
    """Whether a row is a line item below the first row of its order, before anything is cleaned."""
    empty = [pl.col(name).is_null() for name in mapping.named("total", "at")]
    return pl.all_horizontal(*empty, pl.col(mapping.named("key")[0]).is_not_null())


def _typed(columns: Columns, *, lines: bool) -> pl.DataFrame:
    key, total, refunded = columns.key(), columns.amount("total"), columns.amount("refunded")
    if lines:
        quantity = columns.amount("line_quantity", 1000).fill_null(1000)
        total = columns.amount("line_price") * quantity // 1000
    state = columns.text("state").str.to_lowercase()
    currency = (
        columns.text("currency") if columns.mapping.one("currency") else columns.text("key").clear(len(key))
    )
    written = columns.text("line_price" if lines else "total")
    frame = pl.DataFrame({
        ROW: columns.rows, "key": key, "order": key, "at": columns.moments("at").local, "at_text":
        columns.text("at"), "updated": columns.moments("updated").local, "customer": columns.person(), "total":
        total, "written": written, "currency": currency.str.to_uppercase(), "refunded": refunded.abs(), "words":
        state, "cancelled": columns.text("cancelled"), "channel": columns.group("channel"), "segment":
        columns.group("segment"), "test": _tests(columns),
    })  # fmt: skip
    if not columns.mapping.one("currency"):
        frame = frame.with_columns(pl.lit(columns.mapping.currency).alias("currency"))
    full = pl.when(pl.col("words").is_in(REFUNDED_WORDS)).then("total")
    part = pl.when(pl.col("words").is_in(PARTLY_WORDS)).then(pl.lit(SOMETHING))
    void = pl.col("words").is_in(VOID_WORDS) | pl.col("cancelled").is_not_null()
    unpaid = pl.col("words").is_in(UNPAID_WORDS)
    given = pl.when(pl.col("refunded") > 0).then("refunded")
    return frame.with_columns(
        pl.coalesce(given, full, part, pl.lit(0)).alias("refunded"),
        pl.when(void).then(VOID).when(unpaid).then(UNPAID).otherwise(PAID).alias("state"),
    )


def _judged(frame: pl.DataFrame, *, lines: bool) -> pl.DataFrame:
    """With `part` for line items below an order's first row, and a reason for what cannot be counted."""
    bare = pl.col("written").is_null() & pl.col("at_text").is_null() & pl.col("key").is_not_null()
    nothing = pl.all_horizontal(pl.col("key", "written", "at_text").is_null())
    part = pl.lit(value=False) if lines else bare
    frame = because(frame.with_columns(part.alias("part")), (nothing, EMPTY))
    frame = frame.with_columns(
        pl.when(pl.col("part") | lines)
        .then(pl.col("at_text").fill_null(""))
        .otherwise("at_text")
        .alias("at_text")
    )
    told = keyed(frame) if not lines else _keyed_lines(frame)
    told = because(
        told,
        (pl.col("written").is_null(), "The order has no total." if not lines else "The line has no price."),
        (pl.col("total").is_null(), "Its amount is not a number."),
        (pl.col("test"), "It is a test order."),
        (pl.col("total") < 0, "Its total is below zero: money given back, not an order."),
        (
            ~pl.col("currency").fill_null("" if not lines else "EUR").str.contains(r"^[A-Z]{3}$"),
            "It names no currency.",
        ),
    )
    return told.with_columns(pl.when("part").then(None).otherwise(WHY).alias(WHY))


def _keyed_lines(frame: pl.DataFrame) -> pl.DataFrame:
    stand_in = pl.when(pl.col("at_text") == "").then(pl.datetime(2000, 1, 1)).otherwise("at")
    return keyed(frame.with_columns(stand_in.alias("at"))).with_columns(frame["at"])


def _tests(columns: Columns) -> pl.Series:
    tests = pl.Series([False]).new_from_index(0, len(columns.rows))
    for name in columns.mapping.named("tags"):
        tests |= columns.named(name).str.contains(r"(?i)\btest(ing)?\b|\bbogus\b").fill_null(value=False)
    return tests


def _line_keys(table: Table, lines: pl.DataFrame, salt: bytes) -> pl.Series:
    """A line is told by its order and by all its cells: two equal lines are one."""
    whole = table.rows(table.head.names).join(lines.select(ROW), on=ROW, how="semi").sort(ROW).drop(ROW)
    return (lines["order"] + "|" + hashed_rows(whole, salt)).alias("key")
