"""What can be asked for in the persona gallery, as events of a page."""

from typing import Any

from planner.actions import personas
from planner.ui.live.asks import act
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.personas.view import NEW, TEXT


def add() -> Any:
    """A new persona, opened once it is there."""
    return act(personas.add, strategy_id, NEW, then=strategy_path("/personas/{id}"))


def duplicate(persona_id: Any) -> Any:
    """A copy behind the original."""
    return act(personas.duplicate, persona_id, done=TEXT["duplicated"])


def move(persona_id: Any, after: Any) -> Any:
    """Behind another persona; "" is first."""
    return act(personas.move, persona_id, after)


def archive(persona_id: Any) -> Any:
    """Out of the list, kept whole."""
    return act(personas.archive, persona_id, told=True)


def restore(persona_id: Any) -> Any:
    """Back into the list."""
    return act(personas.restore, persona_id)
