"""From a plan to its strategy file."""

from collections.abc import Mapping

from planner.model.ids import PictureId
from planner.model.journey import Journey
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.picture import uri_of
from planner.model.plan import Plan
from planner.model.strategy_file.entries import Keys, entry_of, keys_of, named_entries
from planner.model.strategy_file.experiments import experiment_entries
from planner.model.strategy_file.journey_entries import JourneyEntries
from planner.model.strategy_file.layout import (
    FORMAT,
    VERSION,
    MetricEntry,
    OwnerEntry,
    PersonaEntry,
    StrategyEntry,
    StrategyFile,
    ThemeEntry,
)
from planner.model.theme import Theme


def file_of(plan: Plan, pictures: Mapping[PictureId, bytes] | None = None) -> StrategyFile:
    """The plan as a strategy file: everything but our ids, the history, the store’s own data and the archive mark.

    `pictures` are the PNGs of the personas' own pictures; a persona whose picture is not among them gets a drawn one.
    """
    maps = _maps(plan)
    return StrategyFile(
        format=FORMAT,
        version=VERSION,
        strategy=entry_of(StrategyEntry, plan.strategy),
        owners=tuple(_owner(owner, maps.owners) for owner in plan.all(Owner)),
        metrics=named_entries(MetricEntry, plan.all(Metric), maps.metrics),
        personas=tuple(_persona(persona, maps.personas, pictures or {}) for persona in plan.all(Persona)),
        themes=named_entries(ThemeEntry, plan.all(Theme), maps.themes),
        journeys=tuple(maps.journey(journey) for journey in plan.all(Journey)),
        experiments=experiment_entries(plan, maps.owners, maps.metrics, maps.journeys, maps.named),
    )


def _maps(plan: Plan) -> JourneyEntries:
    owners, personas, metrics = plan.all(Owner), plan.all(Persona), plan.all(Metric)
    journeys, themes = plan.all(Journey), plan.all(Theme)
    return JourneyEntries(plan, *map(keys_of, (owners, personas, metrics, journeys, themes)))


def _owner(owner: Owner, keys: Keys) -> OwnerEntry:
    return entry_of(OwnerEntry, owner, id=keys[owner.id], part_of=keys.get(owner.part_of or ""))


def _persona(persona: Persona, keys: Keys, pictures: Mapping[PictureId, bytes]) -> PersonaEntry:
    png = pictures.get(persona.photo) if persona.photo else None
    portrait = uri_of(png) if png else "" if persona.photo else persona.picture
    return entry_of(PersonaEntry, persona, id=keys[persona.id], picture=portrait)
