"""Figures of what people answered: NPS, CSAT, CES, stars, each with its 95 % interval."""

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from planner.intake.numbers.sums import cuts, dated, figure
from planner.intake.numbers.values import SCORE
from planner.model import formulas
from planner.model.numbers.choices import Choices
from planner.model.numbers.figure import Figure
from planner.model.wording import number
from planner.statistics.intervals import of_mean, of_nps, of_share

SCALES = (5, 7, 10)
EASY = {5: 4, 7: 5, 10: 7}
SHARE = "Answers of {} or more of {} / answers"


def figures(facts: pl.DataFrame, choices: Choices, files: Sequence[str]) -> Iterator[Figure]:
    """NPS and stars over all questions; CSAT and CES for each question, whose scales may differ."""
    answers = dated(facts)
    for metric in ("nps", "review_rating"):
        mine = answers.filter(pl.col("metric") == metric)
        yield from _nps(mine, files) if metric == "nps" else _mean(mine, "review_rating", files, 5)
    for metric in ("csat", "ces"):
        asked = answers.filter(pl.col("metric") == metric)
        for question in sorted(asked["question"].unique()):
            mine = asked.filter(pl.col("question") == question)
            yield from _scaled(mine, metric, scale_of(mine), choices, files, question)


def scale_of(answers: pl.DataFrame) -> int:
    """The highest possible answer: as was said, or the highest found, rounded up to 5, 7 or 10."""
    said: Any = answers["scale"].max() or 0
    found: Any = answers["score"].max() or 0
    return said // SCORE or next((scale for scale in SCALES if found <= scale * SCORE), 10)


def _nps(answers: pl.DataFrame, files: Sequence[str]) -> Iterator[Figure]:
    score = pl.col("score")
    sums = [
        (score >= 9 * SCORE).sum().alias("promoters"), (score <= 6 * SCORE).sum().alias("detractors"),
        ((score > 6 * SCORE) & (score < 9 * SCORE)).sum().alias("passives"),
    ]  # fmt: skip
    for cut in cuts(answers, sums, files):
        three = cut.sums["promoters"], cut.sums["passives"], cut.sums["detractors"]
        note = f"{number(three[0])} promoters, {number(three[1])} passives, {number(three[2])} detractors"
        yield from figure("nps", formulas.nps(*three), cut, sum(three), "answers", of_nps(*three), note=note)


def _scaled(
    answers: pl.DataFrame, metric: str, scale: int, choices: Choices, files: Sequence[str], question: str
) -> Iterator[Figure]:
    if metric == "csat" and choices.csat == "top_two":
        yield from _share(answers, "csat", files, scale - 1, scale, question)
    elif metric == "ces" and choices.ces == "agree":
        yield from _share(answers, "ces", files, EASY[scale], scale, question)
    else:
        yield from _mean(answers, metric, files, scale, question)


def _share(
    answers: pl.DataFrame, metric: str, files: Sequence[str], least: int, scale: int, question: str
) -> Iterator[Figure]:
    formula = formulas.csat_top_two if metric == "csat" else formulas.ces_agree
    sums = [pl.len().alias("answers"), (pl.col("score") >= least * SCORE).sum().alias("high")]
    more = {"unit": "percent", "question": question, "formula": SHARE.format(least, scale)}
    for cut in cuts(answers, sums, files):
        high, count = cut.sums["high"], cut.sums["answers"]
        yield from figure(metric, formula(high, count), cut, count, "answers", of_share(high, count), **more)


def _mean(
    answers: pl.DataFrame, metric: str, files: Sequence[str], scale: int, question: str = ""
) -> Iterator[Figure]:
    """A mean as it was given (CES, stars), or in percent of the scale (CSAT)."""
    times = 100 / scale if metric == "csat" else 1.0
    score = pl.col("score").cast(pl.Int64)
    sums = [pl.len().alias("answers"), score.sum().alias("total"), (score * score).sum().alias("squares")]
    what = f"Mean of the answers, up to {scale}"
    more = {"question": question, "formula": f"{what}, in percent of it" if metric == "csat" else what}
    for cut in cuts(answers, sums, files):
        count, total, squares = cut.sums["answers"], cut.sums["total"] / SCORE, cut.sums["squares"] / SCORE**2
        value = (
            formulas.csat_mean(total, count, scale) if metric == "csat" else formulas.mean_score(total, count)
        )
        interval = of_mean(count, total * times, squares * times * times)
        yield from figure(metric, value, cut, count, "answers", interval, **_reviews(metric, more))


def _reviews(metric: str, more: dict[str, str]) -> dict[str, Any]:
    return {"formula": more["formula"]} if metric == "review_rating" else dict(more)
