"""95 % intervals of what people answered."""

import importlib
from math import sqrt
from statistics import NormalDist
from typing import Any, NamedTuple

LEVEL = 0.95


class Interval(NamedTuple):
    """Low, high, and the method in a few words."""

    low: float
    high: float
    method: str


def stats() -> Any:
    """SciPy's statistics. Half a second and 75 MB that only a process which works something out should pay."""
    return importlib.import_module("scipy.stats")


def of_share(part: int, whole: int, level: float = LEVEL) -> Interval | None:
    """The Wilson score interval of part/whole in percent, at 95 % unless said otherwise; None of nothing.

    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), p. 209; tested against SciPy's,
    which would cost every process that reads a file its half second.
    """
    if not 0 <= part <= whole or not whole:
        return None
    share, z = part / whole, _normal(level)
    spread = z * z / whole
    middle, half = share + spread / 2, z * sqrt(share * (1 - share) / whole + spread / (4 * whole))
    low, high = ((middle + side * half) / (1 + spread) for side in (-1, 1))
    return Interval(100 * max(0.0, low), 100 * min(1.0, high), "Wilson score interval")


def of_nps(promoters: int, passives: int, detractors: int) -> Interval | None:
    """The normal interval of the difference of two multinomial shares, in points; None of fewer than two answers.

    Variance (p + d − (p − d)²) / n with p and d the shares of promoters and detractors; cut at ±100. Source: B. Rocks,
    “Interval Estimation for the Net Promoter Score”, The American Statistician 70 (2016), the Wald interval there, with
    his adjustment of 3/4 of an answer for each of the outer groups and 3/2 for the middle (n + 3).
    """
    if promoters + passives + detractors < 2:
        return None
    n = promoters + passives + detractors + 3
    p, d = (promoters + 0.75) / n, (detractors + 0.75) / n
    half = _normal(LEVEL) * sqrt((p + d - (p - d) ** 2) / n)
    middle = p - d
    return Interval(
        100 * max(-1.0, middle - half), 100 * min(1.0, middle + half), "adjusted Wald interval (Rocks 2016)"
    )


def of_mean(count: int, total: float, squares: float) -> Interval | None:
    """Student's t interval of a mean, from the sums of the values and of their squares; None of fewer than two."""
    if count < 2:
        return None
    mean = total / count
    deviation = sqrt(max(0.0, (squares - count * mean * mean) / (count - 1)))
    if not deviation:
        return Interval(mean, mean, "t interval")
    low, high = stats().t.interval(LEVEL, count - 1, loc=mean, scale=deviation / sqrt(count))
    return Interval(float(low), float(high), "t interval")


def _normal(level: float) -> float:
    """How many standard deviations to either side of a normal middle hold `level` of all."""
    return NormalDist().inv_cdf((1 + level) / 2)
