"""What an experiment found: its variants beside the control, how sure that is, and a plain verdict."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.numbers.interval_chart import Chart
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
Deviation = Annotated[float, Field(ge=0, le=1e12)]


class Shares(Part, frozen=True):
    """A variant of which people did something or not: `did` of `people`."""

    people: Count
    did: Count


class Means(Part, frozen=True):
    """A variant of which each person has a number: mean and standard deviation (n − 1) of `people`."""

    people: Count
    mean: Number
    deviation: Deviation


class Difference(Part, frozen=True):
    """What a new variant makes of the old: `value` (percentage points, or the metric's unit) with its interval.

    `p` is the probability of a difference at least as large if there were none in truth, before any correction.
    """

    value: float
    low: float
    high: float
    p: float
    method: str


class Arm(Part, frozen=True):
    """A variant's own result: `said` is its share or mean, `of` the people it is of; empty where nothing is known."""

    key: str
    name: str
    said: str = ""
    of: str = ""


class Against(Part, frozen=True):
    """A variant beside the control. `difference` and `between` are for people; `sentence` says the verdict."""

    key: str
    name: str
    verdict: Verdict
    sentence: str
    difference: str = ""
    between: str = ""
    found: Difference | None = None


class Size(Part, frozen=True):
    """What the calculator says: people in each variant and days it takes; `sentence` tells it, or what is missing."""

    each: int | None = None
    days: int | None = None
    sentence: str


class Finding(Part, frozen=True):
    """All that can be said of an experiment. `needed` is the size of each variant, 0 if none is planned.

    `sentence` is the verdict in plain words, `cautions` what a reader must know beside it, `method` how it was
    worked out. No verdict where no results are there.
    """

    verdict: Verdict | None = None
    sentence: str = ""
    cautions: tuple[str, ...] = ()
    method: str = ""
    size: Size
    needed: int = 0
    missing: int = 0
    arms: tuple[Arm, ...] = ()
    against: tuple[Against, ...] = ()
    chart: Chart | None = None
