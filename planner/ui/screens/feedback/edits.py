"""What can be asked for on the page of comments, as events of a page."""

from typing import Any

from planner.actions import themes
from planner.ui.live.asks import act, hand_in, typed
from planner.ui.live.does import computed
from planner.ui.parts.where import strategy_id


def add(form_id: str, form: Any) -> Any:
    """A theme from the form, found by its own name at first."""
    name = typed(form, "name")
    return hand_in(form_id, themes.add, strategy_id, name, {"words": [name]})


def edit(theme_id: Any, form: Any) -> Any:
    """Another name and other words."""
    words = computed("feedback.js", "listed", list[str], typed(form, "words"))
    return act(themes.edit, theme_id, {"name": typed(form, "name"), "words": words})


def remove(theme_id: Any) -> Any:
    """Off the strategy, its comments and quotes."""
    return act(themes.remove, theme_id, told=True)
