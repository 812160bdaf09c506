"""What can be asked for on the page of owners, as events of a page."""

from typing import Any

import reflex as rx

from planner.actions import owners
from planner.ui.live.asks import act, hand_in, typed
from planner.ui.parts.where import strategy_id


def add(form_id: str, form: Any) -> Any:
    """A new person or team, from the form."""
    fields = {"kind": typed(form, "kind"), "role": typed(form, "role")}
    return hand_in(form_id, owners.add, strategy_id, typed(form, "name"), fields)


def edit(owner_id: Any, field: str, value: Any) -> Any:
    """Another value in one field; an empty team is none."""
    given = rx.cond(value == "", None, value) if field == "part_of" else value
    return act(owners.edit, owner_id, {field: given})


def move(owner_id: Any, after: Any) -> Any:
    """Behind another owner; "" is first."""
    return act(owners.move, owner_id, after)


def remove(owner_id: Any) -> Any:
    """Off the strategy and every touchpoint."""
    return act(owners.remove, owner_id, told=True)
