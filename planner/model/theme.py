"""A theme: what several comments of customers are about."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from planner.model.ids import ThemeId
from planner.model.record import Order, StrategyRecord
from planner.model.text import Line, Name

MOST = 60
"""Themes of one strategy: more are no longer looked at together."""
MOST_WORDS = 30


def _each_once(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


Words = Annotated[tuple[Line, ...], Field(max_length=MOST_WORDS), AfterValidator(_each_once)]
"""Words and phrases, each once."""


class Theme(StrategyRecord, frozen=True):
    """A comment that holds one of `words` belongs to it; without words only what was put there by hand does.

    `colour` picks one of the five colours that stages have.
    """

    noun: ClassVar[str] = "theme"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "colour", "words"})

    id: ThemeId
    order: Order
    name: Name
    colour: Annotated[int, Field(ge=1, le=5)] = 1
    words: Words = ()
