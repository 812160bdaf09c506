"""Experiments: how many people it takes, and what the difference is worth."""

from math import ceil, sqrt
from typing import Any

from planner.model.metric import Better
from planner.model.numbers.trial import Difference, Means, Shares, Verdict
from planner.model.refusal import Refusal
from planner.model.wording import counted, number
from planner.statistics.intervals import LEVEL, of_share, stats

POWER = 0.8
LEAST = 10
"""Without a planned size: fewer than so many who did, or did not, tell nothing either way."""
MOST_PEOPLE = 2_000_000_000


def size_for_shares(now: float, hoped: float, power: float = POWER) -> int:
    """People needed in each variant to see a change from `now` to `hoped` (percent), two-sided at 5 %.

    Source: the normal approximation for two independent shares in J. L. Fleiss, B. Levin, M. C. Paik, “Statistical
    Methods for Rates and Proportions”, 3rd ed. (2003), without continuity correction. Raises Refusal.
    """
    before, after = now / 100, hoped / 100
    if not (0 <= before <= 1 and 0 <= after <= 1) or before == after:
        raise Refusal("Both shares have to be between 0 and 100 % and must differ. Nothing was worked out.")
    middle, (z_level, z_power) = (before + after) / 2, _cuts(power)
    root = z_level * sqrt(2 * middle * (1 - middle)) + z_power * sqrt(
        before * (1 - before) + after * (1 - after)
    )
    return _people(root * root / (before - after) ** 2)


def size_for_means(difference: float, deviation: float, power: float = POWER) -> int:
    """People needed in each variant to see a `difference` of means when values deviate so much. Raises Refusal.

    Source: as `size_for_shares`, for means of equal deviation.
    """
    if not difference or deviation <= 0:
        raise Refusal("The difference and the deviation cannot be zero. Nothing was worked out.")
    return _people(2 * (sum(_cuts(power)) * deviation / difference) ** 2)


def compared_shares(old: Shares, new: Shares, better: Better = "up", needed: int = 0) -> Difference:
    """The difference new − old in percentage points, with Newcombe's hybrid score interval, and a verdict.

    Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10, made of two Wilson intervals; the
    probability is Fisher's exact one below 10,000 people and Pearson's chi-square above (both SciPy). Raises
    Refusal.
    """
    if old.did > old.people or new.did > new.people:
        raise Refusal("More people did it than there were. Nothing was worked out; look at the two numbers.")
    first, second = of_share(old.did, old.people), of_share(new.did, new.people)
    if first is None or second is None:
        return _judged(None, better, needed, min(old.people, new.people), enough=False)
    a, b = 100 * old.did / old.people, 100 * new.did / new.people
    low = b - a - sqrt((b - second.low) ** 2 + (first.high - a) ** 2)
    high = b - a + sqrt((second.high - b) ** 2 + (a - first.low) ** 2)
    rarest = min(old.did, new.did, old.people - old.did, new.people - new.did)
    found = _Found(b - a, low, high, _p_of_shares(old, new), "Newcombe interval of two Wilson intervals")
    return _judged(found, better, needed, min(old.people, new.people), enough=rarest >= LEAST)


def compared_means(old: Means, new: Means, better: Better = "up", needed: int = 0) -> Difference:
    """The difference new − old of two means, with Welch's interval and test (SciPy), and a verdict.

    Source: B. L. Welch, Biometrika 34 (1947).
    """
    fewest = min(old.people, new.people)
    errors = [one.deviation**2 / max(one.people, 1) for one in (old, new)]
    if fewest < 2 or not sum(errors):
        return _judged(None, better, needed, fewest, enough=False)
    freedom = sum(errors) ** 2 / sum(
        error**2 / (one.people - 1) for error, one in zip(errors, (old, new), strict=True)
    )
    value, scale = new.mean - old.mean, sqrt(sum(errors))
    low, high = stats().t.interval(LEVEL, freedom, loc=value, scale=scale)
    p = 2 * float(stats().t.sf(abs(value) / scale, freedom))
    found = _Found(value, float(low), float(high), p, "Welch’s t interval")
    return _judged(found, better, needed, fewest, enough=fewest >= LEAST)


class _Found:
    def __init__(self, value: float, low: float, high: float, p: float, method: str) -> None:
        self.value, self.low, self.high, self.p, self.method = value, low, high, p, method


def _judged(found: _Found | None, better: Better, needed: int, fewest: int, *, enough: bool) -> Difference:
    if found is None:
        said = "Not enough data yet: one variant has nobody in it, or no difference between people."
        return Difference(verdict="not_enough", sentence=said, needed=needed)
    verdict, sentence = _verdict(found, better, needed, fewest, enough=enough)
    return Difference(
        verdict=verdict, sentence=sentence, value=found.value, low=found.low, high=found.high, p=found.p,
        method=found.method, needed=needed,
    )  # fmt: skip


def _verdict(found: _Found, better: Better, needed: int, fewest: int, *, enough: bool) -> tuple[Verdict, str]:
    between = f"between {number(found.low)} and {number(found.high)} (95 % interval)"
    if fewest < needed:
        more = counted(needed - fewest, "more person is", "more people are")
        return (
            "not_enough",
            f"Not enough data yet: {more} needed in the smaller variant before this can be judged.",
        )
    if not enough:
        return "not_enough", f"Not enough data yet: too few cases; the difference may be anything {between}."
    if found.low <= 0 <= found.high:
        return "no_difference", f"No difference found: it may be anything {between}."
    good = (found.value > 0) == (better == "up")
    word: Verdict = "better" if good else "worse"
    return word, f"The new variant is {word}: the difference is {number(found.value)}, {between}."


def _p_of_shares(old: Shares, new: Shares) -> float:
    table = [[new.did, new.people - new.did], [old.did, old.people - old.did]]
    if old.people + new.people <= 10_000 or not sum(row[0] for row in table) or not sum(r[1] for r in table):
        return float(stats().fisher_exact(table).pvalue)
    return float(stats().chi2_contingency(table, correction=False).pvalue)


def _cuts(power: float) -> tuple[float, float]:
    norm: Any = stats().norm
    return float(norm.ppf((1 + LEVEL) / 2)), float(norm.ppf(power))


def _people(size: float) -> int:
    if size > MOST_PEOPLE:
        raise Refusal("No shop has that many customers: the difference hoped for is too small to be seen.")
    return max(2, ceil(size))
