"""Experiments: plan, try, enter what came of it, decide."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from planner.intake.numbers import door
from planner.model.change import Change
from planner.model.experiment import MOST, Decision, Experiment, State
from planner.model.ids import ExperimentId, StrategyId
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.numbers.mapping import Decimals
from planner.model.numbers.trial import Finding
from planner.model.owner import Owner
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy import Strategy
from planner.model.tally import Tally
from planner.model.text import NAME_LIMIT
from planner.model.touchpoint import Touchpoint
from planner.model.variant import Counted
from planner.model.workspace import Permission
from planner.statistics.experiments import assessed
from planner.store import Work, editing, experiments_of

FULL = f"This strategy holds {MOST} experiments, the most there can be. Nothing was added; remove one first."
FOLLOWS = "Which way is better follows from the metric of this experiment. Nothing was changed."
USUAL = ({"key": "a", "name": "As it is now"}, {"key": "b", "name": "Variant B"})
AGAIN = " (again)"


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str, fields: Mapping[str, object] | None = None) -> Change:
    """A new experiment at the end of the list: a control and one variant, nothing planned yet."""
    with editing(by, "experiments.add", Strategy, strategy_id) as work:
        home = {"strategy_id": strategy_id, "order": _place(work)}
        new = Experiment.made(id=work.fresh(ExperimentId), name=name, variants=USUAL, **home)
        work.put(_fitting(work, new, fields or {}))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, experiment_id: ExperimentId, fields: Mapping[str, object]) -> Change:
    """Change hypothesis, links or plan; with a metric its better direction comes too."""
    with editing(by, "experiments.edit", Experiment, experiment_id) as work:
        work.put(_fitting(work, work.subject, fields))
    return work.change


@needs(Permission.EDIT_MAP)
def add_variant(by: Member, experiment_id: ExperimentId, name: str) -> Change:
    """One more way to try."""
    with editing(by, "experiments.add_variant", Experiment, experiment_id) as work:
        work.put(work.subject.with_variant(name))
    return work.change


@needs(Permission.EDIT_MAP)
def edit_variant(by: Member, experiment_id: ExperimentId, key: str, fields: Mapping[str, object]) -> Change:
    """Change the words or the results of one variant."""
    with editing(by, "experiments.edit_variant", Experiment, experiment_id) as work:
        work.put(work.subject.with_in_variant(key, fields))
    return work.change


@needs(Permission.EDIT_MAP)
def remove_variant(by: Member, experiment_id: ExperimentId, key: str) -> Change:
    """Take a variant out with its results."""
    with editing(by, "experiments.remove_variant", Experiment, experiment_id) as work:
        work.put(work.subject.without_variant(key))
    return work.change


@needs(Permission.EDIT_MAP)
def enter(by: Member, experiment_id: ExperimentId, results: tuple[Counted, ...]) -> Change:
    """Put in what a file says of each variant; variants it names that were not there are added."""
    with editing(by, "experiments.enter", Experiment, experiment_id) as work:
        work.put(work.subject.with_results(results))
    return work.change


@needs(Permission.EDIT_MAP)
def turn(by: Member, experiment_id: ExperimentId, state: State, on: date) -> Change:
    """Begin it, end it, or make it an idea again, as of a day."""
    with editing(by, "experiments.turn", Experiment, experiment_id) as work:
        work.put(work.subject.turned(state, on))
    return work.change


@needs(Permission.EDIT_MAP)
def decide(
    by: Member, experiment_id: ExperimentId, decision: Decision, who: str, why: str, on: date
) -> Change:
    """Adopt it, drop it or try again: who decided, why and when; "none" takes the decision back."""
    with editing(by, "experiments.decide", Experiment, experiment_id) as work:
        work.put(work.subject.decided(decision, who, why, on))
    return work.change


@needs(Permission.EDIT_MAP)
def repeat(by: Member, experiment_id: ExperimentId) -> Change:
    """The same plan once more behind the first, as an idea without results."""
    with editing(by, "experiments.repeat", Experiment, experiment_id) as work:
        name = work.subject.name[: NAME_LIMIT - len(AGAIN)] + AGAIN
        work.put(work.subject.again(work.fresh(ExperimentId), name, _place(work, experiment_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, experiment_id: ExperimentId, after: str | None) -> Change:
    """Behind the experiment with id `after`; None is last, "" first."""
    with editing(by, "experiments.move", Experiment, experiment_id) as work:
        work.put(work.subject.with_(order=work.order(Experiment, after, moving=experiment_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, experiment_id: ExperimentId) -> Change:
    """Remove an experiment with its results and its decision."""
    with editing(by, "experiments.remove", Experiment, experiment_id) as work:
        work.remove(work.subject)
    return work.change


@needs(Permission.VIEW)
def found(by: Member, strategy_id: StrategyId) -> dict[ExperimentId, Finding]:
    """What each experiment of a strategy says, by its id. Half a second the first time. Raises NotThere."""
    strategy, experiments, metrics = experiments_of(by, strategy_id)
    return {one.id: assessed(one, metrics.get(one.metric_id or ""), strategy.currency) for one in experiments}


@needs(Permission.EDIT_MAP)
def read(
    by: Member, strategy_id: StrategyId, experiment_id: ExperimentId, path: Path, decimals: Decimals = ""
) -> Tally:
    """What a table says of an experiment's variants; nothing is kept or changed. Seconds, in a process of its own.

    Raises Refusal, Unanswered where somebody has to say how decimals are written.
    """
    _, experiments, _ = experiments_of(by, strategy_id)
    for one in experiments:
        if one.id == experiment_id:
            return door.tally(path, path.name, one.outcome, decimals)
    raise NotThere(Experiment.spoken or Experiment.noun)


def unlink(work: Work[Any], **where: str) -> None:
    """Before a metric, a touchpoint or an owner goes: experiments that name it stay, without the name."""
    for one in work.all(Experiment, **where):
        work.put(one.with_(**dict.fromkeys(where)))


def _place(work: Work[Any], after: str | None = None) -> str:
    if work.count(Experiment) >= MOST:
        raise Refusal(FULL)
    return work.order(Experiment, after)


def _fitting(work: Work[Any], experiment: Experiment, fields: Mapping[str, object]) -> Experiment:
    """With these fields, when what they name is there."""
    after = experiment.changed(fields)
    for kind, id in ((Touchpoint, after.touchpoint_id), (Owner, after.responsible)):
        if id is not None:
            work.get(kind, id)
    if after.metric_id is None:
        return after
    metric = work.get(Metric, after.metric_id)
    if "better" in fields and after.better != metric.better:
        raise Refusal(FOLLOWS)
    return after.with_(better=metric.better)
