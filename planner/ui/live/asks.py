"""What is asked of the planner over the live line, as event triggers: `on_click=asks.act(touchpoints.remove, id)`."""

from collections.abc import Callable
from typing import Any

from planner.model.change import Change
from planner.ui.live.acts import name_of
from planner.ui.live.scripts import script


def act(action: Callable[..., Change], *args: Any, told: bool = False, done: str = "", then: Any = "") -> Any:
    """Ask for an action with these arguments behind `by`; ids, plain values or Vars.

    It waits in the browser's queue until the planner has kept or refused it. Then `done` is said, or where `told` the
    change's sentence in the history, with an offer to take it back; and one goes to the address `then`, in which
    "{id}" stands for what was made first.
    """
    options = {"told": told, "done": done, "then": then}
    return script("edits.js", "act").partial(name_of(action), list(args), options)


def act_for(actions: dict[str, Callable[..., Change]], about: Any, chosen: Any) -> Any:
    """Ask for the action that what was chosen ("kind/id") is for by its kind, with (about, id)."""
    names = {kind: name_of(action) for kind, action in actions.items()}
    return script("forms.js", "actFor").partial(names, about, chosen)


def hand_in(form_id: Any, action: Callable[..., Change], *args: Any) -> Any:
    """Ask for an action with what a form holds, which empties once it is kept; for its submit."""
    return script("forms.js", "handIn").partial(form_id, name_of(action), list(args), {})


def typed(form: Any, name: str) -> Any:
    """What stands in a field of the form that is handed in."""
    return form.to(dict[str, str])[name]


def came(done: str) -> Any:
    """Say that a change came in another way, and let it be taken back; the trigger gives the change's id."""
    return script("undo.js", "came").partial(done)


fresh: Any = script("edits.js", "newId").call()
"""A word nobody had before, another one each time."""


def take_back(change_id: Any, done: str) -> Any:
    """Undo the change a notice speaks of, and say so."""
    return script("undo.js", "takeBack").partial(change_id, done)


def retry(edit_id: Any) -> Any:
    """Ask once more for an edit that was refused."""
    return script("edits.js", "retry").partial(edit_id)


def dismiss(edit_id: Any) -> Any:
    """Let go of the words of an edit that was refused."""
    return script("edits.js", "dismiss").partial(edit_id)


undo = script("undo.js", "undo")
"""Take one's own last change back."""
redo = script("undo.js", "redo")
"""Do the change again that was taken back last."""
put_back = script("undo.js", "putBack")
"""Put one's words back where somebody wrote over them."""
hush = script("undo.js", "hush")
"""Put the notice away."""
