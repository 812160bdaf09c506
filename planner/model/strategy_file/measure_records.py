"""From the measures and the estimate of a touchpoint in a strategy file to their records."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.model.estimate import Estimate
from planner.model.ids import EstimateId, MeasureId, ReadingId, TouchpointId
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.record import Record
from planner.model.strategy_file.around import Around
from planner.model.strategy_file.journey_layout import EstimateEntry, MeasureEntry, ReadingEntry
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.names import in_turn


def measure_records(
    entries: Sequence[MeasureEntry],
    path: Path,
    touchpoint: TouchpointId,
    home: dict[str, Any],
    around: Around,
) -> Iterator[Record]:
    """The measures in the list at `path` and their readings; the latest reading is the current value.

    `home` names the strategy and the journey. Raises Fault on a metric that is not there or stands twice.
    """
    metrics = list(_metrics(entries, path, around))
    for place, entry, order in in_turn(entries):
        measure = Measure.made(
            id=around.mint(MeasureId),
            touchpoint_id=touchpoint,
            metric_id=metrics[place].id,
            better=metrics[place].better,
            order=order,
            **home,
            **entry.model_dump(include={"baseline", "target", "due_on"}),
        )
        readings = list(_readings(entry.readings, (*path, place, "readings"), measure.id, home, around))
        yield measure.told_by(readings)
        yield from readings


def estimate_records(
    entry: EstimateEntry | None, touchpoint: TouchpointId, home: dict[str, Any], around: Around
) -> Iterator[Record]:
    """The estimate of the money at risk, where the touchpoint has one."""
    if entry is not None:
        id, given = around.mint(EstimateId), entry.model_dump()
        yield Estimate.made(id=id, touchpoint_id=touchpoint, **home, **given)


def _metrics(entries: Sequence[MeasureEntry], path: Path, around: Around) -> Iterator[Metric]:
    seen: set[str] = set()
    for place, entry in enumerate(entries):
        metric = around.metrics.find(entry.metric, (*path, place, "metric"))
        if metric.id in seen:
            sentence = f"“{metric.name[:40]}” is measured twice at this touchpoint; keep one."
            raise Fault((*path, place, "metric"), sentence)
        seen.add(metric.id)
        yield metric


def _readings(
    entries: Sequence[ReadingEntry], path: Path, measure: MeasureId, home: dict[str, Any], around: Around
) -> Iterator[Reading]:
    days: set[object] = set()
    for place, entry in enumerate(entries):
        if entry.on in days:
            raise Fault(
                (*path, place, "on"), f"there is already a value for {entry.on}; keep one for each day."
            )
        days.add(entry.on)
        yield Reading.made(id=around.mint(ReadingId), measure_id=measure, **home, **entry.model_dump())
