"""Which words and phrases come up often: suggestions for themes, by counting alone."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import polars as pl
import stop_words

from planner.model.feedback.words import holds

SUGGESTED, CANDIDATES = 24, 120
LEAST, LEAST_SHARE = 3, 0.004
"""A word that comes up less often is no theme."""
COVERED = 0.6
"""A single word is left out where a phrase stands for so much of it."""
SHORTEST = 4
BETWEEN = "for of in to de du des d la le à au aux en pour für von zu im".split()
"""The small words a phrase of three has in its middle."""
SAMPLE = 2_000
CLOSE = 0.6
"""A language is one of the comments' where it explains so much of what the best one does."""
LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pt", "da", "sv", "nb", "pl", "cs", "fi")
SPOKEN = frozenset(
    "order orders ordered help information value website free page contact offer advice price number".split()
)
"""Words the list of stop words has that customers of a store mean."""
EMPTY = frozenset(
    "bien très tres trop peu être fait faire merci bonjour cela plus moins toujours jamais vraiment parfait super "
    "bravo beaucoup assez souvent dommage agréable bons bonne suis trouve serait avoir manque "
    "good great nice excellent perfect amazing lovely really always never much many lot lots thanks thank bit love "
    "loved like liked best better happy pleased satisfied recommend everything nothing don doesn didn isn wasn couldn "
    "gut sehr toll prima danke immer leider schön einfach alles".split()
)
"""Praise, blame and politeness: they say how, not what about."""


def phrases(texts: pl.Series, known: Sequence[str]) -> list[str]:
    """The most frequent words and phrases of two words (three with a small one between) that `known` does not cover."""
    empty = _stop_words(texts) | EMPTY
    pairs = pl.DataFrame({"words": texts.str.extract_all(r"[\p{L}]+")}).with_row_index("of").explode("words")
    after = pairs.with_columns(
        *(pl.col("words").shift(-step).alias(f"w{step}") for step in (1, 2)),
        *(pl.col("of").shift(-step).alias(f"o{step}") for step in (1, 2)),
    ).filter(_telling("words", empty))
    near = after.filter((pl.col("of") == pl.col("o1")) & _telling("w1", empty))
    apart = (pl.col("of") == pl.col("o2")) & pl.col("w1").is_in(BETWEEN) & _telling("w2", empty)
    single = after.select("of", pl.col("words").alias("said"))
    double = near.select("of", pl.concat_str("words", "w1", separator=" ").alias("said"))
    triple = after.filter(apart).select("of", pl.concat_str("words", "w1", "w2", separator=" ").alias("said"))
    least = max(LEAST, int(len(texts) * LEAST_SHARE))
    often = _often(pl.concat([double, triple]), least)
    return list(_chosen(often, _often(single, least), known))


def _often(said: pl.DataFrame, least: int) -> list[tuple[str, int]]:
    counted = said.unique().group_by("said").agg(pl.len().alias("n")).filter(pl.col("n") >= least)
    top = counted.sort("n", "said", descending=[True, False]).head(CANDIDATES)
    return [(word, count) for word, count in top.iter_rows()]


def _chosen(
    double: Iterable[tuple[str, int]], single: Iterable[tuple[str, int]], known: Sequence[str]
) -> Iterator[str]:
    covered: dict[str, int] = {}
    together: list[tuple[str, int]] = []
    for phrase, count in double:
        together.append((phrase, count))
        for word in phrase.split():
            covered[word] = max(covered.get(word, 0), count)
    together += [(word, count) for word, count in single if covered.get(word, 0) < COVERED * count]
    seen: list[str] = []
    for phrase, _ in sorted(together, key=lambda one: (-one[1], one[0])):
        alike = holds(phrase, [*known, *seen]) or any(holds(one, [phrase]) for one in seen)
        if len(seen) < SUGGESTED and not alike:
            seen.append(phrase)
            yield phrase


def _telling(column: str, empty: Iterable[str]) -> pl.Expr:
    word = pl.col(column)
    return (word.str.len_chars() >= SHORTEST) & ~word.is_in(list(empty))


def _stop_words(texts: pl.Series) -> frozenset[str]:
    """The small words of the languages that the comments are in: those that explain most of a sample."""
    sample = texts.head(SAMPLE).str.extract_all(r"[\p{L}]+").explode()
    explained = {language: int(sample.is_in(list(_small(language))).sum()) for language in LANGUAGES}
    most = max(explained.values(), default=0)
    spoken = [_small(one) for one, count in explained.items() if count and count >= CLOSE * most]
    return frozenset().union(*spoken)


@cache
def _small(language: str) -> frozenset[str]:
    whole = {
        part
        for word in stop_words.get_stop_words(language)
        for part in word.lower().replace("’", "'").split("'")
    }
    return frozenset(whole - SPOKEN)
