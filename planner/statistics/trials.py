"""Experiments: how many people it takes, and what the difference of two variants is."""

from math import ceil, sqrt
from typing import Any

from planner.model.numbers.trial import Difference, Means, Shares
from planner.model.refusal import Refusal
from planner.statistics.intervals import LEVEL, of_share, stats

POWER = 0.8
MOST_PEOPLE = 2_000_000_000


def size_for_shares(now: float, hoped: float, power: float = POWER, comparisons: int = 1) -> int:
    """People needed in each variant to see a change from `now` to `hoped` (percent), two-sided at 5 % in all.

    Source: the normal approximation for two independent shares in J. L. Fleiss, B. Levin, M. C. Paik, “Statistical
    Methods for Rates and Proportions”, 3rd ed. (2003), without continuity correction; the 5 % are divided by the
    `comparisons` with the control (Bonferroni). Raises Refusal.
    """
    before, after = now / 100, hoped / 100
    if not (0 <= before <= 1 and 0 <= after <= 1) or before == after:
        raise Refusal("Both shares have to be between 0 and 100 % and must differ. Nothing was worked out.")
    middle, (z_level, z_power) = (before + after) / 2, _cuts(power, comparisons)
    root = z_level * sqrt(2 * middle * (1 - middle)) + z_power * sqrt(
        before * (1 - before) + after * (1 - after)
    )
    return _people(root * root / (before - after) ** 2)


def size_for_means(difference: float, deviation: float, power: float = POWER, comparisons: int = 1) -> int:
    """People needed in each variant to see a `difference` of means when values deviate so much. Raises Refusal.

    Source: as `size_for_shares`, for means of equal deviation.
    """
    if not difference or deviation <= 0:
        raise Refusal("The difference and the deviation cannot be zero. Nothing was worked out.")
    return _people(2 * (sum(_cuts(power, comparisons)) * deviation / difference) ** 2)


def difference_of_shares(old: Shares, new: Shares, level: float = LEVEL) -> Difference | None:
    """The difference new − old in percentage points, with Newcombe's hybrid score interval; None of nobody.

    Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10, made of two Wilson intervals; the
    probability is Fisher's exact one up to 10,000 people and Pearson's chi-square above (both SciPy). Raises
    Refusal.
    """
    if old.did > old.people or new.did > new.people:
        raise Refusal("More people did it than there were. Nothing was worked out; look at the two numbers.")
    first, second = of_share(old.did, old.people, level), of_share(new.did, new.people, level)
    if first is None or second is None:
        return None
    a, b = 100 * old.did / old.people, 100 * new.did / new.people
    return Difference(
        value=b - a,
        low=b - a - sqrt((b - second.low) ** 2 + (first.high - a) ** 2),
        high=b - a + sqrt((second.high - b) ** 2 + (a - first.low) ** 2),
        p=_p_of_shares(old, new),
        method="Newcombe’s interval, made of two Wilson intervals",
    )


def difference_of_means(old: Means, new: Means, level: float = LEVEL) -> Difference | None:
    """The difference new − old of two means, with Welch's interval and test (SciPy); None where nothing varies.

    Source: B. L. Welch, Biometrika 34 (1947).
    """
    errors = [one.deviation**2 / max(one.people, 1) for one in (old, new)]
    if min(old.people, new.people) < 2 or not sum(errors):
        return None
    freedom = sum(errors) ** 2 / sum(
        error**2 / (one.people - 1) for error, one in zip(errors, (old, new), strict=True)
    )
    value, scale = new.mean - old.mean, sqrt(sum(errors))
    low, high = stats().t.interval(level, freedom, loc=value, scale=scale)
    p = 2 * float(stats().t.sf(abs(value) / scale, freedom))
    return Difference(value=value, low=float(low), high=float(high), p=p, method="Welch’s t interval")


def _p_of_shares(old: Shares, new: Shares) -> float:
    table = [[new.did, new.people - new.did], [old.did, old.people - old.did]]
    if old.people + new.people <= 10_000 or not sum(row[0] for row in table) or not sum(r[1] for r in table):
        return float(stats().fisher_exact(table).pvalue)
    return float(stats().chi2_contingency(table, correction=False).pvalue)


def _cuts(power: float, comparisons: int) -> tuple[float, float]:
    norm: Any = stats().norm
    return float(norm.ppf(1 - (1 - LEVEL) / 2 / comparisons)), float(norm.ppf(power))


def _people(size: float) -> int:
    if size > MOST_PEOPLE:
        raise Refusal("No shop has that many customers: the difference hoped for is too small to be seen.")
    return max(2, ceil(size))
