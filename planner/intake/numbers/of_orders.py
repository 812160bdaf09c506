"""Figures of orders: order value, returns, repeat purchases, churn, lifetime value."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import polars as pl

from planner.intake.numbers.facts import FILE, UNPAID, VOID
from planner.intake.numbers.silence import lost_by_month
from planner.intake.numbers.sums import Cut, all_of, cuts, dated, figure, span, total
from planner.intake.numbers.values import MONEY
from planner.model import formulas
from planner.model.numbers.choices import Choices
from planner.model.numbers.figure import Figure
from planner.model.wording import number

YEAR = 365


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
    known = orders.filter(pl.col("customer").is_not_null())
    if known.height:
        yield from _repeats(known, files)
        lost = lost_by_month(known, choices.lost_after)
        yield from _churn(known, lost, choices, files)
        yield from _lifetimes(known, lost, choices, files)


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


def _repeats(orders: pl.DataFrame, files: Sequence[str]) -> Iterator[Figure]:
    """In total and by channel; by month of all who had bought until its end."""
    for cut in cuts(orders, [pl.col("customer").n_unique().alias("customers"), _repeaters()], files):
        if not cut.month:
            value = formulas.repeat_purchase_rate(cut.sums["repeaters"], cut.sums["customers"])
            yield from figure("repeat_purchase_rate", value, cut, cut.sums["customers"], "customers")
    turns = orders.filter(pl.col("month").is_not_null()).select(
        "month", pl.col("at").rank("ordinal").over("customer").alias("turn")
    )
    by_month = turns.group_by("month").agg(
        (pl.col("turn") == 1).sum().alias("new"), (pl.col("turn") == 2).sum().alias("again")
    )
    told = by_month.sort("month").with_columns(pl.col("new", "again").cum_sum())
    formula = "Customers with two or more orders / customers, of all orders up to the end of the month"
    months = {cut.month: cut for cut in cuts(orders, [], files) if cut.month}
    for month, customers, repeaters in told.rows():
        value = formulas.repeat_purchase_rate(repeaters, customers)
        yield from figure(
            "repeat_purchase_rate", value, months[month], customers, "customers", formula=formula
        )


def _repeaters() -> pl.Expr:
    turns = pl.col("customer").value_counts(name="times").struct.field("times")
    return (turns > 1).sum().alias("repeaters")


def _churn(
    orders: pl.DataFrame, lost: pl.DataFrame, choices: Choices, files: Sequence[str]
) -> Iterator[Figure]:
    known = lost.filter(pl.col("at_start") > 0).filter(pl.col("lost").cum_sum() > 0)
    lost_is = f"lost is who has not ordered for {choices.lost_after} days"
    rule = f"Customers lost in the month / customers at its start; {lost_is}"
    months = {cut.month: cut for cut in cuts(orders, [], files) if cut.month}
    for month, at_start, gone in known.rows():
        if month in months:
            value = formulas.churn_rate(gone, at_start)
            yield from figure(
                "churn_rate", value, months[month], at_start, "customers at the start", formula=rule
            )
    if known.height:
        value = formulas.churn_rate(total(known["lost"]), total(known["at_start"]))
        more = {"formula": f"{rule}; the mean month", "note": "Percent a month."}
        yield from figure(
            "churn_rate",
            value,
            all_of(orders, files),
            total(known["at_start"]),
            "customer months",
            None,
            **more,
        )


def _lifetimes(
    orders: pl.DataFrame, lost: pl.DataFrame, choices: Choices, files: Sequence[str]
) -> Iterator[Figure]:
    gone = lost.filter((pl.col("at_start") > 0) & (pl.col("lost").cum_sum() > 0))
    churn = formulas.churn_rate(total(gone["lost"]), total(gone["at_start"])) if gone.height else None
    years = choices.years_kept or formulas.years_kept(churn)
    kept = (
        "as chosen" if choices.years_kept else "1 / churn" if churn is not None else "not known yet, so one"
    )
    for (currency,), mine in orders.filter(~pl.col("given")).group_by("currency"):
        yield from _lifetime(mine, str(currency), years, kept, choices, all_of(mine, files))


def _lifetime(
    orders: pl.DataFrame, currency: str, years: float, kept: str, choices: Choices, cut: Cut
) -> Iterator[Figure]:
    begin, end = span(orders["at"])
    recent = orders.filter(pl.col("at") > end - timedelta(days=YEAR))
    customers = recent["customer"].n_unique()
    value = formulas.average_order_value(total(recent["net"]) / MONEY, recent.height) or 0.0
    each = recent.height / customers
    short = (end - begin).days < YEAR - 31
    formula = (
        f"Average order value {number(value)} × {number(each)} orders a year × {number(years, 1)} years kept ({kept})"
        + (f" × margin {number(choices.margin, 1)} %" if choices.margin else "")
    )
    note = "Less than a year of orders: orders a year are rather too low." if short else ""
    found = formulas.clv(value, each, years, choices.margin)
    yield from figure(
        "clv", found, cut, customers, "customers", currency=currency, formula=formula, note=note
    )
