"""A quote: what a customer said, pinned to a touchpoint as its evidence."""

import re
from collections.abc import Collection
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from planner.model.ids import QuoteId, SaidId, ThemeId, TouchpointId
from planner.model.journey import MapRecord
from planner.model.record import Order
from planner.model.refusal import Refusal
from planner.model.text import Line, Text

MOST = 24
"""Quotes of one touchpoint."""
LONGEST = 2_000
LEFT_OUT = "…"
NOTHING_LEFT = "Nothing would be left of the quote. Nothing was pinned; leave some words in."

Score = Annotated[float, Field(ge=0, le=1000)]
_WORD = re.compile("[^ \t\n\r\u00a0\u2007\u2028\u2029\u202f\u3000]+")
"""As feedback.js cuts them, which knows other spaces than Python does."""


def _worth_reading(text: str) -> str:
    if not text.strip(f"{LEFT_OUT} "):
        raise PydanticCustomError("empty", "it cannot be empty")
    if len(text) > LONGEST:
        raise PydanticCustomError(
            "too_long", "it holds more than {limit} characters", {"limit": f"{LONGEST:,}"}
        )
    return text


Words = Annotated[Text, AfterValidator(_worth_reading)]


class Quote(MapRecord, frozen=True):
    """The words without personal data, and what is known of them; of `score` the scale ends at `scale`.

    `metric` is the key of what was asked with it in the metric library, `source` the file's name, and `said_id` the
    comment it came from, where that is known.
    """

    noun: ClassVar[str] = "quote"

    id: QuoteId
    touchpoint_id: TouchpointId
    order: Order
    text: Words
    score: Score | None = None
    scale: Score | None = None
    metric: Line = ""
    said_on: date | None = None
    source: Line = ""
    theme_ids: Annotated[tuple[ThemeId, ...], Field(max_length=60)] = ()
    said_id: SaidId | None = None

    def without_theme(self, theme_id: ThemeId) -> Self:
        """Without a theme that goes."""
        return self.with_(theme_ids=tuple(one for one in self.theme_ids if one != theme_id))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as one can leave them out: what stands between spaces."""
    return tuple(_WORD.findall(text))


def without_words(text: str, left_out: Collection[int]) -> str:
    """The text with the words at these places left out, each run of them as one “…”. Raises Refusal for none left."""
    kept: list[str] = []
    for place, word in enumerate(words_of(text)):
        if place not in left_out:
            kept.append(word)
        elif not kept or kept[-1] != LEFT_OUT:
            kept.append(LEFT_OUT)
    if all(word == LEFT_OUT for word in kept):
        raise Refusal(NOTHING_LEFT)
    return _cut(" ".join(kept)) if left_out else _cut(text.strip())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + LEFT_OUT
