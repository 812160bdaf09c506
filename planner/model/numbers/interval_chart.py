"""Differences with their intervals on one scale: where everything lies, for the screen and for paper alike."""

from collections.abc import Callable, Sequence
from math import ceil, floor, log10

from planner.model.record import Part

MARKS = 6
"""At most so many marks stand on the scale."""
ROOM = 0.06
"""Of the scale is left free at either end."""


class Mark(Part, frozen=True):
    """A number on the scale; `at` is its place from 0 to 1."""

    at: float
    said: str


class Row(Part, frozen=True):
    """One interval with its middle, as places from 0 to 1."""

    key: str
    low: float
    value: float
    high: float


class Chart(Part, frozen=True):
    """Where zero and the smallest difference worth knowing lie, the marks of the scale, and each interval."""

    zero: float
    worth: float | None
    worth_said: str
    marks: tuple[Mark, ...]
    rows: tuple[Row, ...]


def chart_of(
    rows: Sequence[tuple[str, float, float, float]], worth: float | None, say: Callable[[float], str]
) -> Chart:
    """The chart of `rows` (key, low, value, high); zero is always on it, and so is `worth` where one is given."""
    known = [0.0, *([] if worth is None else [worth]), *(one for _, *three in rows for one in three)]
    span = max(known) - min(known) or 1.0
    low, high = min(known) - ROOM * span, max(known) + ROOM * span

    def at(value: float) -> float:
        return round((value - low) / (high - low), 4)

    return Chart(
        zero=at(0),
        worth=None if worth is None else at(worth),
        worth_said="" if worth is None else say(worth),
        marks=tuple(Mark(at=at(one), said=say(one)) for one in _marks(low, high)),
        rows=tuple(Row(key=key, low=at(a), value=at(b), high=at(c)) for key, a, b, c in rows),
    )


def _marks(low: float, high: float) -> list[float]:
    """Round numbers between the ends."""
    scale = 10.0 ** (floor(log10(high - low)) - 1)
    step = next(one * scale for one in (1, 2, 5, 10, 20, 50) if (high - low) / (one * scale) < MARKS)
    return [step * place for place in range(ceil(low / step), floor(high / step) + 1)]
