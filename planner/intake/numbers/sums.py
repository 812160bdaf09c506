"""Sums of facts in total, by month, channel and segment, and the figures made of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

import polars as pl

from planner.intake.numbers.facts import FILE
from planner.model.metric_library import BY_KEY
from planner.model.numbers.figure import Figure, Split
from planner.statistics.intervals import Interval

CUTS: tuple[tuple[str | None, Split], ...] = (
    (None, ""), ("month", ""), ("channel", "channel"), ("segment", "segment"),
)  # fmt: skip
MOST_COMPARED = 12
"""Of channels and of segments; those with the most facts."""


class Cut(NamedTuple):
    """A part of the facts with its sums: of a month, of a channel or segment, or all of them (with neither)."""

    month: str
    split: Split
    part: str
    first: datetime | None
    last: datetime | None
    files: tuple[str, ...]
    sums: dict[str, Any]


def dated(frame: pl.DataFrame) -> pl.DataFrame:
    """With the month of each fact, if it has none yet; none where it has no date."""
    if "month" in frame.columns:
        return frame
    months = frame["at"].dt.truncate("1mo")
    known = months.drop_nulls().unique()
    names = known.dt.strftime("%Y-%m")
    told = months.replace_strict(known, names, default=None, return_dtype=pl.String)
    return frame.with_columns(told.alias("month"))


def cuts(
    frame: pl.DataFrame,
    sums: Sequence[pl.Expr],
    files: Sequence[str],
    beside: Sequence[str] = (),
    only: Literal["", "month", "parts"] = "",
) -> Iterator[Cut]:
    """The sums of everything, then of each month, channel and segment; `beside` keeps apart what is never added up.

    `only`: months alone, or everything and its parts without the months.
    """
    if not frame.height:
        return
    whole = [*sums, pl.col("at").min().alias("first"), pl.col("at").max().alias("last"), _files()]
    for by, split in CUTS:
        if only and (by == "month") != (only == "month"):
            continue
        if by and frame[by].null_count() == frame.height:
            continue
        told = frame if by is None else frame.filter(pl.col(by).is_not_null())
        groups = [*beside, *([by] if by else [])] or [pl.lit(0).alias("all")]
        if by in ("channel", "segment") and told[by].n_unique() < 2:
            continue
        rows = told.group_by(groups).agg(*whole, pl.len().alias("size"))
        if split:
            rows = (
                rows.sort("size", by, descending=[True, False])
                .group_by(beside or pl.lit(0))
                .head(MOST_COMPARED)
            )
        for row in rows.sort([*beside, *([by] if by else ["size"])]).to_dicts():
            yield _cut(row, by, split, files)


def figure(
    metric: str,
    value: float | None,
    cut: Cut,
    sample: int,
    counted: str,
    interval: Interval | None = None,
    **more: Any,
) -> Iterator[Figure]:
    """The figure of a cut, or nothing where there is no value."""
    if value is None:
        return
    entry = BY_KEY[metric.removesuffix("_p90")]
    low, high, method = interval or (None, None, "")
    yield Figure(
        metric=metric, value=value, unit=more.pop("unit", entry.unit), sample=sample, counted=counted,
        formula=more.pop("formula", entry.formula), first=cut.first and cut.first.date(), last=cut.last and
        cut.last.date(), month=cut.month, split=cut.split, part=cut.part, files=cut.files, low=low, high=high,
        interval=method, **more,
    )  # fmt: skip


def total(cells: pl.Series) -> int:
    """The sum of whole numbers."""
    return int(cells.sum() or 0)


def span(cells: pl.Series) -> tuple[datetime, datetime]:
    """The first and the last moment of a column that has some."""
    first: Any = cells.min()
    last: Any = cells.max()
    return first, last


def named_files(places: Iterable[int], files: Sequence[str]) -> tuple[str, ...]:
    """The names of these files, each once."""
    return tuple(dict.fromkeys(files[place] for place in places))


def _files() -> pl.Expr:
    return pl.col(FILE).unique().sort().alias("files")


def _cut(row: dict[str, Any], by: str | None, split: Split, files: Sequence[str]) -> Cut:
    names = named_files(row["files"], files)
    month, part = (row[by] if by == "month" else ""), (row[by] if by and split else "")
    return Cut(month, split, part, row["first"], row["last"], names, row)
