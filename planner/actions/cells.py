"""What stages, lanes, touchpoints and cards share: finding a cell, and emptying one with all that hangs on it."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.actions import comments, experiments
from planner.model.card import Card
from planner.model.comment import Comment
from planner.model.estimate import Estimate
from planner.model.ids import JourneyId, LaneId, StageId
from planner.model.journey import Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.quote import Quote
from planner.model.refusal import NotThere
from planner.model.touchpoint import Touchpoint
from planner.store import Work


def cell(work: Work[Any], journey_id: JourneyId, stage_id: StageId, lane_id: LaneId) -> tuple[Stage, Lane]:
    """The stage and lane of a cell of this journey. Raises NotThere, also for a cell of another journey."""
    stage, lane = work.get(Stage, stage_id), work.get(Lane, lane_id)
    if {stage.journey_id, lane.journey_id} != {journey_id}:
        raise NotThere("cell")
    return stage, lane


def reaching(
    work: Work[Any], was: Touchpoint | Card, now: Touchpoint | Card, stages: Sequence[Stage] | None = None
) -> Touchpoint | Card:
    """What came from one stage to another: a card is there over as many stages as it was, if there are so many.

    `stages` are those of the map it was on, where that is of another strategy.
    """
    if not isinstance(was, Card) or not isinstance(now, Card):
        return now
    if was.until_stage_id is None or was.stage_id == now.stage_id:
        return now
    before = work.all(Stage, journey_id=was.journey_id) if stages is None else stages
    return now.over(len(was.reach(before)), work.all(Stage, journey_id=now.journey_id))


def draw_back(work: Work[Any], stage: Stage) -> None:
    """Before a stage goes: what reaches to it now reaches to the one before it."""
    stages = work.all(Stage, journey_id=stage.journey_id)
    for card in work.all(Card, until_stage_id=stage.id):
        work.put(card.over(len(card.reach(stages)) - 1, stages))


def clear(work: Work[Any], **where: str) -> None:
    """Remove the touchpoints and cards that match `where` (a stage_id or lane_id), with all that hangs on them."""
    for touchpoint in work.all(Touchpoint, **where):
        clear_touchpoint(work, touchpoint)
    for card in work.all(Card, **where):
        comments.clear(work, card)
        work.remove(card)


def hanging_on(
    work: Work[Any], thing: Touchpoint | Card
) -> Iterator[Measure | Reading | Estimate | Quote | Comment]:
    """The metrics of a touchpoint, their values, its estimate and quotes, and what was said about it or a card."""
    yield from work.all(Estimate, touchpoint_id=thing.id)
    for measure in work.all(Measure, touchpoint_id=thing.id):
        yield from work.all(Reading, measure_id=measure.id)
        yield measure
    yield from work.all(Quote, touchpoint_id=thing.id)
    yield from comments.on(work, thing.noun, thing.id)


def clear_touchpoint(work: Work[Any], touchpoint: Touchpoint) -> None:
    """Remove a touchpoint with metrics, values, estimate, quotes and the comments on it; experiments stay."""
    comments.clear(work, touchpoint)
    experiments.unlink(work, touchpoint_id=touchpoint.id)
    for estimate in work.all(Estimate, touchpoint_id=touchpoint.id):
        work.remove(estimate)
    for measure in work.all(Measure, touchpoint_id=touchpoint.id):
        for reading in work.all(Reading, measure_id=measure.id):
            work.remove(reading)
        work.remove(measure)
    for quote in work.all(Quote, touchpoint_id=touchpoint.id):
        work.remove(quote)
    work.remove(touchpoint)
