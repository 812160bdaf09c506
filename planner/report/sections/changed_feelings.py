"""How a journey feels as it is and in its future: both curves, stage by stage, and the same in words."""

from planner.model.comparison import Compared, Comparison, Felt
from planner.model.ids import StageId
from planner.model.journey import Stage
from planner.model.record import Part
from planner.report.atlas import Atlas
from planner.report.wording import NOTHING, felt, number, shortened

SIDES = ("As it is", "To be")
ABREAST = 14
"""So many stages stay readable over the curves; of more the heads are only numbers."""


class Felts(Part, frozen=True):
    """A stage below the curves: its name, its colour (1..5), and the mean feeling before and after."""

    name: str
    colour: int
    was: str
    now: str


class Curves(Part, frozen=True):
    """Both curves over `stages`, as (place, emotion): place 1.5 is the middle of the second. `said` tells them."""

    stages: tuple[Felts, ...]
    was: tuple[Felt, ...]
    now: tuple[Felt, ...]
    mean: str
    said: str


def both_curves(atlas: Atlas, found: Comparison) -> Curves | None:
    """Both curves; None where nothing is known of either."""
    if not found.felt_was and not found.felt_now:
        return None
    return Curves(
        stages=tuple(_felts(atlas, found, place) for place in range(len(found.stages))),
        was=found.felt_was,
        now=found.felt_now,
        mean=" → ".join(
            "not known" if one is None else felt(one) for one in (found.mean_was, found.mean_now)
        ),
        said=told(found),
    )


def _felts(atlas: Atlas, found: Comparison, place: int) -> Felts:
    stage = found.stages[place].stage
    name = called(stage, 60) if len(found.stages) <= ABREAST else str(place + 1)
    was, now = (NOTHING if one is None else _signed(one) for one in found.felt_in(place))
    return Felts(name=name, colour=colour_of(atlas, stage), was=was, now=now)


def told(found: Comparison) -> str:
    """Both curves in words, stage by stage: “As it is: Awareness good (+1); …. To be: …”."""
    names = [called(one.stage, 60) for one in found.stages]
    sides = zip(*(found.felt_in(place) for place in range(len(names))), strict=True)
    return " ".join(
        f"{side}: {'; '.join(steps)}."
        for side, means in zip(SIDES, sides, strict=False)
        if (
            steps := [
                f"{name} {felt(one)}" for name, one in zip(names, means, strict=True) if one is not None
            ]
        )
    )


def called(stage: Compared, most: int) -> str:
    """A stage's name, shortened; that on the to-be where it has one."""
    return shortened(stage.now or stage.was, most)


def colour_of(atlas: Atlas, stage: Compared) -> int:
    """A stage's colour, 1..5."""
    return atlas.plan.get(Stage, StageId(stage.to_be_id or stage.as_is_id)).colour


def _signed(emotion: float) -> str:
    return f"{'+' if emotion > 0 else ''}{number(emotion, 1)}"
