"""From the journeys of a plan to their entries in the strategy file."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from planner.model.card import Card
from planner.model.estimate import Estimate
from planner.model.journey import Journey, Lane, MapRecord, Stage
from planner.model.measure import Measure, Reading
from planner.model.plan import Plan, in_order
from planner.model.quote import Quote
from planner.model.strategy_file.entries import (
    Keys,
    as_given,
    entry_of,
    in_their_order,
    keys_of,
)
from planner.model.strategy_file.experiments import tried_at
from planner.model.strategy_file.journey_layout import (
    CardEntry,
    EstimateEntry,
    FeelingEntry,
    JourneyEntry,
    LaneEntry,
    MeasureEntry,
    QuoteEntry,
    ReadingEntry,
    StageEntry,
    TouchpointEntry,
)
from planner.model.strategy_file.origin_keys import origins_in
from planner.model.strategy_file.slug import slugs
from planner.model.touchpoint import Touchpoint

M = TypeVar("M", bound=MapRecord)
F = TypeVar("F", StageEntry, LaneEntry)


def _grouped(plan: Plan, kind: type[M], parent: Callable[[M], str]) -> dict[str, list[M]]:
    groups: dict[str, list[M]] = defaultdict(list)
    for record in in_order(plan.by_id(kind).values()):
        groups[parent(record)].append(record)
    return groups


def _places(frame: Sequence[Stage] | Sequence[Lane]) -> dict[str, int]:
    return {one.id: place for place, one in enumerate(frame)}


class JourneyEntries:
    """All that is on the maps of a plan, and the short ids of what the maps point at."""

    def __init__(
        self, plan: Plan, owners: Keys, personas: Keys, metrics: Keys, journeys: Keys, themes: Keys
    ) -> None:
        self.owners, self.personas, self.metrics, self.journeys = owners, personas, metrics, journeys
        self.themes = themes
        self.stages = _grouped(plan, Stage, lambda stage: stage.journey_id)
        self.lanes = _grouped(plan, Lane, lambda lane: lane.journey_id)
        self.touchpoints = _grouped(plan, Touchpoint, lambda touchpoint: touchpoint.journey_id)
        self.cards = _grouped(plan, Card, lambda card: card.journey_id)
        self.measures = _grouped(plan, Measure, lambda measure: measure.touchpoint_id)
        self.readings = _grouped(plan, Reading, lambda reading: reading.measure_id)
        self.estimates = _grouped(plan, Estimate, lambda estimate: estimate.touchpoint_id)
        self.quotes = _grouped(plan, Quote, lambda quote: quote.touchpoint_id)
        self.origins = origins_in(plan)
        self.referred = {*self.origins.values(), *tried_at(plan)}
        self.named = {id: key for journey in plan.all(Journey) for id, key in self._named(journey).items()}

    def journey(self, journey: Journey) -> JourneyEntry:
        """One map: touchpoints by stage and then lane, cards by lane and then stage."""
        stages, lanes = keys_of(self.stages[journey.id]), keys_of(self.lanes[journey.id])
        return entry_of(
            JourneyEntry,
            journey,
            id=self.journeys[journey.id],
            future_of=self.journeys.get(journey.future_of or ""),
            personas=as_given(self.personas, journey.persona_ids),
            stages=self._frame(StageEntry, self.stages[journey.id], stages),
            lanes=self._frame(LaneEntry, self.lanes[journey.id], lanes),
            touchpoints=tuple(self._touchpoint(one, stages, lanes) for one in self._met(journey)),
            cards=tuple(self._card(one, stages, lanes) for one in self._noted(journey)),
        )

    def _named(self, journey: Journey) -> Keys:
        """What others call the things of this journey: of touchpoints and cards only those that one refers to."""
        met = [one for one in self._met(journey) if one.id in self.referred]
        noted = [one for one in self._noted(journey) if one.id in self.referred]
        return {
            **keys_of(self.stages[journey.id]),
            **keys_of(self.lanes[journey.id]),
            **dict(zip((one.id for one in met), slugs((one.title for one in met), "unnamed"), strict=True)),
            **dict(
                zip((one.id for one in noted), slugs((one.text for one in noted), "unnamed"), strict=True)
            ),
        }

    def _met(self, journey: Journey) -> list[Touchpoint]:
        column, row = _places(self.stages[journey.id]), _places(self.lanes[journey.id])
        return sorted(self.touchpoints[journey.id], key=lambda t: (column[t.stage_id], row[t.lane_id]))

    def _noted(self, journey: Journey) -> list[Card]:
        column, row = _places(self.stages[journey.id]), _places(self.lanes[journey.id])
        return sorted(self.cards[journey.id], key=lambda card: (row[card.lane_id], column[card.stage_id]))

    def _origin(self, record: MapRecord) -> str | None:
        return self.named.get(self.origins.get(record.id, ""))

    def _frame(self, kind: type[F], records: Iterable[Stage | Lane], keys: Keys) -> tuple[F, ...]:
        return tuple(entry_of(kind, one, id=keys[one.id], origin=self._origin(one)) for one in records)

    def _card(self, card: Card, stages: Keys, lanes: Keys) -> CardEntry:
        return entry_of(
            CardEntry,
            card,
            id=self.named.get(card.id),
            origin=self._origin(card),
            stage=stages[card.stage_id],
            until=self._end(card, stages),
            lane=lanes[card.lane_id],
        )

    def _end(self, card: Card, stages: Keys) -> str | None:
        reach = card.reach(self.stages[card.journey_id])
        return stages[reach[-1].id] if len(reach) > 1 else None

    def _touchpoint(self, touchpoint: Touchpoint, stages: Keys, lanes: Keys) -> TouchpointEntry:
        return entry_of(
            TouchpointEntry,
            touchpoint,
            id=self.named.get(touchpoint.id),
            origin=self._origin(touchpoint),
            stage=stages[touchpoint.stage_id],
            lane=lanes[touchpoint.lane_id],
            personas=in_their_order(self.personas, touchpoint.persona_ids),
            feelings=self._feelings(touchpoint),
            responsible=self.owners.get(touchpoint.responsible or ""),
            consulted=in_their_order(self.owners, touchpoint.consulted),
            measures=tuple(self._measure(measure) for measure in self.measures[touchpoint.id]),
            money_at_risk=next((entry_of(EstimateEntry, one) for one in self.estimates[touchpoint.id]), None),
            quotes=tuple(self._quote(quote) for quote in self.quotes[touchpoint.id]),
        )

    def _quote(self, quote: Quote) -> QuoteEntry:
        return entry_of(QuoteEntry, quote, themes=in_their_order(self.themes, quote.theme_ids))

    def _feelings(self, touchpoint: Touchpoint) -> tuple[FeelingEntry, ...]:
        felt = {str(feeling.persona_id): feeling.emotion for feeling in touchpoint.feelings}
        known = ((key, felt[id]) for id, key in self.personas.items() if id in felt)
        return tuple(FeelingEntry(persona=key, emotion=emotion) for key, emotion in known)

    def _measure(self, measure: Measure) -> MeasureEntry:
        readings = tuple(entry_of(ReadingEntry, reading) for reading in self.readings[measure.id])
        return entry_of(MeasureEntry, measure, metric=self.metrics[measure.metric_id], readings=readings)
