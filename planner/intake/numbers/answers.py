"""Answers to surveys and reviews: a fact for each answered question, and the comments without personal data."""

import polars as pl

from planner.intake.numbers import values
from planner.intake.numbers.bounds import LONGEST_COMMENT
from planner.intake.numbers.facts import Facts, is_latest, latest, shaped
from planner.intake.numbers.privacy import hashed_rows, name_columns, without_personal
from planner.intake.numbers.reading import (
    AGAIN,
    ODD_TIME,
    SHORT_KEY,
    SHORTENED,
    WHY,
    Columns,
    Read,
    aside_of,
    because,
)
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.dry_run import Answered
from planner.model.numbers.mapping import Mapping
from planner.model.numbers.meaning import Meaning

ASKED: tuple[Meaning, ...] = ("nps", "csat", "ces", "rating")
LEAST = {"nps": 0, "csat": 0, "ces": 1, "rating": 1}
MOST = {"nps": 10, "csat": 10, "ces": 10, "rating": 5}
SPAM, TESTS = ["spam"], ["survey preview", "survey test", "preview", "test"]
BARE = (
    "The rows have neither an id nor a time of day nor a person: the same file twice is recognised, but answers that "
    "are in two different files count twice."
)


def read(table: Table, mapping: Mapping, salt: bytes) -> Read:
    """The answers in a table."""
    names = name_columns(mapping)
    columns = Columns(table, mapping, salt, names)
    frame, notes = _keyed(columns)
    asked = mapping.named(*ASKED)
    answered, scored = [], {}
    for place, name in enumerate(asked):
        told, frame = _scored(columns, frame, name, place)
        answered.append(told)
        scored[name] = f"s{place}"
    frame, texts = _with_comments(columns, frame, names)
    used = (
        pl.any_horizontal(pl.col(*scored.values(), *texts.values()).is_not_null())
        if scored or texts
        else pl.lit(0) == 1
    )
    frame = because(frame, (used, pl.lit(None, pl.String)), (~used, _nothing(frame)))
    good = frame.filter(pl.col(WHY).is_null())
    facts = {"answers": _long(good, mapping, scored), "comments": _said(good, mapping, scored, texts)}
    again = good.filter(~is_latest(good.drop(ROW, WHY))).select(ROW, pl.lit(AGAIN).alias(WHY))
    aside = pl.concat([aside_of(frame), again]).sort(ROW)
    kept: Facts = {noun: latest(one) for noun, one in facts.items()}
    return Read(kept, frame.height, 0, aside, (*columns.notes, *notes), tuple(answered))


def _keyed(columns: Columns) -> tuple[pl.DataFrame, list[str]]:
    """Rows with when, where and a key: the id; else a hash where it can tell rows apart; else file and row."""
    mapping, at = columns.mapping, columns.moments("at").local
    frame = pl.DataFrame({
        ROW: columns.rows, "at": at, "at_text": columns.text("at"), "channel": columns.group("channel"),
        "segment": columns.group("segment"), "who": columns.person(),
    })  # fmt: skip
    hidden = columns.text("hidden").str.to_lowercase()
    spam, test = (hidden.is_in(words).fill_null(value=False) for words in (SPAM, TESTS))
    if mapping.one("key"):
        frame = frame.with_columns(columns.key().alias("key"))
    else:
        frame = frame.with_columns(pl.lit(None, pl.String).alias("key"))
    here = pl.format(f"{columns.table.fingerprint[:24]}:{{}}", ROW)
    kept = columns.frame.drop(ROW, *name_columns(mapping), strict=False).hstack(
        [pl.Series("\x00who", frame["who"])]
    )
    apart = frame["who"].is_not_null() | (frame["at"].dt.truncate("1d") != frame["at"]).fill_null(value=False)
    hashes = hashed_rows(kept, columns.salt) if frame["key"].null_count() and apart.any() else frame["key"]
    bare = frame["key"].is_null() & ~apart
    keys = pl.coalesce("key", pl.when(apart).then(hashes), here)
    frame = because(
        frame.with_columns(keys.alias("key")),
        (spam, "It is marked as spam."),
        (test, "It is a test answer."),
        (pl.col("key").str.contains(SHORTENED), SHORT_KEY),
        (pl.col("at").is_null() & pl.col("at_text").is_not_null(), ODD_TIME),
    )
    return frame.drop("at_text", "who"), [BARE] if bare.any() else []


def _scored(columns: Columns, frame: pl.DataFrame, name: str, place: int) -> tuple[Answered, pl.DataFrame]:
    """With the score of one question; what lies outside is left out, with the reason in `x…` if it is all there is."""
    meaning = next(use.meaning for use in columns.mapping.columns if use.name == name)
    least, most = LEAST[meaning], MOST[meaning]
    if meaning in ("csat", "ces") and columns.mapping.scale:
        least, most = (0 if columns.mapping.scale == 10 else 1), columns.mapping.scale
    cells = columns.named(name)
    if meaning == "nps" and columns.mapping.empty_is_zero:
        cells = cells.fill_null("0")
    found = values.scores(cells)
    fits = (found >= least * values.SCORE) & (found <= most * values.SCORE)
    if meaning == "nps":
        fits &= found % values.SCORE == 0
    fits = fits.fill_null(value=False)
    outside = cells.is_not_null() & ~fits
    shown = (found / values.SCORE).round(2).cast(pl.String).str.replace(r"\.0$", "")
    span = f"{least} to {most}"
    why = pl.select(
        pl.when(outside & found.is_not_null()).then(pl.format(f"The score {{}} is outside {span}.", shown))
        .when(outside).then(pl.lit(f"Its score is not a number of {span}."))
    ).to_series()  # fmt: skip
    told = Answered(
        question=name,
        metric=meaning,
        answers=int(fits.sum()),
        empty=cells.null_count(),
        outside=int(outside.sum()),
    )
    return told, frame.with_columns(found.set(~fits, None).alias(f"s{place}"), why.alias(f"x{place}"))


def _nothing(frame: pl.DataFrame) -> pl.Expr:
    odd = [pl.col(name) for name in frame.columns if name.startswith("x")]
    return pl.coalesce(*odd, pl.lit("It has no score and no comment."))


def _with_comments(
    columns: Columns, frame: pl.DataFrame, names: tuple[str, ...]
) -> tuple[pl.DataFrame, dict[str, str]]:
    """With the texts, each under `t…`; title and body of a review are one."""
    asked = columns.mapping.named("comment")
    own = columns.frame.select(names)
    texts = {name: without_personal(columns.named(name).str.slice(0, LONGEST_COMMENT), own) for name in asked}
    if columns.mapping.subject == "reviews" and len(texts) > 1:
        joined = pl.concat_str([pl.lit(text) for text in texts.values()], separator=" · ", ignore_nulls=True)
        whole = pl.select(joined).to_series()
        texts = {"": whole.set(whole == "", None)}
    told = {name: f"t{place}" for place, name in enumerate(texts)}
    return frame.with_columns(text.alias(told[name]) for name, text in texts.items()), told


def _metric(mapping: Mapping, name: str) -> str:
    meaning = next(use.meaning for use in mapping.columns if use.name == name)
    return "review_rating" if meaning == "rating" else meaning


def _scale(mapping: Mapping, name: str) -> int:
    metric = _metric(mapping, name)
    known = {"nps": 10, "review_rating": 5}.get(metric, mapping.scale)
    return known * values.SCORE


def _long(rows: pl.DataFrame, mapping: Mapping, scored: dict[str, str]) -> pl.DataFrame:
    frames = [
        rows.filter(pl.col(column).is_not_null()).with_columns(
            (pl.col("key") + f"|{name}").alias("key"), pl.lit(_metric(mapping, name)).alias("metric"),
            pl.lit(name).alias("question"), pl.col(column).alias("score"),
            pl.lit(_scale(mapping, name)).alias("scale"),
        )
        for name, column in scored.items()
    ]  # fmt: skip
    return pl.concat([shaped("answers", rows.clear()), *(shaped("answers", frame) for frame in frames)])


def _said(
    rows: pl.DataFrame, mapping: Mapping, scored: dict[str, str], texts: dict[str, str]
) -> pl.DataFrame:
    name = next(iter(scored), "")
    beside = (
        [pl.lit(_metric(mapping, name)).alias("metric"), pl.col(scored[name]).alias("score")] if name else []
    )
    scale = pl.lit(_scale(mapping, name) if name else 0).alias("scale")
    frames = [
        rows.filter(pl.col(column).is_not_null()).with_columns(
            (pl.col("key") + f"|{question}").alias("key"), pl.lit(question).alias("question"),
            pl.col(column).alias("text"), scale, *beside,
        )
        for question, column in texts.items()
    ]  # fmt: skip
    return pl.concat([shaped("comments", rows.clear()), *(shaped("comments", frame) for frame in frames)])
