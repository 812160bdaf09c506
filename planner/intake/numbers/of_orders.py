"""Figures of orders: order value, returns, repeat purchases, churn, lifetime value."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import polars as pl

from planner.intake.numbers.facts import FILE, UNPAID, VOID
from planner.intake.numbers.silence import in_turn, lost_by_month
from planner.intake.numbers.sums import Cut, cuts, dated, figure, span, total
from planner.intake.numbers.values import MONEY
from planner.model import formulas
from planner.model.numbers.choices import Choices
from planner.model.numbers.figure import Figure
from planner.model.wording import number

YEAR = 365
LOST = "Customers lost in the month / customers at its start; lost is who has not ordered for {} days"


def whole_orders(facts: pl.DataFrame) -> pl.DataFrame:
    """One row for each order, where some facts are lines."""
    if (facts["key"] == facts["order"]).all():
        return facts
    highest = ("customer", "currency", "refunded", "state", "channel", "segment", FILE)
    told = facts.group_by("order").agg(
        pl.col("at").min(),
        *(pl.col(name).max() for name in highest if name in facts.columns),
        pl.col("total").sum(),
    )
    return told.filter(pl.col("at").is_not_null() & pl.col("currency").is_not_null())


def counting(facts: pl.DataFrame, choices: Choices) -> pl.DataFrame:
    """The orders that count, with `given` for those given back in full, and `net` in ten-thousandths."""
    orders = whole_orders(facts).filter(pl.col("state") != VOID)
    if not choices.unpaid:
        orders = orders.filter(pl.col("state") != UNPAID)
    net = pl.col("total") - pl.col("refunded") if choices.refunds else pl.col("total")
    given = (pl.col("refunded") > 0) & (pl.col("refunded") >= pl.col("total"))
    return dated(orders.with_columns(given.alias("given"), net.alias("net")))


def figures(orders: pl.DataFrame, choices: Choices, files: Sequence[str]) -> Iterator[Figure]:
    """Every figure the orders give, as `counting` made them."""
    if not orders.height:
        return
    yield from _values(orders, choices, files)
    returned = [pl.len().alias("orders"), (pl.col("refunded") > 0).sum().alias("returned")]
    for cut in cuts(orders, returned, files):
        value = formulas.return_rate(cut.sums["returned"], cut.sums["orders"])
        yield from figure("return_rate", value, cut, cut.sums["orders"], "orders")
    turns = in_turn(orders)
    if turns.height:
        months = {cut.month: cut for cut in cuts(turns, [], files, only="month")}
        yield from _repeats(turns, months, files)
        yield from _kept(turns, months, choices, files)


def _values(orders: pl.DataFrame, choices: Choices, files: Sequence[str]) -> Iterator[Figure]:
    sums = [pl.len().alias("orders"), pl.col("net").sum().alias("revenue")]
    taken = "Revenue / orders" + (
        ", money given back taken off" if choices.refunds else ", before money given back"
    )
    formula = f"{taken}; without orders cancelled or given back in full" + (
        "" if choices.unpaid else " or not paid"
    )
    for cut in cuts(orders.filter(~pl.col("given")), sums, files, ["currency"]):
        value = formulas.average_order_value(cut.sums["revenue"] / MONEY, cut.sums["orders"])
        more = {"currency": cut.sums["currency"], "formula": formula}
        yield from figure("average_order_value", value, cut, cut.sums["orders"], "orders", **more)


def _repeats(turns: pl.DataFrame, months: dict[str, Cut], files: Sequence[str]) -> Iterator[Figure]:
    """In total and by channel; by month of all who had bought until its end."""
    for cut in cuts(turns, [], files, only="parts"):
        mine = turns.filter(pl.col(cut.split) == cut.part) if cut.split else turns
        each = mine.group_by("customer").len()["len"]
        value = formulas.repeat_purchase_rate(total(each > 1), len(each))
        yield from figure("repeat_purchase_rate", value, cut, len(each), "customers")
    second = pl.col("first").shift(fill_value=False) & ~pl.col("first")
    by_month = turns.select("month", "first", second.alias("again")).filter(pl.col("month").is_not_null())
    told = by_month.group_by("month").sum().sort("month").with_columns(pl.col("first", "again").cum_sum())
    formula = "Customers with two or more orders / customers, of all orders up to the end of the month"
    for month, customers, repeaters in told.rows():
        value = formulas.repeat_purchase_rate(repeaters, customers)
        yield from figure(
            "repeat_purchase_rate", value, months[month], customers, "customers", formula=formula
        )


def _kept(
    turns: pl.DataFrame, months: dict[str, Cut], choices: Choices, files: Sequence[str]
) -> Iterator[Figure]:
    """How long customers stay and what they are worth: of all, and by the channel and group of their first order."""
    end = span(turns["at"])[1]
    lost = lost_by_month(turns, choices.lost_after, end)
    for month, at_start, gone in lost.rows():
        if month in months:
            value, rule = formulas.churn_rate(gone, at_start), LOST.format(choices.lost_after)
            yield from figure(
                "churn_rate", value, months[month], at_start, "customers at the start", formula=rule
            )
    own = turns.with_columns(pl.col("came_by").alias("channel"), pl.col("began_as").alias("segment"))
    for cut in cuts(own, [], files, only="parts"):
        mine = own.filter(pl.col(cut.split) == cut.part) if cut.split else own
        gone = lost_by_month(mine, choices.lost_after, end) if cut.split else lost
        yield from _churn(gone, cut, choices)
        yield from _lifetimes(mine, gone, cut, end, choices)


def _churn(lost: pl.DataFrame, cut: Cut, choices: Choices) -> Iterator[Figure]:
    if lost.height:
        there = total(lost["at_start"])
        value = formulas.churn_rate(total(lost["lost"]), there)
        more = {
            "formula": f"{LOST.format(choices.lost_after)}; the mean month",
            "note": f"Percent a month.{_by(cut)}",
        }
        yield from figure("churn_rate", value, cut, there, "customer months", None, **more)


def _by(cut: Cut) -> str:
    return (
        f" By the {'channel' if cut.split == 'channel' else 'group'} of their first order."
        if cut.split
        else ""
    )


def _lifetimes(
    turns: pl.DataFrame, lost: pl.DataFrame, cut: Cut, end: datetime, choices: Choices
) -> Iterator[Figure]:
    churn = formulas.churn_rate(total(lost["lost"]), total(lost["at_start"])) if lost.height else None
    years = choices.years_kept or formulas.years_kept(churn)
    kept = (
        "as chosen" if choices.years_kept else "1 / churn" if churn is not None else "not known yet, so one"
    )
    for (currency,), mine in turns.filter(~pl.col("given")).group_by("currency"):
        yield from _lifetime(mine, str(currency), years, kept, choices, cut, end)


def _lifetime(
    orders: pl.DataFrame, currency: str, years: float, kept: str, choices: Choices, cut: Cut, end: datetime
) -> Iterator[Figure]:
    recent = orders.filter(pl.col("at") > end - timedelta(days=YEAR))
    if not recent.height:
        return
    customers = recent["customer"].n_unique()
    value = formulas.average_order_value(total(recent["net"]) / MONEY, recent.height) or 0.0
    each = recent.height / customers
    short = (end - span(orders["at"])[0]).days < YEAR - 31
    formula = (
        f"Average order value {number(value)} × {number(each)} orders a year × {number(years, 1)} years kept ({kept})"
        + (f" × margin {number(choices.margin, 1)} %" if choices.margin else "")
    )
    note = "Less than a year of orders: orders a year are rather too low." if short else ""
    found, note = formulas.clv(value, each, years, choices.margin), f"{note}{_by(cut)}".strip()
    yield from figure(
        "clv", found, cut, customers, "customers", currency=currency, formula=formula, note=note
    )
