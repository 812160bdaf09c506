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
)


def file_of(plan: Plan, pictures: Mapping[PictureId, bytes] | None = None) -> StrategyFile:
    """The plan as a strategy file: everything but our ids, the history and the archive mark of the strategy.

    `pictures` are the PNGs of the personas' own pictures; a persona whose picture is not among them gets a drawn one.
    """
    owners, personas, metrics = plan.all(Owner), plan.all(Persona), plan.all(Metric)
    to_owner, to_persona, to_metric = keys_of(owners), keys_of(personas), keys_of(metrics)
    journeys = plan.all(Journey)
    to_journey = keys_of(journeys)
    maps = JourneyEntries(plan, to_owner, to_persona, to_metric, to_journey)
    return StrategyFile(
        format=FORMAT,
        version=VERSION,
        strategy=entry_of(StrategyEntry, plan.strategy),
        owners=tuple(_owner(owner, to_owner) for owner in owners),
        metrics=named_entries(MetricEntry, metrics, to_metric),
        personas=tuple(_persona(persona, to_persona, pictures or {}) for persona in personas),
        journeys=tuple(maps.journey(journey) for journey in journeys),
        experiments=experiment_entries(plan, to_owner, to_metric, to_journey, maps.named),
    )


def _owner(owner: Owner, keys: Keys) -> OwnerEntry:
    return entry_of(OwnerEntry, owner, id=keys[owner.id], part_of=keys.get(owner.part_of or ""))


def _persona(persona: Persona, keys: Keys, pictures: Mapping[PictureId, bytes]) -> PersonaEntry:
    png = pictures.get(persona.photo) if persona.photo else None
    portrait = uri_of(png) if png else "" if persona.photo else persona.picture
    return entry_of(PersonaEntry, persona, id=keys[persona.id], picture=portrait)
