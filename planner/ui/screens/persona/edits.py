"""What can be asked for on a persona's page, as events of a page."""

from typing import Any

from planner.actions import personas
from planner.ui.live.asks import act, came, fresh, hand_in, typed
from planner.ui.parts.where import strategy_path
from planner.ui.screens.persona.view import TEXT

pictured = came(TEXT["pictured"])
"""Say that an uploaded picture is there; given the id of the change."""


def edit(persona_id: Any, field: str, value: Any) -> Any:
    """Another value in one field; a list comes whole."""
    return act(personas.edit, persona_id, {field: value})


def redraw(persona_id: Any) -> Any:
    """Another drawn portrait, in place of whatever is there."""
    return act(personas.edit, persona_id, {"picture": fresh}, done=TEXT["redrawn"])


def unpicture(persona_id: Any) -> Any:
    """Back from a picture of its own to the drawn portrait."""
    return act(personas.edit, persona_id, {"picture": ""}, done=TEXT["unpictured"])


def validate(persona_id: Any, how: Any) -> Any:
    """Mark as validated."""
    return act(personas.validate, persona_id, how)


def validate_form(form_id: str, persona_id: Any, form: Any) -> Any:
    """Mark as validated, from the small form."""
    return hand_in(form_id, personas.validate, persona_id, typed(form, "how"))


def redraft(persona_id: Any) -> Any:
    """Back to draft."""
    return act(personas.redraft, persona_id, done=TEXT["redrafted"])


def duplicate(persona_id: Any) -> Any:
    """A copy behind the original, opened once it is there."""
    return act(personas.duplicate, persona_id, done=TEXT["duplicated"], then=strategy_path("/personas/{id}"))


def archive(persona_id: Any) -> Any:
    """Out of the list, kept whole."""
    return act(personas.archive, persona_id, told=True)


def restore(persona_id: Any) -> Any:
    """Back into the list."""
    return act(personas.restore, persona_id)
