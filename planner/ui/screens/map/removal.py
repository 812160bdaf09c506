"""Taking a stage or lane out: at once when nothing stands in it, else after saying what goes."""

from typing import Any

import reflex as rx

from planner.ui.parts.menu import confirm, item, opens
from planner.ui.screens.map.view import TEXT


def removal(kind: str, id: rx.Var, holds: rx.Var[int], remove: Any) -> tuple[rx.Component, rx.Component]:
    """The item for the menu of a "stage" or "lane" that holds `holds` things, and the question it may ask."""
    asks = rx.Var.create("remove-") + id
    verb = TEXT[f"{kind}_remove"]
    words = rx.el.span(verb)
    first = item(words, draw="trash", look="danger", **opens(asks))
    at_once = item(words, draw="trash", look="danger", on_click=remove)
    counted = rx.cond(holds == 1, TEXT["things_one"], rx.el.span(holds, " ", TEXT["things"]))
    why = rx.el.span(counted, " ", TEXT[f"remove_{kind}_why"])
    question = confirm(asks, TEXT[f"remove_{kind}_title"], why, verb, remove)
    return rx.cond(holds > 0, first, at_once), question
