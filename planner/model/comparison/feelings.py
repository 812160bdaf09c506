"""How a journey feels: its mean, and its curve over given columns."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from planner.model.comparison.result import Felt
from planner.model.journey import Journey, Lane
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint


def mean_of(journey: Journey, touchpoints: Sequence[Touchpoint]) -> float | None:
    """The mean of all that is felt, as `Comparison` says; None where nothing is known."""
    felt = [emotion for one in touchpoints for emotion in _felt_at(journey, one)]
    return fmean(felt) if felt else None


def curve_of(plan: Plan, journey: Journey, columns: Sequence[str]) -> tuple[Felt, ...]:
    """The mean feeling at each touchpoint where one is known; `columns` are the ids of this journey's stages, or ""."""
    rows = {lane.id: row for row, lane in enumerate(plan.all(Lane, journey_id=journey.id))}
    found: list[Felt] = []
    for column, stage_id in enumerate(columns):
        here = plan.all(Touchpoint, stage_id=stage_id) if stage_id else []
        met = sorted(here, key=lambda one: rows[one.lane_id])
        for place, one in enumerate(met):
            felt = list(_felt_at(journey, one))
            if felt:
                found.append((column + (2 * place + 1) / (2 * len(met)), fmean(felt)))
    return tuple(found)


def _felt_at(journey: Journey, touchpoint: Touchpoint) -> Iterator[float]:
    who = [id for id in journey.persona_ids if touchpoint.concerns(id)]
    felt = [touchpoint.emotion_of(id) for id in who] if journey.persona_ids else [touchpoint.emotion]
    yield from (one for one in felt if one is not None)
