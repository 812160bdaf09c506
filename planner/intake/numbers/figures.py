"""All figures and groups of customers out of the facts of several files."""

from collections.abc import Iterator, Sequence

import polars as pl

from planner.intake.numbers import of_answers, of_orders, of_tickets, of_visits
from planner.intake.numbers.facts import FILE, Facts, merged
from planner.intake.numbers.segments import segments
from planner.model.numbers.choices import Choices
from planner.model.numbers.figure import Figure
from planner.model.numbers.results import Results

CUT_BY = ("month", "channel", "segment")


def totals(name: str, facts: Facts, choices: Choices) -> tuple[Figure, ...]:
    """The figures of one file as a whole, neither by month nor by channel."""
    bare = {
        noun: one.with_columns(
            pl.lit(0, pl.UInt16).alias(FILE), *(pl.lit(None, pl.String).alias(by) for by in CUT_BY)
        )
        for noun, one in facts.items()
        if one.height
    }  # fmt: skip
    return tuple(_figures(bare, choices, [name]))


def results(files: Sequence[tuple[str, Facts]], choices: Choices) -> Results:
    """What the facts of these files (name and facts of each) give."""
    facts, names = merged([one for _, one in files]), [name for name, _ in files]
    orders = of_orders.counting(facts["orders"], choices) if "orders" in facts else None
    return Results(
        figures=tuple(_figures(facts, choices, names)),
        segments=tuple(segments(orders, choices, names)) if orders is not None and orders.height else (),
        comments=facts["comments"].height if "comments" in facts else 0,
    )


def _figures(facts: Facts, choices: Choices, names: Sequence[str]) -> Iterator[Figure]:
    orders = of_orders.counting(facts["orders"], choices) if "orders" in facts else None
    if orders is not None:
        yield from of_orders.figures(orders, choices, names)
    elif "customers" in facts:
        yield from of_visits.figures_of_customers(facts["customers"], names)
    if "tickets" in facts:
        yield from of_tickets.figures(facts["tickets"], names)
    if "answers" in facts:
        yield from of_answers.figures(facts["answers"], choices, names)
    if "visits" in facts:
        yield from of_visits.figures(facts["visits"], orders, names)
