"""The result of a comparison: every thing of either map once, with what became of it."""

from statistics import fmean
from typing import Literal

from planner.model.ids import JourneyId
from planner.model.record import Part
from planner.model.wording import counted

State = Literal["kept", "changed", "moved", "new", "gone"]
STATES: dict[State, str] = {
    "new": "new",
    "changed": "changed",
    "moved": "moved",
    "gone": "gone",
    "kept": "as it is",
}
"""What becomes of a thing, in the order in which it is summed up."""
GLYPHS: dict[State, str] = {"new": "+", "changed": "≠", "moved": "→", "gone": "−", "kept": "="}
"""A sign for each, where a word alone would be read too slowly."""
NAMES = frozenset({"name", "title", "text"})
"""Fields that are what a thing is called."""

Felt = tuple[float, float]
"""A place on the compared map and an emotion of -2..2 there: place 1.5 is the middle of the second stage."""


class Difference(Part, frozen=True):
    """One field that differs: its name, what it is called, and both values in words; "" says nothing."""

    field: str
    words: str
    was: str
    now: str


class Compared(Part, frozen=True):
    """A stage, lane, touchpoint or card. `was` and `now` are what it is called on either map, "" where it is not.

    A thing with other differences than its place is "changed", even where it moved as well. `as_is_id` and
    `to_be_id` are its ids; `lane` names the row that it stands in, "" for stages and lanes.
    """

    noun: str
    state: State
    as_is_id: str = ""
    to_be_id: str = ""
    was: str = ""
    now: str = ""
    lane: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def besides(self) -> tuple[Difference, ...]:
        """What differs besides the name, which `was` and `now` show."""
        return tuple(one for one in self.differences if one.field not in NAMES)


class ComparedStage(Part, frozen=True):
    """A stage and what stands in it on the to-be, with what is gone from it, by lane and then in order."""

    stage: Compared
    things: tuple[Compared, ...]

    @property
    def differs(self) -> bool:
        """Whether anything of it is not as it is."""
        return any(one.state != "kept" for one in (self.stage, *self.things))


class Sum(Part, frozen=True):
    """How many things there are of each state."""

    new: int = 0
    changed: int = 0
    moved: int = 0
    gone: int = 0
    kept: int = 0

    @property
    def differing(self) -> int:
        """How many are not as they are."""
        return self.new + self.changed + self.moved + self.gone


class Comparison(Part, frozen=True):
    """A journey as it is beside its future.

    `about` are differences of the journey itself; `stages` those of the as-is in order, new ones in their place;
    `lanes` likewise. `things` sums up touchpoints and cards, `frame` stages and lanes. `mean_was` and `mean_now` are
    the mean emotions (-2..2, None where nothing is known): the sum, over all touchpoints and all personas of the
    journey who meet them, of how that persona feels there, divided by the number of those feelings; without personas
    each touchpoint counts once. `felt_was` and `felt_now` are the curves, at each touchpoint the mean of its personas.
    """

    as_is: JourneyId
    to_be: JourneyId
    about: tuple[Difference, ...]
    stages: tuple[ComparedStage, ...]
    lanes: tuple[Compared, ...]
    things: Sum
    frame: Sum
    mean_was: float | None
    mean_now: float | None
    felt_was: tuple[Felt, ...]
    felt_now: tuple[Felt, ...]

    def felt_in(self, place: int) -> tuple[float | None, float | None]:
        """The means of both curves over the touchpoints of the stage at `place`; None where nothing is known."""
        curves = [
            [felt for at, felt in curve if int(at) == place] for curve in (self.felt_was, self.felt_now)
        ]
        was, now = (fmean(felt) if felt else None for felt in curves)
        return was, now

    @property
    def differs(self) -> bool:
        """Whether anything at all differs."""
        return bool(self.about) or self.things.differing + self.frame.differing > 0

    @property
    def summary(self) -> str:
        """“4 new, 3 changed, 2 gone, 12 as they are”, of touchpoints and cards, then of stages and lanes if any."""
        kept = self.things.kept
        words = (
            [*_counts(self.things), f"{counted(kept, 'as it is', 'as they are')}"]
            if kept
            else _counts(self.things)
        )
        said = ", ".join(words) or "Nothing stands on either map"
        frame = ", ".join(_counts(self.frame))
        return f"{said}; stages and lanes: {frame}" if frame else said


def _counts(of: Sum) -> list[str]:
    numbers = ((of.new, "new"), (of.changed, "changed"), (of.moved, "moved"), (of.gone, "gone"))
    return [f"{count} {word}" for count, word in numbers if count]
