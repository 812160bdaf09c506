"""From the journeys of a plan to their entries in the strategy file."""

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from planner.model.card import Card
from planner.model.journey import Journey, Lane, MapRecord, Stage
from planner.model.measure import Measure, Reading
from planner.model.plan import Plan, in_order
from planner.model.strategy_file.entries import (
    Keys,
    as_given,
    entry_of,
    in_their_order,
    keys_of,
    named_entries,
)
from planner.model.strategy_file.journey_layout import (
    CardEntry,
    FeelingEntry,
    JourneyEntry,
    LaneEntry,
    MeasureEntry,
    ReadingEntry,
    StageEntry,
    TouchpointEntry,
)
from planner.model.touchpoint import Touchpoint

M = TypeVar("M", bound=MapRecord)


def _grouped(plan: Plan, kind: type[M], parent: Callable[[M], str]) -> dict[str, list[M]]:
    groups: dict[str, list[M]] = defaultdict(list)
    for record in in_order(plan.by_id(kind).values()):
        groups[parent(record)].append(record)
    return groups


def _places(keys: Keys) -> dict[str, int]:
    return {id: place for place, id in enumerate(keys)}


class JourneyEntries:
    """All that is on the maps of a plan, and the short ids of what the maps point at."""

    def __init__(self, plan: Plan, owners: Keys, personas: Keys, metrics: Keys) -> None:
        self.owners, self.personas, self.metrics = owners, personas, metrics
        self.stages = _grouped(plan, Stage, lambda stage: stage.journey_id)
        self.lanes = _grouped(plan, Lane, lambda lane: lane.journey_id)
        self.touchpoints = _grouped(plan, Touchpoint, lambda touchpoint: touchpoint.journey_id)
        self.cards = _grouped(plan, Card, lambda card: card.journey_id)
        self.measures = _grouped(plan, Measure, lambda measure: measure.touchpoint_id)
        self.readings = _grouped(plan, Reading, lambda reading: reading.measure_id)

    def journey(self, journey: Journey, key: str) -> JourneyEntry:
        """One map: touchpoints by stage and then lane, cards by lane and then stage."""
        stages, lanes = keys_of(self.stages[journey.id]), keys_of(self.lanes[journey.id])
        return entry_of(
            JourneyEntry,
            journey,
            id=key,
            personas=as_given(self.personas, journey.persona_ids),
            stages=named_entries(StageEntry, self.stages[journey.id], stages),
            lanes=named_entries(LaneEntry, self.lanes[journey.id], lanes),
            touchpoints=self._touchpoints(journey, stages, lanes),
            cards=self._cards(journey, stages, lanes),
        )

    def _touchpoints(self, journey: Journey, stages: Keys, lanes: Keys) -> tuple[TouchpointEntry, ...]:
        column, row = _places(stages), _places(lanes)
        touchpoints = sorted(self.touchpoints[journey.id], key=lambda t: (column[t.stage_id], row[t.lane_id]))
        return tuple(self._touchpoint(touchpoint, stages, lanes) for touchpoint in touchpoints)

    def _cards(self, journey: Journey, stages: Keys, lanes: Keys) -> tuple[CardEntry, ...]:
        column, row = _places(stages), _places(lanes)
        cards = sorted(self.cards[journey.id], key=lambda card: (row[card.lane_id], column[card.stage_id]))
        return tuple(
            entry_of(CardEntry, card, stage=stages[card.stage_id], lane=lanes[card.lane_id]) for card in cards
        )

    def _touchpoint(self, touchpoint: Touchpoint, stages: Keys, lanes: Keys) -> TouchpointEntry:
        return entry_of(
            TouchpointEntry,
            touchpoint,
            stage=stages[touchpoint.stage_id],
            lane=lanes[touchpoint.lane_id],
            personas=in_their_order(self.personas, touchpoint.persona_ids),
            feelings=self._feelings(touchpoint),
            responsible=self.owners.get(touchpoint.responsible or ""),
            consulted=in_their_order(self.owners, touchpoint.consulted),
            measures=tuple(self._measure(measure) for measure in self.measures[touchpoint.id]),
        )

    def _feelings(self, touchpoint: Touchpoint) -> tuple[FeelingEntry, ...]:
        felt = {str(feeling.persona_id): feeling.emotion for feeling in touchpoint.feelings}
        known = ((key, felt[id]) for id, key in self.personas.items() if id in felt)
        return tuple(FeelingEntry(persona=key, emotion=emotion) for key, emotion in known)

    def _measure(self, measure: Measure) -> MeasureEntry:
        readings = tuple(entry_of(ReadingEntry, reading) for reading in self.readings[measure.id])
        return entry_of(MeasureEntry, measure, metric=self.metrics[measure.metric_id], readings=readings)
