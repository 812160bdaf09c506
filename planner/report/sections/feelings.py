"""The emotion curve of a sheet: who feels what, where, and the same in words."""

from collections.abc import Sequence

from planner.model.journey import Journey, Stage
from planner.model.persona import Persona
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.wording import felt, listed, shortened

SPELLED_OUT = 24
"""Up to so many points a curve is told touchpoint by touchpoint, above that by its turning points."""


class Curve(Part, frozen=True):
    """One or more personas who feel alike.

    `points` are (place, emotion): place 1.5 is the middle of the second column of this sheet; places outside the
    sheet say where the curve comes from and goes to. `style` counts curves from 0. `said` tells the curve in words.
    """

    name: str
    style: int
    points: tuple[tuple[float, float], ...]
    said: str


def curves(atlas: Atlas, journey: Journey, stages: Sequence[Stage]) -> tuple[Curve, ...]:
    """The curves on a sheet that shows `stages`; none where nothing is known."""
    first = atlas.stages_of(journey).index(stages[0]) if stages else 0
    found: list[Curve] = []
    for name, felt_points in _alike(atlas, journey):
        points = [(place - first, emotion) for place, emotion, _ in felt_points]
        here = [(e, p) for place, e, p in felt_points if 0 <= place - first < len(stages)]
        if here:
            shown = _with_neighbours(points, len(stages))
            found.append(Curve(name=name, style=len(found), points=shown, said=_told(name, here)))
    return tuple(found)


Felt = tuple[float, float, Touchpoint]


def _alike(atlas: Atlas, journey: Journey) -> list[tuple[str, tuple[Felt, ...]]]:
    """Personas whose curves are equal share one."""
    groups: dict[tuple[Felt, ...], list[str]] = {}
    walkers = atlas.walkers(journey)
    for persona in walkers or [None]:
        groups.setdefault(_felt_by(atlas, journey, persona), []).append(
            persona.name if persona else "Everyone"
        )
    several = len(walkers) > 1 and len(groups) == 1
    return [
        ("All personas" if several else shortened(listed(names), 120), points)
        for points, names in groups.items()
        if points
    ]


def _felt_by(atlas: Atlas, journey: Journey, persona: Persona | None) -> tuple[Felt, ...]:
    found: list[Felt] = []
    for column, stage in enumerate(atlas.stages_of(journey)):
        met = atlas.met_in(journey, stage)
        for index, point in enumerate(met):
            emotion = point.emotion if persona is None else _felt_at(point, persona)
            if emotion is not None:
                found.append((column + (2 * index + 1) / (2 * len(met)), emotion, point))
    return tuple(found)


def _felt_at(point: Touchpoint, persona: Persona) -> float | None:
    return point.emotion_of(persona.id) if point.concerns(persona.id) else None


def _with_neighbours(points: list[tuple[float, float]], columns: int) -> tuple[tuple[float, float], ...]:
    before = [point for point in points if point[0] < 0][-1:]
    after = [point for point in points if point[0] >= columns][:1]
    return (*before, *(point for point in points if 0 <= point[0] < columns), *after)


def _told(name: str, felt_points: list[tuple[float, Touchpoint]]) -> str:
    told = felt_points if len(felt_points) <= SPELLED_OUT else _turns(felt_points)
    steps = "; ".join(f"{shortened(point.title, 60)}: {felt(emotion)}" for emotion, point in told)
    return f"How {shortened(name, 120)} feels. {steps}."


def _turns(felt_points: list[tuple[float, Touchpoint]]) -> list[tuple[float, Touchpoint]]:
    inner = [
        here
        for before, here, after in zip(felt_points, felt_points[1:], felt_points[2:], strict=False)
        if (here[0] - before[0]) * (after[0] - here[0]) < 0
    ]
    return [felt_points[0], *inner[: SPELLED_OUT - 2], felt_points[-1]]
