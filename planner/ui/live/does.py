"""Things done in the browser alone, as event triggers: `on_click=does.choose(touchpoint.id)`."""

from typing import Any

from reflex.utils.imports import ImportVar
from reflex.vars import FunctionVar, Var, VarData
from reflex.vars.function import FunctionStringVar


def _function(library: str, name: str) -> FunctionVar[Any]:
    imports = {f"$/public/{library}": [ImportVar(tag=name)]}
    return FunctionStringVar.create(name, _var_data=VarData(imports=imports))


def _board(name: str, *args: Any) -> Any:
    function = _function("board.jsx", name)
    return function.partial(*args) if args else function


def choose(id: Any) -> Any:
    """Open the side panel for a touchpoint or card."""
    return _board("choose", id)


def toggle_persona(id: Any) -> Any:
    """Read the map for a persona, or no longer."""
    return _board("togglePersona", id)


def show_stage(id: Any) -> Any:
    """Show this stage where only one fits the screen."""
    return _board("showStage", id)


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


to_talk = _board("toTalk")
"""Scroll the side panel to what is said about its thing."""
close = _board("close")
"""Close the side panel."""
toggle_attention = _board("toggleAttention")
"""Dim what needs no attention, or no longer."""
filter_owner = _board("filterOwner")
"""Dim what is not this owner's; for the change of a select."""


def computed(library: str, name: str, kind: Any, *args: Any) -> Any:
    """What a function of an asset makes of Vars and plain values, as a Var of type `kind`."""
    called: Var = _function(library, name).call(*args)
    return called.to(kind)
