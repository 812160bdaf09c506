"""Figures and groups of customers as the store's own data gives them."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.model.numbers.figure import Figure
from planner.model.numbers.segment import NAMES, RULES, Segment

HALF_A_YEAR = {"first": date(2026, 1, 1), "last": date(2026, 7, 1)}
"""182 days."""


def a_figure(metric: str, value: float, sample: int, counted: str, **more: Any) -> Figure:
    told = {"unit": "percent", "formula": "", "files": ("orders.csv",), **HALF_A_YEAR}
    return Figure(metric=metric, value=value, sample=sample, counted=counted, **{**told, **more})


def some_figures() -> tuple[Figure, ...]:
    """Half a year of 6,000 orders of € 64.20, with the CSAT of a survey and tickets."""
    euros = {"unit": "money", "currency": "EUR"}
    return (
        a_figure("average_order_value", 64.2, 6_000, "orders", **euros),
        a_figure("average_order_value", 70, 500, "orders", month="2026-03", **euros),
        a_figure("average_order_value", 80, 400, "orders", unit="money", currency="USD"),
        a_figure("return_rate", 8, 6_400, "orders"),
        a_figure("csat", 80, 100, "answers", low=71, high=87, files=("survey.csv",)),
        a_figure("csat", 60, 40, "answers", question="And the parcel?", files=("survey.csv",)),
        a_figure("first_contact_resolution", 75, 910, "solved tickets", files=("tickets.csv",)),
        a_figure("cart_abandonment", 70, 20_000, "checkouts started", files=("visits.csv",)),
    )


def a_segment(**fields: Any) -> Segment:
    key = fields.pop("key", "loyal")
    told = {"name": NAMES[key], "rule": RULES[key].format(days=180), "currency": "EUR", "customers": 812}
    shares = {"customer_share": 23.04, "revenue_share": 41.26, "orders_each": 5.25, "order_value": 64.2}
    seen = {"days_since": 41, "channels": ("Website", "Shop"), "files": ("orders.csv",)}
    return Segment(key=key, **{**told, **shares, **seen, **fields})
