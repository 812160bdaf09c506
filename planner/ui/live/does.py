"""Things done in the browser alone, as event triggers: `on_click=does.choose(touchpoint.id)`."""

from collections.abc import Callable
from typing import Any

from reflex.utils.imports import ImportVar
from reflex.vars import FunctionVar, Var, VarData
from reflex.vars.function import FunctionStringVar

from planner.model.change import Change
from planner.ui.live.acts import name_of


def _function(library: str, name: str) -> FunctionVar[Any]:
    imports = {f"$/public/{library}": [ImportVar(tag=name)]}
    return FunctionStringVar.create(name, _var_data=VarData(imports=imports))


def _board(name: str, *args: Any) -> Any:
    function = _function("board.jsx", name)
    return function.partial(*args) if args else function


def act(action: Callable[..., Change], *args: Any, told: bool = False, done: str = "", then: Any = "") -> Any:
    """Ask for an action with these arguments behind `by`; ids, plain values or Vars.

    It waits in the browser's queue until the planner has kept or refused it. Then `done` is said, or where `told` the
    change's sentence in the history, with an offer to take it back; and one goes to the address `then`, in which
    "{id}" stands for what was made first.
    """
    options = {"told": told, "done": done, "then": then}
    return _function("edits.js", "act").partial(name_of(action), list(args), options)


def act_for(actions: dict[str, Callable[..., Change]], about: Any, chosen: Any) -> Any:
    """Ask for the action that what was chosen ("kind/id") is for by its kind, with (about, id)."""
    names = {kind: name_of(action) for kind, action in actions.items()}
    return _function("forms.js", "actFor").partial(names, about, chosen)


def hand_in(form_id: Any, action: Callable[..., Change], *args: Any) -> Any:
    """Ask for an action with what a form holds, which empties once it is kept; for its submit."""
    return _function("forms.js", "handIn").partial(form_id, name_of(action), list(args), {})


def typed(form: Any, name: str) -> Any:
    """What stands in a field of the form that is handed in."""
    return form.to(dict[str, str])[name]


def came(done: str) -> Any:
    """Say that a change came in another way, and let it be taken back; the trigger gives the change's id."""
    return _function("undo.js", "came").partial(done)


fresh: Any = _function("edits.js", "newId").call()
"""A word nobody had before, another one each time."""


def take_back(change_id: Any, done: str) -> Any:
    """Undo the change a notice speaks of, and say so."""
    return _function("undo.js", "takeBack").partial(change_id, done)


def retry(edit_id: Any) -> Any:
    """Ask once more for an edit that was refused."""
    return _function("edits.js", "retry").partial(edit_id)


def dismiss(edit_id: Any) -> Any:
    """Let go of the words of an edit that was refused."""
    return _function("edits.js", "dismiss").partial(edit_id)


def choose(id: Any) -> Any:
    """Open the side panel for a touchpoint or card."""
    return _board("choose", id)


def toggle_persona(id: Any) -> Any:
    """Read the map for a persona, or no longer."""
    return _function("lens.js", "togglePersona").partial(id)


def look_for(field: str) -> Any:
    """Look for an owner, channel, status or evidence; for the change of a select."""
    return _function("lens.js", "lookFor").partial(field)


def fold(noun: str, id: Any) -> Any:
    """Fold a stage or a lane to a narrow strip, or open it again; for this person alone."""
    return _function("lens.js", "fold").partial(noun, id)


def go_to_match(by: int) -> Any:
    """Go to the next thing that matches, or with -1 to the one before."""
    return _function("found.js", "goToMatch").partial(by)


def through_view(id: Any) -> Any:
    """Look at the map through a saved view."""
    return _function("saved.js", "throughView").partial(id)


def name_view(id: Any) -> Any:
    """Show the field for another name of a saved view, or no longer."""
    return _function("saved.js", "nameView").partial(id)


def copy_view(id: Any) -> Any:
    """Put the link to a saved view onto the clipboard."""
    return _function("saved.js", "copyView").partial(id)


def zoom_by(by: int) -> Any:
    """Make the map larger, or with -1 smaller."""
    return _function("ground.jsx", "zoomBy").partial(by)


def show_stage(id: Any) -> Any:
    """Show this stage where only one fits the screen."""
    return _board("showStage", id)


def show_as(form: str) -> Any:
    """Show the map as a "map", "table" or "outline"."""
    return _function("sheet.jsx", "showAs").partial(form)


def sort_by(column: str) -> Any:
    """Sort the touchpoints by a column: up, then down, then not."""
    return _function("sheet.jsx", "sortBy").partial(column)


def step_from(id: Any) -> Any:
    """Put the keyboard on the row beside this one, which is about to go."""
    return _function("sheet.jsx", "stepFrom").partial(id)


def visit(noun: Any, id: Any) -> Any:
    """Go to a thing from what is said about it; for the press of a link."""
    return _board("visit", noun, id)


def talk(noun: Any, id: Any) -> Any:
    """Open the box in which one talks about a thing; for the press of a button, or of a link then not followed."""
    return _function("talk.js", "talk").partial(noun, id)


def show_threads(kind: str) -> Any:
    """List these threads: "open", "resolved", "unread" or "mine"."""
    return _function("talk.js", "showThreads").partial(kind)


def amend(comment_id: Any) -> Any:
    """Put one's own comment into a field to change it; "" ends that."""
    return _function("talk.js", "amend").partial(comment_id)


def move_picked(stage_id: Any) -> Any:
    """Put all that is selected into a stage, each in its lane."""
    return _function("picked.js", "movePicked").partial(stage_id)


def paste(*, named: bool) -> Any:
    """Go on with what is to be pasted; `named`: its first row names the stages."""
    return _function("paste.js", "goOn").partial(named)


duplicate_picked = _function("picked.js", "duplicatePicked")
"""Copy all that is selected."""
remove_picked = _function("picked.js", "removePicked")
"""Remove all that is selected."""
unpick = _function("picked.js", "unpick")
"""Select nothing."""
sort_by_chosen = _function("sheet.jsx", "sortByChosen")
"""Sort the touchpoints by a column; for the change of a select."""
undo = _function("undo.js", "undo")
"""Take one's own last change back."""
redo = _function("undo.js", "redo")
"""Do the change again that was taken back last."""
put_back = _function("undo.js", "putBack")
"""Put one's words back where somebody wrote over them."""
hush = _function("undo.js", "hush")
"""Put the notice away."""
to_talk = _board("toTalk")
"""Scroll the side panel to what is said about its thing."""
close = _board("close")
"""Close the side panel."""
toggle_attention = _function("lens.js", "toggleAttention")
"""Dim what needs no attention, or no longer."""
clear_looking = _function("lens.js", "clearLooking")
"""Look for nothing any more."""
zoom_whole = _function("ground.jsx", "zoomWhole")
"""The map at its usual size."""
toggle_minimap = _function("minimap.jsx", "toggleMinimap")
"""Show the whole map very small, or no longer."""
zoom_to_fit = _function("ground.jsx", "zoomToFit")
"""All of the map on the screen."""


def follow(number: Any) -> Any:
    """Go where this person looks on the map, until one scrolls; None ends it."""
    return _function("presence.js", "follow").partial(number)


unfollow = _function("presence.js", "unfollow")
"""Go one's own way again."""
toggle_pointers = _function("presence.js", "togglePointers")
"""Show the pointers of others and mine to them, or neither."""


def computed(library: str, name: str, kind: Any, *args: Any) -> Any:
    """What a function of an asset makes of Vars and plain values, as a Var of type `kind`."""
    called: Var = _function(library, name).call(*args)
    return called.to(kind)
