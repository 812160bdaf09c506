"""Figures of visits and of customer lists: conversion, abandonment; repeat purchases and order value without dates."""

from collections.abc import Iterator, Sequence

import polars as pl

from planner.intake.numbers.facts import FILE
from planner.intake.numbers.sums import Cut, cuts, dated, figure, named_files, total
from planner.intake.numbers.values import MONEY
from planner.model import formulas
from planner.model.numbers.figure import Figure


def figures(facts: pl.DataFrame, orders: pl.DataFrame | None, files: Sequence[str]) -> Iterator[Figure]:
    """Conversion by the file's own orders, else by the orders of the same days; abandonment of checkouts."""
    visits = dated(facts)
    counts = [pl.col(name).sum() for name in ("visits", "checkouts", "completed")]
    own = visits["completed"].null_count() < visits.height
    for cut in cuts(visits, counts, files):
        done = cut.sums["completed"] if own else _ordered(cut, orders)
        if done is None:
            continue
        formula = "Orders / visits" if own else "Orders of the same days / visits"
        seen, begun = cut.sums["visits"], cut.sums["checkouts"]
        yield from figure(
            "conversion_rate", formulas.conversion_rate(done, seen), cut, seen, "visits", formula=formula
        )
        if done <= begun:
            value = formulas.cart_abandonment(done, begun)
            yield from figure("cart_abandonment", value, cut, begun, "checkouts started")


def _ordered(cut: Cut, orders: pl.DataFrame | None) -> int | None:
    if orders is None or cut.split or cut.first is None or cut.last is None:
        return None
    days = orders["at"].dt.date().is_between(cut.first.date(), cut.last.date())
    return total(days)


def figures_of_customers(facts: pl.DataFrame, files: Sequence[str]) -> Iterator[Figure]:
    """Of a list of customers: repeat purchases and order value, without dates."""
    bought = facts.filter(pl.col("orders") > 0)
    if not bought.height:
        return
    cut = Cut("", "", "", None, None, named_files(bought[FILE].unique().sort().to_list(), files), {})
    value = formulas.repeat_purchase_rate(total(bought["orders"] > 1), bought.height)
    yield from figure(
        "repeat_purchase_rate", value, cut, bought.height, "customers", note="From a list of customers."
    )
    money = bought.filter(pl.col("spent").is_not_null() & pl.col("currency").is_not_null())
    for currency, spent, count in (
        money.group_by("currency").agg(pl.col("spent", "orders").sum()).sort("currency").rows()
    ):
        worth = formulas.average_order_value(spent / MONEY, count)
        note, formula = "From a list of customers.", "Spent in all / orders"
        more = {"currency": currency, "note": note, "formula": formula}
        yield from figure("average_order_value", worth, cut, count, "orders", **more)
