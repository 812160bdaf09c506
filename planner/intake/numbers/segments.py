"""Groups of customers by recency, frequency and value."""

from collections.abc import Iterator, Sequence

import polars as pl

from planner.intake.numbers.facts import FILE
from planner.intake.numbers.sums import named_files, total
from planner.intake.numbers.values import MONEY
from planner.model.numbers.choices import Choices
from planner.model.numbers.segment import (
    BIG_BASKET_SHARE,
    LOYAL_ORDERS,
    NAMES,
    RULES,
    SEGMENTS,
    Segment,
    SegmentKey,
)


def segments(orders: pl.DataFrame, choices: Choices, files: Sequence[str]) -> Iterator[Segment]:
    """The groups of each currency that has customers; `orders` as `of_orders.counting` gives them."""
    known = orders.filter(pl.col("customer").is_not_null() & ~pl.col("given"))
    for (currency,), mine in known.sort("currency").group_by("currency", maintain_order=True):
        yield from _of_currency(mine, str(currency), known["at"].max(), choices, files)


def _of_currency(
    orders: pl.DataFrame, currency: str, today: object, choices: Choices, files: Sequence[str]
) -> Iterator[Segment]:
    customers = orders.group_by("customer").agg(
        pl.len().alias("orders"), pl.col("net").sum().alias("revenue"), pl.col("at").max().alias("last")
    ).with_columns((pl.lit(today) - pl.col("last")).dt.total_days().alias("silent"))  # fmt: skip
    lapsed, many = pl.col("silent") > choices.lost_after, pl.col("orders")
    group = pl.when(lapsed).then(pl.lit("lapsed")).when(many >= LOYAL_ORDERS).then(pl.lit("loyal"))
    group = group.when(many > 1).then(pl.lit("repeat")).otherwise(pl.lit("new"))
    basket = (pl.col("revenue") / pl.col("orders")).rank("min", descending=True)
    most = max(1, customers.height * BIG_BASKET_SHARE // 100)
    customers = customers.with_columns(group.alias("group"), (basket <= most).alias("big"))
    names = named_files(orders[FILE].unique().sort().to_list(), files)
    for key in SEGMENTS:
        inside = customers.filter("big") if key == "big_basket" else customers.filter(pl.col("group") == key)
        if inside.height:
            yield _segment(key, inside, customers, orders, currency, names, choices.lost_after)


def _segment(
    key: SegmentKey,
    inside: pl.DataFrame,
    everybody: pl.DataFrame,
    orders: pl.DataFrame,
    currency: str,
    names: tuple[str, ...],
    days: int,
) -> Segment:
    revenue, bought, all_revenue = (
        total(inside["revenue"]),
        total(inside["orders"]),
        total(everybody["revenue"]),
    )
    theirs = orders.filter(pl.col("channel").is_not_null()).join(inside, on="customer", how="semi")
    channels = (
        theirs.group_by("channel").len().sort("len", "channel", descending=[True, False]).head(3)["channel"]
    )
    return Segment(
        key=key, name=NAMES[key], rule=RULES[key].format(days=days), currency=currency, customers=inside.height,
        customer_share=100 * inside.height / everybody.height,
        revenue_share=100 * revenue / all_revenue if all_revenue else 0.0,
        orders_each=bought / inside.height, order_value=revenue / MONEY / bought,
        days_since=round(float(inside["silent"].median() or 0)), channels=tuple(channels), files=names,  # pyright: ignore[reportArgumentType]
    )  # fmt: skip
