"""What is looked for among comments that are sorted already, as expressions over their columns."""

from collections.abc import Sequence

import polars as pl

from planner.intake.numbers.facts import FILE
from planner.model.feedback.found import ELSEWHERE, Rules, Search
from planner.model.ids import DataFileId

STAGE, HOW = "\x00stage", "\x00how"
"""The columns of a comment's stage (null for none) and of how it came to it."""
EVERY = pl.col("id").is_not_null()
"""True for each row: a bare literal has no length, and large frames are filtered in pieces."""


def fitting(search: Search, files: Sequence[DataFileId]) -> pl.Expr:
    """All that is looked for but stage and theme."""
    fits = EVERY
    for word in search.words.lower().split():
        fits &= pl.col("low").str.contains(word, literal=True)
    if search.mood:
        fits &= pl.col("mood") == ("" if search.mood == "unscored" else search.mood)
    if search.metric:
        fits &= pl.col("metric") == search.metric
    if search.channel:
        fits &= pl.col("channel") == search.channel
    if search.file:
        fits &= pl.col(FILE) == (files.index(DataFileId(search.file)) if search.file in files else -1)
    if search.first:
        fits &= pl.col("at").dt.date() >= search.first
    if search.last:
        fits &= pl.col("at").dt.date() <= search.last
    return fits.fill_null(value=False)


def in_stage(search: Search) -> pl.Expr:
    """The stage that is looked for, or none, or any."""
    if search.stage == ELSEWHERE:
        return pl.col(STAGE).is_null()
    return (pl.col(STAGE) == search.stage).fill_null(value=False) if search.stage else EVERY


def has_theme(theme_id: str) -> pl.Expr:
    """Whether a theme is on a comment."""
    return pl.col(f"t{theme_id}")


def in_theme(search: Search, rules: Rules) -> pl.Expr:
    """The theme that is looked for, or none, or any."""
    every = [has_theme(one.theme_id) for one in rules.themes]
    if search.theme == ELSEWHERE:
        return ~pl.any_horizontal(every) if every else EVERY
    known = any(one.theme_id == search.theme for one in rules.themes)
    return (has_theme(search.theme) if known else ~EVERY) if search.theme else EVERY
