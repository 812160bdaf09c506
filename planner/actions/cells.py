"""What stages, lanes, touchpoints and cards share: finding a cell, and emptying one with all that hangs on it."""

from collections.abc import Iterator
from typing import Any

from planner.actions import comments
from planner.model.card import Card
from planner.model.comment import Comment
from planner.model.ids import JourneyId, LaneId, StageId
from planner.model.journey import Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.refusal import NotThere
from planner.model.touchpoint import Touchpoint
from planner.store import Work


def cell(work: Work[Any], journey_id: JourneyId, stage_id: StageId, lane_id: LaneId) -> tuple[Stage, Lane]:
    """The stage and lane of a cell of this journey. Raises NotThere, also for a cell of another journey."""
    stage, lane = work.get(Stage, stage_id), work.get(Lane, lane_id)
    if {stage.journey_id, lane.journey_id} != {journey_id}:
        raise NotThere("cell")
    return stage, lane


def clear(work: Work[Any], **where: str) -> None:
    """Remove the touchpoints and cards that match `where` (a stage_id or lane_id), with all that hangs on them."""
    for touchpoint in work.all(Touchpoint, **where):
        clear_touchpoint(work, touchpoint)
    for card in work.all(Card, **where):
        comments.clear(work, card)
        work.remove(card)


def hanging_on(work: Work[Any], thing: Touchpoint | Card) -> Iterator[Measure | Reading | Comment]:
    """The metrics of a touchpoint, their values, and what was said about it or a card."""
    for measure in work.all(Measure, touchpoint_id=thing.id):
        yield from work.all(Reading, measure_id=measure.id)
        yield measure
    yield from comments.on(work, thing.noun, thing.id)


def clear_touchpoint(work: Work[Any], touchpoint: Touchpoint) -> None:
    """Remove a touchpoint with its metrics, their values and the comments on it."""
    comments.clear(work, touchpoint)
    for measure in work.all(Measure, touchpoint_id=touchpoint.id):
        for reading in work.all(Reading, measure_id=measure.id):
            work.remove(reading)
        work.remove(measure)
    work.remove(touchpoint)
