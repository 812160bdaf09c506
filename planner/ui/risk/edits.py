"""What can be asked for about an estimate, as events of a page."""

from typing import Any

from planner.actions import estimates
from planner.ui.live.asks import act
from planner.ui.live.scripts import script
from planner.ui.risk.words import TEXT


def begin(touchpoint_id: Any) -> Any:
    """Estimate what is at risk at a touchpoint, from what is known."""
    return script("estimates.js", "estimate").partial("POST", touchpoint_id, TEXT["begun"], TEXT["silent"])


def suggest(touchpoint_id: Any) -> Any:
    """Take the inputs as they are known now."""
    return script("estimates.js", "estimate").partial("PUT", touchpoint_id, TEXT["taken"], TEXT["silent"])


def begin_chosen() -> Any:
    """Estimate at the touchpoint that is chosen; for the change of a select."""
    return script("estimates.js", "estimateChosen").partial(TEXT["begun"], TEXT["silent"])


def edit(estimate_id: Any, field: str, value: Any) -> Any:
    """Overrule an input, or say where it is from."""
    return act(estimates.edit, estimate_id, {field: value})


def remove(estimate_id: Any) -> Any:
    """Estimate nothing here any more."""
    return act(estimates.remove, estimate_id, told=True)
