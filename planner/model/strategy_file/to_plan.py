"""From a strategy file to the records of a plan, under fresh ids."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from planner.model.ids import MetricId, OwnerId, PersonaId, StrategyId, ThemeId, TouchpointId
from planner.model.metric import Metric
from planner.model.metric_library import BY_KEY
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.record import Record
from planner.model.strategy import Strategy
from planner.model.strategy_file.around import Around
from planner.model.strategy_file.experiments import experiment_records
from planner.model.strategy_file.journey_layout import JourneyEntry
from planner.model.strategy_file.journey_records import COLOURS, JourneyRecords
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.layout import MetricEntry, OwnerEntry, PersonaEntry, StrategyFile, ThemeEntry
from planner.model.strategy_file.mint import AnId, Mint, fresh
from planner.model.strategy_file.names import Names, in_turn, key_of, metric_name
from planner.model.strategy_file.portrait import picture_of
from planner.model.theme import Theme


def plan_of(file: StrategyFile, made_at: datetime, mint: Mint = fresh) -> Plan:
    """A new plan, at revision 1, with everything in the file; of pictures only their names.

    Raises Fault on an id that stands twice, a reference to nothing, or a team that is part of itself.
    """
    return Plan.of(_records(file, made_at, mint))


def _records(file: StrategyFile, made_at: datetime, mint: Mint) -> Iterator[Record]:
    strategy = Strategy.made(id=mint(StrategyId), made_at=made_at, revision=1, **file.strategy.model_dump())
    owners, owner_ids = _owners(file.owners, strategy.id, mint)
    metrics = _metrics(file.metrics, strategy.id, mint)
    personas, persona_ids = _personas(file.personas, strategy.id, mint)
    themes, theme_ids = _themes(file.themes, strategy.id, mint)
    yield from (strategy, *owners, *metrics.things, *personas, *themes)
    around = Around(strategy.id, mint, owner_ids, metrics, persona_ids, theme_ids)
    journeys = _journey_names(file.journeys, around)
    yield from _journeys(file.journeys, journeys)
    yield from experiment_records(file.experiments, around, _met(file.journeys, journeys))


def _journey_names(entries: Sequence[JourneyEntry], around: Around) -> Names[JourneyRecords]:
    names = Names[JourneyRecords]("journey", ("journeys",))
    for place, entry, order in in_turn(entries):
        names.add(key_of(entry, entry.name), JourneyRecords(entry, ("journeys", place), order, around), place)
    return names


def _met(entries: Sequence[JourneyEntry], journeys: Names[JourneyRecords]) -> Names[Names[TouchpointId]]:
    """What the touchpoints of each journey are called, those that have an `id`."""
    names = Names[Names[TouchpointId]]("journey", ("journeys",))
    for place, (entry, one) in enumerate(zip(entries, journeys.things, strict=True)):
        names.add(key_of(entry, entry.name), one.touchpoints.names, place)
    return names


def _journeys(entries: Sequence[JourneyEntry], names: Names[JourneyRecords]) -> Iterator[Record]:
    as_is = [
        names.find(entry.future_of, ("journeys", place, "future_of")) if entry.future_of else None
        for place, entry in enumerate(entries)
    ]
    above = {one.journey.id: of and of.journey.id for one, of in zip(names.things, as_is, strict=True)}
    called = {one.journey.id: one.journey.name for one in names.things}
    _no_circles(above, called, lambda place: ("journeys", place, "future_of"), "the journeys go")
    for one, of in zip(names.things, as_is, strict=True):
        yield from one.all(of)


def _owners(
    entries: Sequence[OwnerEntry], strategy_id: StrategyId, mint: Mint
) -> tuple[list[Owner], Names[OwnerId]]:
    ids = Names[OwnerId]("owner", ("owners",))
    for place, entry in enumerate(entries):
        ids.add(key_of(entry, entry.name), mint(OwnerId), place)
    owners: list[Owner] = []
    minted = ids.things
    for place, entry, order in in_turn(entries):
        fields: dict[str, Any] = entry.model_dump(exclude={"id"})
        fields["part_of"] = entry.part_of and ids.find(entry.part_of, ("owners", place, "part_of"))
        owners.append(Owner.made(id=minted[place], strategy_id=strategy_id, order=order, **fields))
    above = {owner.id: owner.part_of for owner in owners}
    called = {owner.id: owner.name for owner in owners}
    _no_circles(above, called, lambda place: ("owners", place, "part_of"), "the teams go")
    return owners, ids


def _no_circles(
    above: Mapping[AnId, AnId | None],
    called: Mapping[AnId, str],
    path: Callable[[int], Path],
    they_go: str,
) -> None:
    settled: set[AnId] = set()
    for place, first in enumerate(above):
        chain: dict[AnId, None] = {}
        one: AnId | None = first
        while one is not None and one not in settled:
            if one in chain:
                circle = [*chain][[*chain].index(one) :]
                names = [called[id][:40] for id in circle]
                shown = " → ".join([*names[:5], *["…"][: len(names) > 5], names[0]])
                raise Fault(path(place), f"{they_go} in a circle: {shown}.")
            chain[one] = None
            one = above[one]
        settled.update(chain)


def _metrics(entries: Sequence[MetricEntry], strategy_id: StrategyId, mint: Mint) -> Names[Metric]:
    metrics = Names[Metric]("metric", ("metrics",))
    for place, entry, order in in_turn(entries):
        name = metric_name(entry, ("metrics", place))
        known = BY_KEY.get(entry.library)
        usual = (
            known.model_dump(include={"short", "unit", "better", "formula", "stale_after"}) if known else {}
        )
        given = entry.model_dump(exclude={"id", "name"}, exclude_none=True)
        fields = {**usual, **given, "name": name}
        metric = Metric.made(id=mint(MetricId), strategy_id=strategy_id, order=order, **fields)
        metrics.add(key_of(entry, name), metric, place)
    return metrics


def _personas(
    entries: Sequence[PersonaEntry], strategy_id: StrategyId, mint: Mint
) -> tuple[list[Persona], Names[PersonaId]]:
    ids = Names[PersonaId]("persona", ("personas",))
    personas: list[Persona] = []
    for place, entry, order in in_turn(entries):
        fields = {**entry.model_dump(exclude={"id"}), "picture": picture_of(entry.picture)}
        persona = Persona.made(id=mint(PersonaId), strategy_id=strategy_id, order=order, **fields)
        ids.add(key_of(entry, entry.name), persona.id, place)
        personas.append(persona)
    return personas, ids


def _themes(
    entries: Sequence[ThemeEntry], strategy_id: StrategyId, mint: Mint
) -> tuple[list[Theme], Names[ThemeId]]:
    ids = Names[ThemeId]("theme", ("themes",))
    themes: list[Theme] = []
    for place, entry, order in in_turn(entries):
        fields = {"name": entry.name, "words": entry.words, "colour": entry.colour or place % COLOURS + 1}
        theme = Theme.made(id=mint(ThemeId), strategy_id=strategy_id, order=order, **fields)
        ids.add(key_of(entry, entry.name), theme.id, place)
        themes.append(theme)
    return themes, ids
