"""The variants of an experiment: how things are now, what is tried instead, and what came of each."""

from typing import Literal, get_args

from planner.model.numbers.trial import Count, Deviation, Number
from planner.model.record import Part
from planner.model.text import Line, Name

Outcome = Literal["share", "mean"]
VariantKey = Literal["a", "b", "c", "d", "e"]
KEYS: tuple[VariantKey, ...] = get_args(VariantKey)
CONTROL = KEYS[0]
RESULTS: dict[Outcome, tuple[str, ...]] = {
    "share": ("people", "did"),
    "mean": ("people", "mean", "deviation"),
}
"""The numbers of a variant that count for each kind of outcome."""
BLANK = dict.fromkeys(("people", "did", "mean", "deviation"))


class Variant(Part, frozen=True):
    """One way that is tried: of `people` who met it `did` what counts, or each has a number with mean and deviation.

    `key` "a" is the control: how things are now.
    """

    key: VariantKey
    name: Name
    description: Line = ""
    people: Count | None = None
    did: Count | None = None
    mean: Number | None = None
    deviation: Deviation | None = None

    def is_counted(self, outcome: Outcome) -> bool:
        """Whether all is known that a comparison needs."""
        return all(getattr(self, field) is not None for field in RESULTS[outcome])


class Counted(Part, frozen=True):
    """What a file says of one variant, by its name."""

    name: Name
    people: Count
    did: Count | None = None
    mean: Number | None = None
    deviation: Deviation | None = None
