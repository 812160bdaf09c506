"""What a guest sees who was shown one map: that map and what is drawn on it, nothing else of the strategy."""

from planner.model.comment import Comment
from planner.model.ids import JourneyId
from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import MAP_NOUNS, Plan
from planner.model.quote import Quote
from planner.model.record import Record
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint


def seen_on(plan: Plan, journey_id: JourneyId) -> Plan:
    """The plan with one journey, its personas, and the owners and metrics its touchpoints name.

    Of an owner a guest sees the name, not how to reach them nor whose part they are; of comments those on this map.
    """
    journey = plan.get(Journey, journey_id)
    touchpoints = plan.all(Touchpoint, journey_id=journey_id)
    measured = {measure.metric_id for measure in plan.all(Measure, journey_id=journey_id)}
    personas = {id for one in (journey, *touchpoints) for id in one.persona_ids}
    named = {id for one in touchpoints for id in (one.responsible, *one.consulted) if id}
    owners = [plan.get(Owner, id).with_(contact="", part_of=None) for id in named if id in plan.by_id(Owner)]
    kept: list[Record] = [plan.strategy, journey, *owners]
    kept += [one for one in plan.all(Persona) if one.id in personas]
    kept += [one for one in plan.all(Metric) if one.id in measured]
    kept += plan.all(Comment, journey_id=journey_id)
    tagged = {id for quote in plan.all(Quote, journey_id=journey_id) for id in quote.theme_ids}
    kept += [one for one in plan.all(Theme) if one.id in tagged]
    on_map = {noun: plan.records[noun] for noun in MAP_NOUNS}
    return Plan({**Plan.of(kept).records, **on_map})
