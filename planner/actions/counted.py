"""Putting what the store's own data gives onto the maps."""

from collections.abc import Iterable
from datetime import date

from planner.model.counted_values import Value, values_for
from planner.model.data_file import DataFile
from planner.model.ids import ReadingId
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.numbers.figure import Figure
from planner.model.strategy import Strategy
from planner.store import Work


def put_counted(work: Work[Strategy], figures: Iterable[Figure]) -> None:
    """Make the counted values of all maps those that the figures give; what a person entered for a day stays."""
    measures, readings = work.all(Measure), work.all(Reading)
    there = {(one.measure_id, one.on): one for one in readings}
    left = {key for key, one in there.items() if one.counted}
    currency = work.subject.currency
    newest = max((one.brought_on for one in work.all(DataFile)), default=date.min)
    for value in values_for(measures, work.all(Metric), figures, currency, newest):
        key = value.measure.id, value.on
        left.discard(key)
        known = there.get(key)
        if known is None or known.counted:
            work.put(_reading(value, known.id if known else work.fresh(ReadingId)))
    for key in left:
        work.remove(there[key])
    _tell(work, measures)


def _reading(value: Value, id: ReadingId) -> Reading:
    measure, figure = value.measure, value.figure
    home = {"strategy_id": measure.strategy_id, "journey_id": measure.journey_id, "measure_id": measure.id}
    said = {"value": figure.value, "on": value.on, "sample": figure.sample, "source": value.source}
    return Reading.made(id=id, counted=True, **home, **said)


def _tell(work: Work[Strategy], measures: Iterable[Measure]) -> None:
    """Give each measure the latest of its values as the current one."""
    of: dict[str, list[Reading]] = {}
    for reading in work.all(Reading):
        of.setdefault(reading.measure_id, []).append(reading)
    for measure in measures:
        now = measure.told_by(of.get(measure.id, ()))
        if now != measure:
            work.put(now)
