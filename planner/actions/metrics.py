"""Metrics: what is measured in this strategy."""

from collections.abc import Mapping

from planner.actions import comments, counted, experiments
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.experiment import Experiment
from planner.model.ids import MetricId, StrategyId
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.metric_library import from_library
from planner.model.needs import needs
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import Work, editing


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str, fields: Mapping[str, object] | None = None) -> Change:
    """A metric of one's own at the end of the list; `library` among its fields names the library's it is like."""
    with editing(by, "metrics.add", Strategy, strategy_id) as work:
        _add(work, name, fields or {})
    return work.change


@needs(Permission.EDIT_MAP)
def pick(by: Member, strategy_id: StrategyId, key: str) -> Change:
    """A metric of the metric library, with what the library knows of it, at the end of the list."""
    with editing(by, "metrics.pick", Strategy, strategy_id) as work:
        _add(work, *from_library(key))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, metric_id: MetricId, fields: Mapping[str, object]) -> Change:
    """Change a metric's fields; a new direction is carried to all that use it."""
    with editing(by, "metrics.edit", Metric, metric_id) as work:
        metric = work.subject.changed(fields)
        work.put(metric)
        if metric.better != work.subject.better:
            for measure in work.all(Measure, metric_id=metric_id):
                work.put(measure.with_(better=metric.better))
            for experiment in work.all(Experiment, metric_id=metric_id):
                work.put(experiment.with_(better=metric.better))
        if metric.unit != work.subject.unit and work.count(DataFile):
            counted.recount(work)
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, metric_id: MetricId, after: str | None) -> Change:
    """Behind the metric with id `after`; None is last, "" first."""
    with editing(by, "metrics.move", Metric, metric_id) as work:
        work.put(work.subject.with_(order=work.order(Metric, after, moving=metric_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, metric_id: MetricId) -> Change:
    """Remove a metric with the comments on it, and its targets and values; experiments stay, without it."""
    with editing(by, "metrics.remove", Metric, metric_id) as work:
        comments.clear(work, work.subject)
        experiments.unlink(work, metric_id=metric_id)
        for measure in work.all(Measure, metric_id=metric_id):
            for reading in work.all(Reading, measure_id=measure.id):
                work.remove(reading)
            work.remove(measure)
        work.remove(work.subject)
    return work.change


def _add(work: Work[Strategy], name: str, fields: Mapping[str, object]) -> None:
    given = dict(fields)
    library = given.pop("library", "")
    id, order = work.fresh(MetricId), work.order(Metric)
    metric = Metric.made(id=id, strategy_id=work.strategy_id, order=order, name=name, library=library)
    work.put(counted.as_chosen(work, metric.changed(given)))
