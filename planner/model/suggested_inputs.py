"""What the strategy already knows about the money at risk at a touchpoint: inputs to begin with, and their sources."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.model.measure import Reading
from planner.model.metric import Metric
from planner.model.money_at_risk import BAD_TIME, SUPPOSED, affected
from planner.model.numbers.figure import Figure
from planner.model.wording import amount, day, listed, number

YEAR = 365
FEWEST_DAYS = 28
"""Fewer days say too little about a year."""
TICKETS = ("tickets", "solved tickets", "rated tickets")
LOST_FROM = "A wide guess to begin with, not a fact: put your own here"
Fields = dict[str, object]


class Measured(NamedTuple):
    """A metric that is measured at the touchpoint, and its latest value if it has one."""

    metric: Metric
    latest: Reading | None


class BadTime(NamedTuple):
    """What tells how many have a bad time: a figure of the store's own data, or a value a person entered."""

    metric: Metric
    figure: Figure | None
    entered: Reading | None


def suggested(measured: Iterable[Measured], figures: Iterable[Figure], currency: str) -> Fields:
    """Fields of an estimate: those that can be known, and a guess at who is lost; money in `currency` if there is any.

    How many have a bad time is told only by what is measured at the touchpoint. How often people come by, and what
    an order is worth, are the whole store's.
    """
    totals = [one for one in figures if not one.month and not one.split]
    bad = next((found for one in measured if (found := _bad_time(one, totals))), None)
    basket = _basket(totals, currency)
    lost = {"lost_low": SUPPOSED[0], "lost_high": SUPPOSED[1], "lost_from": LOST_FROM}
    return {
        **_orders(_base(bad, totals) if bad and _counts_others(bad) else basket),
        **(_affected(bad) if bad else {}),
        **lost,
        **(_value(basket) if basket else {}),
    }


def _bad_time(one: Measured, totals: Sequence[Figure]) -> BadTime | None:
    """The store's figure of a metric with the most answers; the latest value where a person entered that."""
    metric, latest = one
    if metric.library not in BAD_TIME or metric.unit != "percent":
        return None
    found = [figure for figure in totals if figure.metric == metric.library and affected(figure)]
    if latest and not latest.counted and 0 <= latest.value <= 100:
        return BadTime(metric, None, latest)
    return BadTime(metric, max(found, key=lambda figure: figure.sample), None) if found else None


def _counts_others(bad: BadTime) -> bool:
    """Whether it is told of people who are not all who order: those who began to pay, or who wrote a ticket."""
    by_ticket = bad.figure is not None and bad.figure.counted in TICKETS
    return by_ticket or bad.metric.library in ("cart_abandonment", "first_contact_resolution")


def _base(bad: BadTime, totals: Sequence[Figure]) -> Figure | None:
    """The figure that counts those people."""
    if bad.metric.library == "cart_abandonment":
        found = [one for one in totals if one.metric == "cart_abandonment"]
    else:
        found = [one for one in totals if one.counted in TICKETS]
    return max(found, key=lambda one: one.sample, default=None)


def _basket(totals: Sequence[Figure], currency: str) -> Figure | None:
    """The average order value in the strategy's currency, else in that of the most orders."""
    found = [one for one in totals if one.metric == "average_order_value" and one.currency]
    return max(found, key=lambda one: (one.currency == currency, one.sample), default=None)


def _orders(base: Figure | None) -> Fields:
    if base is None or not base.first or not base.last:
        return {}
    days = (base.last - base.first).days + 1
    if days < FEWEST_DAYS:
        return {}
    each = "" if base.counted == "orders" else ", each taken for an order"
    told = f"{number(base.sample)} {base.counted} from {day(base.first)} to {day(base.last)}, scaled to a year{each}"
    return {"orders": round(base.sample * YEAR / days), "orders_from": f"{told} ({_files(base)})"}


def _value(basket: Figure) -> Fields:
    source = f"Average of {number(basket.sample)} orders ({_files(basket)})"
    return {"order_value": round(basket.value, 2), "currency": basket.currency, "order_value_from": source}


def _affected(bad: BadTime) -> Fields:
    if bad.figure:
        low, high = affected(bad.figure) or (0.0, 100.0)
        between = "" if bad.figure.low is None else ", with its 95 % interval"
        told = f"{_said(bad, bad.figure.value)} of {number(bad.figure.sample)} {bad.figure.counted}{between}"
        source = f"{told} ({_files(bad.figure)})"
    else:
        value, on = (bad.entered.value, f", {day(bad.entered.on)}") if bad.entered else (0.0, "")
        low = high = value if BAD_TIME[bad.metric.library] else 100 - value
        source = f"{_said(bad, value)}, as entered at this touchpoint{on}"
    return {"affected_low": round(low, 1), "affected_high": round(high, 1), "affected_from": source}


def _said(bad: BadTime, value: float) -> str:
    """“100 less CSAT 71 %”."""
    told = f"{bad.metric.label} {amount(value, 'percent', '')}"
    return told if BAD_TIME[bad.metric.library] else f"100 less {told}"


def _files(figure: Figure) -> str:
    return listed(figure.files) or "the store’s own data"
