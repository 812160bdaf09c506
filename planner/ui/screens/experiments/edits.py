"""What can be asked for in the list of experiments, as events of a page."""

from typing import Any

from planner.actions import experiments
from planner.ui.live.asks import act
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.experiments.words import NEW, TEXT


def add() -> Any:
    """A new experiment, opened once it is there."""
    return act(experiments.add, strategy_id, NEW, then=strategy_path("/experiments/{id}"))


def repeat(experiment_id: Any) -> Any:
    """The same plan once more."""
    return act(experiments.repeat, experiment_id, done=TEXT["repeated"])


def move(experiment_id: Any, after: Any) -> Any:
    """Behind another experiment; "" is first."""
    return act(experiments.move, experiment_id, after)


def remove(experiment_id: Any) -> Any:
    """An experiment with its results."""
    return act(experiments.remove, experiment_id, told=True)
