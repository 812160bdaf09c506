"""Things done in the browser alone, as event triggers: `on_click=does.choose(touchpoint.id)`."""

from typing import Any

from reflex.vars import Var

from planner.ui.live.scripts import script


def _board(name: str, *args: Any) -> Any:
    function = script("board.jsx", name)
    return function.partial(*args) if args else function


def choose(id: Any) -> Any:
    """Open the side panel for a touchpoint or card."""
    return _board("choose", id)


def toggle_persona(id: Any) -> Any:
    """Read the map for a persona, or no longer."""
    return script("lens.js", "togglePersona").partial(id)


def look_for(field: str) -> Any:
    """Look for an owner, channel, status or evidence; for the change of a select."""
    return script("lens.js", "lookFor").partial(field)


def fold(noun: str, id: Any) -> Any:
    """Fold a stage or a lane to a narrow strip, or open it again; for this person alone."""
    return script("lens.js", "fold").partial(noun, id)


def go_to_match(by: int) -> Any:
    """Go to the next thing that matches, or with -1 to the one before."""
    return script("found.js", "goToMatch").partial(by)


def through_view(id: Any) -> Any:
    """Look at the map through a saved view."""
    return script("saved.js", "throughView").partial(id)


def name_view(id: Any) -> Any:
    """Show the field for another name of a saved view, or no longer."""
    return script("saved.js", "nameView").partial(id)


def copy_view(id: Any) -> Any:
    """Put the link to a saved view onto the clipboard."""
    return script("saved.js", "copyView").partial(id)


def zoom_by(by: int) -> Any:
    """Make the map larger, or with -1 smaller."""
    return script("ground.jsx", "zoomBy").partial(by)


def show_stage(id: Any) -> Any:
    """Show this stage where only one fits the screen."""
    return _board("showStage", id)


def show_as(form: str) -> Any:
    """Show the map as a "map", "table" or "outline"."""
    return script("sheet.jsx", "showAs").partial(form)


def sort_by(column: str) -> Any:
    """Sort the touchpoints by a column: up, then down, then not."""
    return script("sheet.jsx", "sortBy").partial(column)


def step_from(id: Any) -> Any:
    """Put the keyboard on the row beside this one, which is about to go."""
    return script("sheet.jsx", "stepFrom").partial(id)


def visit(noun: Any, id: Any) -> Any:
    """Go to a thing from what is said about it; for the press of a link."""
    return _board("visit", noun, id)


def talk(noun: Any, id: Any) -> Any:
    """Open the box in which one talks about a thing; for the press of a button, or of a link then not followed."""
    return script("talk.js", "talk").partial(noun, id)


def show_threads(kind: str) -> Any:
    """List these threads: "open", "resolved", "unread" or "mine"."""
    return script("talk.js", "showThreads").partial(kind)


def amend(comment_id: Any) -> Any:
    """Put one's own comment into a field to change it; "" ends that."""
    return script("talk.js", "amend").partial(comment_id)


def move_picked(stage_id: Any) -> Any:
    """Put all that is selected into a stage, each in its lane."""
    return script("picked.js", "movePicked").partial(stage_id)


def paste(*, named: bool) -> Any:
    """Go on with what is to be pasted; `named`: its first row names the stages."""
    return script("paste.js", "goOn").partial(named)


duplicate_picked = script("picked.js", "duplicatePicked")
"""Copy all that is selected."""
remove_picked = script("picked.js", "removePicked")
"""Remove all that is selected."""
unpick = script("picked.js", "unpick")
"""Select nothing."""
sort_by_chosen = script("sheet.jsx", "sortByChosen")
"""Sort the touchpoints by a column; for the change of a select."""
to_talk = _board("toTalk")
"""Scroll the side panel to what is said about its thing."""
close = _board("close")
"""Close the side panel."""
toggle_attention = script("lens.js", "toggleAttention")
"""Dim what needs no attention, or no longer."""
clear_looking = script("lens.js", "clearLooking")
"""Look for nothing any more."""
zoom_whole = script("ground.jsx", "zoomWhole")
"""The map at its usual size."""
toggle_minimap = script("minimap.jsx", "toggleMinimap")
"""Show the whole map very small, or no longer."""
zoom_to_fit = script("ground.jsx", "zoomToFit")
"""All of the map on the screen."""


def follow(number: Any) -> Any:
    """Go where this person looks on the map, until one scrolls; None ends it."""
    return script("presence.js", "follow").partial(number)


unfollow = script("presence.js", "unfollow")
"""Go one's own way again."""
toggle_pointers = script("presence.js", "togglePointers")
"""Show the pointers of others and mine to them, or neither."""


def computed(library: str, name: str, kind: Any, *args: Any) -> Any:
    """What a function of an asset makes of Vars and plain values, as a Var of type `kind`."""
    called: Var = script(library, name).call(*args)
    return called.to(kind)
