"""What can be asked for on an experiment's own page, as events of a page."""

from typing import Any

import reflex as rx

from planner.actions import experiments
from planner.ui.live import copy
from planner.ui.live.asks import act
from planner.ui.live.scripts import script
from planner.ui.live.trial_views import TrialView
from planner.ui.parts.where import strategy_path
from planner.ui.screens.experiment.words import TEXT


def edit(experiment_id: Any, field: str, value: Any) -> Any:
    """Another value in one field."""
    return act(experiments.edit, experiment_id, {field: value})


def link(experiment_id: Any, field: str, chosen: Any) -> Any:
    """Link it to what was chosen, "" to nothing."""
    return act(experiments.edit, experiment_id, {field: rx.cond(chosen == "", None, chosen)})


def add_variant(experiment_id: Any) -> Any:
    """One more way to try."""
    return act(experiments.add_variant, experiment_id, TEXT["new_variant"])


def edit_variant(experiment_id: Any, key: Any, field: str, value: Any) -> Any:
    """Another value in one field of a variant."""
    return act(experiments.edit_variant, experiment_id, key, {field: value})


def remove_variant(experiment_id: Any, key: Any) -> Any:
    """A variant with its results."""
    return act(experiments.remove_variant, experiment_id, key, told=True)


def turn(experiment_id: Any, state: str) -> Any:
    """Begin or end it today."""
    return act(experiments.turn, experiment_id, state, copy.state.today)


def decide(one: TrialView, *, decision: Any = None, who: Any = None, why: Any = None) -> Any:
    """Decide today; what is not given stays."""
    given = (decision, one.decision), (who, one.decided_by), (why, one.decided_why)
    return act(
        experiments.decide, one.id, *[was if now is None else now for now, was in given], copy.state.today
    )


def repeat(experiment_id: Any) -> Any:
    """The same plan once more."""
    return act(experiments.repeat, experiment_id, done=TEXT["repeated"])


def remove(experiment_id: Any) -> Any:
    """The experiment; then one is in the list again."""
    return act(experiments.remove, experiment_id, told=True, then=strategy_path("/experiments"))


def read_pasted(field: str, experiment_id: Any) -> Any:
    """Read what was pasted into a field."""
    return script("trials.js", "readPasted").partial(field, experiment_id, TEXT["silent"])


def answer_decimals(decimals: str) -> Any:
    """Say how decimals are written."""
    return script("trials.js", "answerDecimals").partial(decimals)


take_table: Any = script("trials.js", "takeTable").partial(TEXT["taken"])
put_away: Any = script("trials.js", "putAway").partial()
