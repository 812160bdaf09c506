"""Counting comments, and their texts cut where something was found."""

import re
from collections.abc import Sequence
from datetime import date, datetime

import polars as pl

from planner.model.feedback.found import Count, Piece
from planner.model.feedback.words import NEVER, pattern


def count_of(key: str, rows: pl.DataFrame) -> Count:
    """How many, and the mean of the kind of score that most of them have: means of several scales are none."""
    scored = rows.filter(pl.col("score").is_not_null() & (pl.col("scale") > 0))
    kinds = scored.group_by("metric", "scale").agg(pl.len().alias("n"), pl.col("score").mean().alias("mean"))
    for row in kinds.sort("n", "metric", descending=[True, False]).head(1).iter_rows(named=True):
        return Count(key=key, count=rows.height, mean=row["mean"], scale=row["scale"])
    return Count(key=key, count=rows.height)


def counts_by(rows: pl.DataFrame, column: str, nothing: str = "") -> tuple[Count, ...]:
    """How many there are of each value of a column, the most first; those without one under `nothing`."""
    found = rows.group_by(column).agg(pl.len().alias("n"))
    counted = [(str(nothing if key is None else key), count) for key, count in found.iter_rows()]
    return tuple(
        Count(key=key, count=count) for key, count in sorted(counted, key=lambda one: (-one[1], one[0]))
    )


def day_of(moment: object) -> date | None:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else None


def pieces(text: str, looked_for: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The text cut where one of the words looked for, or of a theme's, stands."""
    literal = [re.escape(word) for word in looked_for.split()]
    found = "|".join([*literal, *([pattern(words)] if words and pattern(words) != NEVER else [])])
    if not found:
        return ((text, False),)
    cut: list[Piece] = []
    end = 0
    for one in re.finditer(found, text, re.IGNORECASE):
        if one.end() > one.start():
            cut += [(text[end : one.start()], False), (text[one.start() : one.end()], True)]
            end = one.end()
    return tuple(piece for piece in (*cut, (text[end:], False)) if piece[0])
