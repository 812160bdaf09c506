"""A plan with everything looked up once: what belongs to what, in the order it is read."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from planner.model.card import Card
from planner.model.estimate import Estimate
from planner.model.ids import Id, JourneyId, LaneId, PictureId, StageId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint

T = TypeVar("T")
Groups = dict[Hashable, list[T]]


@dataclass(frozen=True)
class Atlas:
    """Read-only; `today` decides what is stale or overdue. Archived personas and journeys are left out.

    `chapters` are those in the report, so that nothing leads to a page that is not there. `pictures` are the PNGs
    of the personas' own pictures.
    """

    plan: Plan
    today: date
    chapters: frozenset[str] = frozenset({"personas", "journeys", "scorecard", "gaps"})
    pictures: Mapping[PictureId, bytes] = field(default_factory=dict[PictureId, bytes])

    @cached_property
    def strategy(self) -> Strategy:
        """The strategy."""
        return self.plan.strategy

    @cached_property
    def personas(self) -> list[Persona]:
        """Personas in use, in order."""
        return [persona for persona in self.plan.all(Persona) if not persona.archived]

    @cached_property
    def journeys(self) -> list[Journey]:
        """Journeys in use, in order."""
        return [journey for journey in self.plan.all(Journey) if not journey.archived]

    @property
    def archived_personas(self) -> int:
        """How many personas are left out."""
        return len(self.plan.by_id(Persona)) - len(self.personas)

    @property
    def archived_journeys(self) -> int:
        """How many journeys are left out."""
        return len(self.plan.by_id(Journey)) - len(self.journeys)

    @cached_property
    def owners(self) -> list[Owner]:
        """People and teams, in order."""
        return self.plan.all(Owner)

    @cached_property
    def metrics(self) -> list[Metric]:
        """Metrics, in order."""
        return self.plan.all(Metric)

    @cached_property
    def stages(self) -> Groups[Stage]:
        """Stages by journey id."""
        return _grouped((stage.journey_id, stage) for stage in self.plan.all(Stage))

    @cached_property
    def lanes(self) -> Groups[Lane]:
        """Lanes by journey id, hidden ones included."""
        return _grouped((lane.journey_id, lane) for lane in self.plan.all(Lane))

    @cached_property
    def cards(self) -> Groups[Card]:
        """Cards by (stage id, lane id)."""
        return _grouped(((card.stage_id, card.lane_id), card) for card in self.plan.all(Card))

    @cached_property
    def touchpoints(self) -> Groups[Touchpoint]:
        """Touchpoints by (stage id, lane id)."""
        everything = self.plan.all(Touchpoint)
        return _grouped(((point.stage_id, point.lane_id), point) for point in everything)

    @cached_property
    def measures(self) -> Groups[Measure]:
        """Measures by touchpoint id."""
        return _grouped((measure.touchpoint_id, measure) for measure in self.plan.all(Measure))

    @cached_property
    def readings(self) -> Groups[Reading]:
        """Readings by measure id, oldest first."""
        return _grouped((reading.measure_id, reading) for reading in self.plan.all(Reading))

    @cached_property
    def estimates(self) -> dict[str, Estimate]:
        """Estimates of the money at risk by touchpoint id."""
        return {one.touchpoint_id: one for one in self.plan.all(Estimate)}

    @cached_property
    def walks(self) -> dict[JourneyId, list[Touchpoint]]:
        """Each journey's touchpoints as the customer meets them: stage by stage, lane by lane."""
        return {
            journey.id: [point for stage in self.stages_of(journey) for point in self.met_in(journey, stage)]
            for journey in self.journeys
        }

    @cached_property
    def everything_met(self) -> list[Touchpoint]:
        """The touchpoints of all journeys in use."""
        return [point for journey in self.journeys for point in self.walks[journey.id]]

    def stages_of(self, journey: Journey) -> list[Stage]:
        """A journey's stages in order."""
        return self.stages.get(journey.id, [])

    def lanes_of(self, journey: Journey) -> list[Lane]:
        """A journey's visible lanes in order."""
        return [lane for lane in self.lanes.get(journey.id, []) if not lane.hidden]

    def met_in(self, journey: Journey, stage: Stage) -> list[Touchpoint]:
        """A stage's touchpoints, lane by lane; those of hidden lanes too, for they are still met."""
        lanes = self.lanes.get(journey.id, [])
        return [point for lane in lanes for point in self.touchpoints.get((stage.id, lane.id), [])]

    def cell(self, stage_id: StageId, lane_id: LaneId) -> list[Touchpoint]:
        """The touchpoints of one cell."""
        return self.touchpoints.get((stage_id, lane_id), [])

    def measures_of(self, point: Touchpoint) -> list[Measure]:
        """The measures of a touchpoint."""
        return self.measures.get(point.id, [])

    def metric(self, measure: Measure) -> Metric:
        """The metric of a measure."""
        return self.plan.get(Metric, measure.metric_id)

    def stage(self, point: Touchpoint) -> Stage:
        """The stage of a touchpoint."""
        return self.plan.get(Stage, point.stage_id)

    def journey(self, point: Touchpoint) -> Journey:
        """The journey of a touchpoint."""
        return self.plan.get(Journey, point.journey_id)

    def owner(self, owner_id: Id | None) -> Owner | None:
        """The owner with this id, if there is one."""
        return self.plan.by_id(Owner).get(owner_id) if owner_id else None

    def walkers(self, journey: Journey) -> list[Persona]:
        """The personas a journey is for; all of them where it names none."""
        named = [persona for persona in self.personas if persona.id in journey.persona_ids]
        return named or ([] if journey.persona_ids else self.personas)

    def holds_something(self, journey: Journey) -> bool:
        """Whether a journey's map shows anything at all."""
        stages, lanes = self.stages_of(journey), self.lanes_of(journey)
        cards = any(self.cards.get((stage.id, lane.id)) for stage in stages for lane in lanes)
        return bool(stages) and (cards or bool(self.walks[journey.id]))

    def map_of(self, journey: Journey) -> str:
        """The anchor of a journey's map, or "" where none is drawn."""
        return (
            f"journey-{journey.id}" if "journeys" in self.chapters and self.holds_something(journey) else ""
        )

    def page_of(self, persona: Persona) -> str:
        """The anchor of a persona's page, or "" where none is drawn."""
        return f"persona-{persona.id}" if "personas" in self.chapters else ""

    def chapter(self, name: str) -> str:
        """The anchor of a chapter of one section, or "" where it is left out."""
        return name if name in self.chapters and self.everything_met else ""

    def is_planned(self, measure: Measure) -> bool:
        """Whether it is a measure of a to-be without a value, which is not asked for there."""
        return measure.current is None and self.plan.get(Journey, measure.journey_id).future_of is not None

    def is_stale(self, measure: Measure) -> bool:
        """Whether the current value is older than its metric allows."""
        return measure.is_stale(self.metric(measure).stale_after, self.today)


def _grouped(pairs: Iterable[tuple[Hashable, T]]) -> Groups[T]:
    groups: Groups[T] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
