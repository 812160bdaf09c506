"""The geometry of every chart, for paper and for screen.

Numbers may be floats or anything else that knows + - * / and has a text form, such as a value that only the
browser knows; so there is arithmetic here and text with numbers in it, and no comparison. Where a function needs
the numbers themselves, its docstring says "floats only". Lengths are in the units of the drawing's view box; y
grows downwards.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Number = Any
"""A float, an int, or a browser value that behaves like one."""

Point = tuple[Number, Number]

BEST = 2
"""Emotions run from -BEST to BEST."""


def emotion_y(emotion: Number, height: Number, inset: Number) -> Number:
    """Where an emotion of -2..2 lies in a lane: +2 at `inset` from its top, -2 at `inset` from its foot."""
    return height / 2 - emotion * ((height / 2 - inset) / BEST)


def place_x(left: Number, width: Number, place: Number, count: Number) -> Number:
    """The middle of the `place`th (from 0) of `count` equal parts of a column."""
    return left + width * (place * 2 + 1) / (count * 2)


def segment(x0: Number, y0: Number, x1: Number, y1: Number) -> str:
    """Path data of one piece of a curve: level where it leaves a point and where it reaches the next."""
    middle = (x0 + x1) / 2
    return f"M{_short(x0)} {_short(y0)} {_bend(middle, y0, x1, y1)}"


def curve(points: Sequence[Point]) -> str:
    """Path data of a curve through all points, level at each, so that it never overshoots one; "" without two."""
    if len(points) < 2:
        return ""
    pieces = [f"M{_short(points[0][0])} {_short(points[0][1])}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        pieces.append(_bend((x0 + x1) / 2, y0, x1, y1))
    return " ".join(pieces)


def line(points: Sequence[Point]) -> str:
    """Path data of a straight line through all points; "" without two."""
    if len(points) < 2:
        return ""
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in points)


def trend(
    days: Sequence[float],
    values: Sequence[float],
    level: float | None,
    *,
    width: float,
    height: float,
    inset: float,
) -> tuple[list[Point], float | None]:
    """The points of a sparkline and the y of its target `level`. Floats only; `days` ascend.

    Both share one scale, from the least to the greatest of values and level. What does not vary lies in the middle.
    """
    known = [*values, *([] if level is None else [level])]
    points = [
        (_scaled(day, days, inset, width - inset), _scaled(value, known, height - inset, inset))
        for day, value in zip(days, values, strict=True)
    ]
    return points, None if level is None else _scaled(level, known, height - inset, inset)


def shares(parts: Sequence[float], width: float) -> list[tuple[float, float]]:
    """Start and length of each part of a stacked bar. Floats only; all zero gives no bar at all."""
    whole = sum(parts)
    pieces: list[tuple[float, float]] = []
    start = 0.0
    for part in parts:
        length = width * part / whole if whole else 0.0
        pieces.append((start, length))
        start += length
    return pieces


def _bend(middle: Number, y0: Number, x1: Number, y1: Number) -> str:
    return f"C{_short(middle)} {_short(y0)} {_short(middle)} {_short(y1)} {_short(x1)} {_short(y1)}"


def _scaled(value: float, among: Sequence[float], low: float, high: float) -> float:
    least, most = min(among), max(among)
    share = 0.5 if least == most else (value - least) / (most - least)
    return low + share * (high - low)


def _short(number: Number) -> Number:
    return float(f"{number:.2f}") if isinstance(number, float) else number
