"""Who has fallen silent: without contracts nobody gives notice, so a customer is lost after so many days of silence."""

from datetime import datetime, timedelta
from typing import Any

import polars as pl


def in_turn(orders: pl.DataFrame) -> pl.DataFrame:
    """The orders of known customers, each one's in turn; `came_by` and `began_as`: channel and group of the first."""
    turns = orders.filter(pl.col("customer").is_not_null()).sort("customer", "at")
    if (turns["customer"].eq(turns["customer"].shift()) & turns["at"].eq(turns["at"].shift())).any():
        turns = turns.sort("customer", "at", "order")
    first = pl.col("customer").ne_missing(pl.col("customer").shift())
    begun = pl.when(first).then(pl.int_range(pl.len())).forward_fill()
    return turns.with_columns(
        first.alias("first"), pl.col("channel").gather(begun).alias("came_by"),
        pl.col("segment").gather(begun).alias("began_as"),
    )  # fmt: skip


def lost_by_month(turns: pl.DataFrame, lost_after: int, end: datetime) -> pl.DataFrame:
    """For each whole `month` of the data: customers `at_start`, and who of them fell silent in it, `lost`.

    A customer stays from an order until `lost_after` days without another. What comes behind the last order of the
    data, `end`, is not known, so nobody is lost there, and the month in which it lies is left out. `turns` as
    `in_turn` gives them.
    """
    silence = timedelta(days=lost_after)
    again = turns["first"] | (turns["at"].diff() > silence).fill_null(value=True)
    ends = turns["at"].filter(again.shift(-1, fill_value=True)) + silence
    begun, ended = turns["at"].filter(again).sort(), ends.filter(ends <= end).sort()
    first: Any = begun.dt.truncate("1mo").min()
    starts = pl.datetime_range(first, end, "1mo", eager=True)
    nexts = starts.dt.offset_by("1mo")
    told = pl.DataFrame({
        "month": starts.dt.strftime("%Y-%m"), "at_start": _before(begun, starts) - _before(ended, starts),
        "lost": _before(ended, nexts) - _before(ended, starts),
    })  # fmt: skip
    known = told.filter(nexts <= end + timedelta(days=1)).filter(pl.col("at_start") > 0)
    return known.filter(pl.col("lost").cum_sum() > 0)


def _before(moments: pl.Series, when: pl.Series) -> pl.Series:
    return moments.search_sorted(when, "left").cast(pl.Int64)
