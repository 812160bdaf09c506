"""Figures of service tickets: times, first contact resolution, satisfaction."""

from collections.abc import Iterator, Sequence

import polars as pl

from planner.intake.numbers.sums import cuts, dated, figure
from planner.model import formulas
from planner.model.numbers.figure import Figure
from planner.statistics.intervals import of_share

TIMES = (
    ("reply", "first_response_time", "hours from opening to the first reply"),
    ("solve", "resolution_time", "hours from opening to solved"),
)


def figures(facts: pl.DataFrame, files: Sequence[str]) -> Iterator[Figure]:
    """Every figure the tickets give."""
    tickets = dated(facts)
    for column, metric, said in TIMES:
        known = tickets.filter(pl.col(column).is_not_null())
        sums = [pl.len().alias("tickets"), *_quantiles(column)]
        for cut in cuts(known, sums, files):
            for name, rank, words in (
                (metric, "half", "Median"),
                (f"{metric}_p90", "most", "90th percentile of the"),
            ):
                value, count = formulas.hours(cut.sums[rank]), cut.sums["tickets"]
                yield from figure(name, value, cut, count, "tickets", formula=f"{words} {said}")
    yield from _at_once(tickets.filter("solved", pl.col("replies").is_not_null()), files)
    rated = tickets.filter(pl.col("satisfied").is_not_null())
    for cut in cuts(rated, [pl.len().alias("rated"), pl.col("satisfied").sum().alias("good")], files):
        good, count = cut.sums["good"], cut.sums["rated"]
        more = {"formula": "Tickets rated good / tickets rated", "question": "Rating of the ticket"}
        value, interval = formulas.csat_top_two(good, count), of_share(good, count)
        yield from figure("csat", value, cut, count, "rated tickets", interval, **more)


def _at_once(solved: pl.DataFrame, files: Sequence[str]) -> Iterator[Figure]:
    once = (pl.col("replies") == 1) & (pl.col("reopens").fill_null(0) == 0)
    for cut in cuts(solved, [pl.len().alias("solved"), once.sum().alias("once")], files):
        value, count = (
            formulas.first_contact_resolution(cut.sums["once"], cut.sums["solved"]),
            cut.sums["solved"],
        )
        formula = "Tickets solved with one reply and not opened again / tickets solved"
        yield from figure("first_contact_resolution", value, cut, count, "solved tickets", formula=formula)


def _quantiles(column: str) -> list[pl.Expr]:
    times = pl.col(column)
    return [times.quantile(0.5, "linear").alias("half"), times.quantile(0.9, "linear").alias("most")]
