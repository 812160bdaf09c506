"""What an experiment found: the counts of its variants, their difference, a plain verdict."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.record import Part

Verdict = Literal["not_enough", "better", "worse", "no_difference"]
VERDICT_WORDS: dict[Verdict, str] = {
    "not_enough": "Not enough data yet",
    "better": "Better",
    "worse": "Worse",
    "no_difference": "No difference found",
}
Count = Annotated[int, Field(ge=0, le=2_000_000_000)]
Number = Annotated[float, Field(ge=-1e12, le=1e12)]


class Shares(Part, frozen=True):
    """A variant of which people did something or not: `did` of `people`."""

    people: Count
    did: Count


class Means(Part, frozen=True):
    """A variant of which each person has a number: mean and standard deviation (n − 1) of `people`."""

    people: Count
    mean: Number
    deviation: Annotated[float, Field(ge=0, le=1e12)]


class Difference(Part, frozen=True):
    """What the new variant makes of the old: `value` (percentage points, or the metric's unit) with its 95 % interval.

    `needed` is the size of each variant that was planned, 0 if none was. `sentence` says the verdict in plain words.
    """

    verdict: Verdict
    sentence: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    """Probability of a difference at least as large if there were none in truth."""
    method: str = ""
    needed: int = 0
