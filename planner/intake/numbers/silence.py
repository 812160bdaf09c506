"""Who has fallen silent: without contracts nobody gives notice, so a customer is lost after so many days of silence."""

from datetime import timedelta

import polars as pl

from planner.intake.numbers.sums import span


def lost_by_month(orders: pl.DataFrame, lost_after: int) -> pl.DataFrame:
    """For each whole `month` of the data: customers `at_start`, and who of them fell silent in it, `lost`.

    A customer stays from an order until `lost_after` days without another. What comes behind the last order of the
    data is not known, so nobody is lost there, and the month in which it ends is left out.
    """
    first, end = span(orders["at"].dt.truncate("1mo"))[0], span(orders["at"])[1]
    stays = _stays(orders, timedelta(days=lost_after))
    begun, ended = stays["from"].sort(), stays["to"].filter(stays["to"] <= end).sort()
    starts = pl.datetime_range(first, end, "1mo", eager=True)
    nexts = starts.dt.offset_by("1mo")
    told = pl.DataFrame({
        "month": starts.dt.strftime("%Y-%m"), "at_start": _before(begun, starts) - _before(ended, starts),
        "lost": _before(ended, nexts) - _before(ended, starts),
    })  # fmt: skip
    return told.filter(nexts <= end + timedelta(days=1))


def _stays(orders: pl.DataFrame, silence: timedelta) -> pl.DataFrame:
    """From the first order after a silence (or ever) until the next silence has lasted long enough."""
    told = orders.select("customer", "at").sort("customer", "at")
    begins = (pl.col("at").diff().over("customer") > silence).fill_null(value=True)
    stays = told.with_columns(begins.cum_sum().alias("stay")).group_by("stay")
    return stays.agg(pl.col("at").min().alias("from"), (pl.col("at").max() + silence).alias("to"))


def _before(moments: pl.Series, when: pl.Series) -> pl.Series:
    return moments.search_sorted(when, "left").cast(pl.Int64)
