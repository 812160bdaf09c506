"""Experiments from a plan into a strategy file, and from a file to records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planner.model.experiment import Experiment
from planner.model.ids import ExperimentId, TouchpointId
from planner.model.plan import Plan
from planner.model.strategy_file.around import Around
from planner.model.strategy_file.entries import Keys, entry_of
from planner.model.strategy_file.experiment_layout import ExperimentEntry, VariantEntry
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.names import Names, in_turn
from planner.model.touchpoint import Touchpoint
from planner.model.variant import KEYS, Variant

SAID_OTHERWISE = {"metric", "journey", "touchpoint", "responsible", "better", "variants"}


def tried_at(plan: Plan) -> set[str]:
    """The ids of the touchpoints that experiments name."""
    return {one.touchpoint_id for one in plan.all(Experiment) if one.touchpoint_id}


def experiment_entries(
    plan: Plan, owners: Keys, metrics: Keys, journeys: Keys, touchpoints: Mapping[str, str]
) -> tuple[ExperimentEntry, ...]:
    """An entry for each experiment. The letters of the variants follow from their order."""
    return tuple(
        entry_of(
            ExperimentEntry,
            one,
            metric=metrics.get(one.metric_id or ""),
            better=None if one.metric_id else one.better,
            responsible=owners.get(one.responsible or ""),
            variants=tuple(_variant(variant) for variant in one.variants),
            **_place(plan, one, journeys, touchpoints),
        )
        for one in plan.all(Experiment)
    )


def experiment_records(
    entries: Sequence[ExperimentEntry],
    around: Around,
    touchpoints: Names[Names[TouchpointId]],
) -> Iterator[Experiment]:
    """Their records; `touchpoints` are those of each journey that have an `id`. Raises Fault on empty references."""
    for place, entry, order in in_turn(entries):
        path = ("experiments", place)
        metric = around.metrics.find(entry.metric, (*path, "metric")) if entry.metric else None
        variants = [{"key": key, **one.model_dump()} for key, one in zip(KEYS, entry.variants, strict=False)]
        yield Experiment.made(
            id=around.mint(ExperimentId),
            strategy_id=around.strategy_id,
            order=order,
            metric_id=metric and metric.id,
            better=metric.better if metric else entry.better or "up",
            touchpoint_id=_touchpoint(entry, path, touchpoints),
            responsible=entry.responsible and around.owners.find(entry.responsible, (*path, "responsible")),
            variants=variants,
            **entry.model_dump(exclude=SAID_OTHERWISE),
        )


def _variant(one: Variant) -> VariantEntry:
    return VariantEntry.model_validate(one.model_dump(exclude={"key"}))


def _place(plan: Plan, one: Experiment, journeys: Keys, touchpoints: Mapping[str, str]) -> dict[str, Any]:
    point = plan.by_id(Touchpoint).get(one.touchpoint_id or "")
    if point is None:
        return {"journey": None, "touchpoint": None}
    return {"journey": journeys[point.journey_id], "touchpoint": touchpoints[point.id]}


def _touchpoint(
    entry: ExperimentEntry, path: Path, touchpoints: Names[Names[TouchpointId]]
) -> TouchpointId | None:
    if entry.touchpoint is None and entry.journey is None:
        return None
    if entry.touchpoint is None or entry.journey is None:
        raise Fault(path, "“journey” and “touchpoint” belong together; give both or neither.")
    there = touchpoints.find(entry.journey, (*path, "journey"))
    return there.find(entry.touchpoint, (*path, "touchpoint"))
