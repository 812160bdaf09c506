"""What can be asked for in the list of journeys, as events of a page."""

from typing import Any

from planner.actions import journeys
from planner.ui.live.asks import act
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.journeys.view import NEW, TEXT


def add() -> Any:
    """A new journey, opened once it is there."""
    return act(journeys.add, strategy_id, NEW, then=strategy_path("/journeys/{id}"))


def edit(journey_id: Any, field: str, value: Any) -> Any:
    """Name, summary or the personas who walk it."""
    return act(journeys.edit, journey_id, {field: value})


def duplicate(journey_id: Any) -> Any:
    """A copy behind the original."""
    return act(journeys.duplicate, journey_id, done=TEXT["duplicated"])


def move(journey_id: Any, after: Any) -> Any:
    """Behind another journey; "" is first."""
    return act(journeys.move, journey_id, after)


def archive(journey_id: Any) -> Any:
    """Out of the list, kept whole."""
    return act(journeys.archive, journey_id, told=True)


def restore(journey_id: Any) -> Any:
    """Back into the list."""
    return act(journeys.restore, journey_id)
