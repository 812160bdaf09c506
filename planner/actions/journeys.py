"""Journeys: add, edit, duplicate, plan the future of, move, archive, bring back."""

from collections.abc import Mapping

from planner.model.change import Change
from planner.model.fresh import fresh_copy, fresh_future, future_name, usual_map
from planner.model.ids import JourneyId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.persona import Persona
from planner.model.plan import MAP_NOUNS, NOUNS, Plan
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import Work, editing


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str) -> Change:
    """A new journey with the five usual stages and the usual lanes, for all personas not archived."""
    with editing(by, "journeys.add", Strategy, strategy_id) as work:
        personas = tuple(persona.id for persona in work.all(Persona, archived=False))
        id, order = work.fresh(JourneyId), work.order(Journey)
        journey = Journey.made(id=id, strategy_id=strategy_id, order=order, name=name, persona_ids=personas)
        work.put(journey)
        for record in usual_map(journey):
            work.put(record)
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, journey_id: JourneyId, fields: Mapping[str, object]) -> Change:
    """Change name, summary or the personas who walk it."""
    with editing(by, "journeys.edit", Journey, journey_id) as work:
        journey = work.subject.changed(fields)
        for persona_id in journey.persona_ids:
            work.get(Persona, persona_id)
        work.put(journey)
    return work.change


@needs(Permission.EDIT_MAP)
def duplicate(by: Member, journey_id: JourneyId) -> Change:
    """A copy with everything on it, right behind the original."""
    with editing(by, "journeys.duplicate", Journey, journey_id) as work:
        order = work.order(Journey, after=journey_id)
        for record in fresh_copy(_map_of(work), name=f"{work.subject.name[:9_990]} (copy)", order=order):
            work.put(record)
    return work.change


@needs(Permission.EDIT_MAP)
def plan_future(by: Member, journey_id: JourneyId) -> Change:
    """A to-be right behind the journey, made from it thing by thing; metrics with their targets, without values."""
    with editing(by, "journeys.plan_future", Journey, journey_id) as work:
        order = work.order(Journey, after=journey_id)
        name = future_name(work.subject.name, [journey.name for journey in work.all(Journey)])
        for record in fresh_future(_map_of(work), work.fresh(JourneyId), name, order):
            work.put(record)
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, journey_id: JourneyId, after: str | None) -> Change:
    """Behind the journey with id `after`; None is last, "" first."""
    with editing(by, "journeys.move", Journey, journey_id) as work:
        work.put(work.subject.with_(order=work.order(Journey, after, moving=journey_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def archive(by: Member, journey_id: JourneyId) -> Change:
    """Out of lists and reports, kept whole."""
    with editing(by, "journeys.archive", Journey, journey_id) as work:
        work.put(work.subject.put_away())
    return work.change


@needs(Permission.EDIT_MAP)
def restore(by: Member, journey_id: JourneyId) -> Change:
    """Back from the archive."""
    with editing(by, "journeys.restore", Journey, journey_id) as work:
        work.put(work.subject.brought_back())
    return work.change


def _map_of(work: Work[Journey]) -> Plan:
    on_it = [record for noun in MAP_NOUNS for record in work.all(NOUNS[noun], journey_id=work.subject.id)]
    return Plan.of([work.subject, *on_it])
