"""Measures: a metric at a touchpoint, its target and its values over time."""

from collections.abc import Mapping
from datetime import date

from planner.actions import counted
from planner.model.change import Change
from planner.model.ids import MeasureId, MetricId, ReadingId, StrategyId, TouchpointId
from planner.model.measure import Given, Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.metric_library import from_library
from planner.model.needs import needs
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.model.wording import day
from planner.model.workspace import Permission
from planner.store import Work, editing

MOST_VALUES = 500
NO_VALUES = "There is no value to enter. Nothing was changed."
TOO_MANY_VALUES = (
    f"{MOST_VALUES} values are the most at once. Nothing was changed; enter them in several parts."
)


@needs(Permission.EDIT_MAP)
def attach(by: Member, touchpoint_id: TouchpointId, metric_id: MetricId) -> Change:
    """Measure this touchpoint by a metric of the strategy. Raises Refusal when it already is."""
    with editing(by, "measures.attach", Touchpoint, touchpoint_id) as work:
        metric = work.get(Metric, metric_id)
        if work.all(Measure, touchpoint_id=touchpoint_id, metric_id=metric_id):
            raise Refusal(f"“{metric.name}” is already measured here. Nothing was changed.")
        _measure(work, metric)
    return work.change


@needs(Permission.EDIT_MAP)
def attach_new(by: Member, touchpoint_id: TouchpointId, name: str, fields: Mapping[str, object]) -> Change:
    """Add a metric to the strategy and measure this touchpoint by it, in one step."""
    with editing(by, "measures.attach_new", Touchpoint, touchpoint_id) as work:
        _attach_new(work, name, fields)
    return work.change


@needs(Permission.EDIT_MAP)
def attach_from_library(by: Member, touchpoint_id: TouchpointId, key: str) -> Change:
    """Add a metric of the metric library to the strategy and measure this touchpoint by it."""
    with editing(by, "measures.attach_from_library", Touchpoint, touchpoint_id) as work:
        _attach_new(work, *from_library(key))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, measure_id: MeasureId, fields: Mapping[str, object]) -> Change:
    """Change baseline, target or due date."""
    with editing(by, "measures.edit", Measure, measure_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, measure_id: MeasureId, after: str | None) -> Change:
    """Behind the measure with id `after` of the same touchpoint; None is last, "" first (shown on the card)."""
    with editing(by, "measures.move", Measure, measure_id) as work:
        place = work.order(Measure, after, moving=measure_id, touchpoint_id=work.subject.touchpoint_id)
        work.put(work.subject.with_(order=place))
    return work.change


@needs(Permission.EDIT_MAP)
def record(
    by: Member, measure_id: MeasureId, value: object, on: date, sample: object = None, source: str = ""
) -> Change:
    """A value on a day; a second one for the same day replaces the first. The latest day is the current value."""
    with editing(by, "measures.record", Measure, measure_id) as work:
        fields = {"measure_id": measure_id, "value": value, "on": on, "sample": sample, "source": source}
        same_day = work.all(Reading, measure_id=measure_id, on=on)
        work.put(_reading(work, work.subject, fields, same_day[0].id if same_day else None))
        _tell(work, measure_id)
    return work.change


@needs(Permission.EDIT_MAP)
def record_all(by: Member, strategy_id: StrategyId, values: tuple[Given, ...]) -> Change:
    """Many values in one change; each replaces what stands for its day. Raises Refusal where one cannot be kept."""
    if not 0 < len(values) <= MOST_VALUES:
        raise Refusal(NO_VALUES if not values else TOO_MANY_VALUES)
    with editing(by, "measures.record_all", Strategy, strategy_id) as work:
        there = {(one.measure_id, one.on): one.id for one in work.all(Reading)}
        measures = {one.id: one for one in work.all(Measure)}
        for given in values:
            if given.measure_id not in measures:
                raise NotThere("metric")
            known = there.get((given.measure_id, given.on))
            reading = _reading(work, measures[given.measure_id], given.model_dump(), known)
            there[given.measure_id, given.on] = reading.id
            work.put(reading)
        for measure_id in {given.measure_id: None for given in values}:
            _tell(work, measure_id)
    return work.change


@needs(Permission.EDIT_MAP)
def edit_reading(by: Member, reading_id: ReadingId, fields: Mapping[str, object]) -> Change:
    """Correct a value, its day, sample size or source; a counted one is a person's from then on.

    Raises Refusal where the other day has a value already.
    """
    with editing(by, "measures.edit_reading", Reading, reading_id) as work:
        reading = work.subject.changed(fields).with_(counted=False, by=by.id)
        if reading.on != work.subject.on and work.all(Reading, measure_id=reading.measure_id, on=reading.on):
            raise Refusal(
                f"There is a value for {day(reading.on)} already. Nothing was changed; correct that one."
            )
        work.put(reading)
        _tell(work, reading.measure_id)
    return work.change


@needs(Permission.EDIT_MAP)
def remove_reading(by: Member, reading_id: ReadingId) -> Change:
    """Take a value out; the latest of the others becomes the current one."""
    with editing(by, "measures.remove_reading", Reading, reading_id) as work:
        work.remove(work.subject)
        _tell(work, work.subject.measure_id)
    return work.change


@needs(Permission.EDIT_MAP)
def detach(by: Member, measure_id: MeasureId) -> Change:
    """Stop measuring the touchpoint by this metric; its values go with it."""
    with editing(by, "measures.detach", Measure, measure_id) as work:
        for reading in work.all(Reading, measure_id=measure_id):
            work.remove(reading)
        work.remove(work.subject)
    return work.change


def _reading(
    work: Work[Measure] | Work[Strategy],
    measure: Measure,
    fields: Mapping[str, object],
    known: ReadingId | None,
) -> Reading:
    """A value entered by hand, or the one known for its day with other fields."""
    id = known or work.fresh(ReadingId)
    home = {"id": id, "strategy_id": work.strategy_id, "journey_id": measure.journey_id}
    return Reading.made(by=work.by.id, **home, **fields)


def _tell(work: Work[Reading] | Work[Measure] | Work[Strategy], measure_id: MeasureId) -> None:
    measure = work.get(Measure, measure_id)
    work.put(measure.told_by(work.all(Reading, measure_id=measure_id)))


def _attach_new(work: Work[Touchpoint], name: str, fields: Mapping[str, object]) -> None:
    given = dict(fields)
    library = given.pop("library", "")
    id, order = work.fresh(MetricId), work.order(Metric)
    metric = Metric.made(id=id, strategy_id=work.strategy_id, order=order, name=name, library=library)
    metric = counted.as_chosen(work, metric.changed(given))
    work.put(metric)
    _measure(work, metric)


def _measure(work: Work[Touchpoint], metric: Metric) -> None:
    """The metric at the touchpoint, with the values that the store's own data gives for it."""
    touchpoint = work.subject
    measure = Measure.made(
        id=work.fresh(MeasureId),
        strategy_id=work.strategy_id,
        journey_id=touchpoint.journey_id,
        touchpoint_id=touchpoint.id,
        metric_id=metric.id,
        better=metric.better,
        order=work.order(Measure, touchpoint_id=touchpoint.id),
    )
    work.put(measure)
    counted.fill(work, [measure])
