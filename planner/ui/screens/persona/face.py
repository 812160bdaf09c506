"""The portrait on a persona's page: a button that opens what can be done with it."""

from typing import Any

import reflex as rx

from planner.ui.parts.icon import icon
from planner.ui.parts.menu import item
from planner.ui.parts.picture_taker import picture_taker
from planner.ui.parts.portrait import portrait
from planner.ui.parts.where import strategy_path
from planner.ui.screens.persona import edits
from planner.ui.screens.persona.view import TEXT, Face
from planner.ui.who.state import Who

WORDS = {name: TEXT[name] for name in ("sending", "too_large", "silent", "dismiss")}


def face(persona: Face) -> rx.Component:
    """The portrait with its menu. A picture can also be dropped on it."""
    name: Any = rx.Var.create(TEXT["portrait"] + " ") + persona.name
    pen = rx.el.span(icon("pen"), class_name="persona-face-pen", aria_hidden="true")
    summary = rx.el.summary(
        portrait(persona.portrait, look="large"), pen, title=TEXT["portrait"], aria_label=name
    )
    back = item(TEXT["drawn"], draw="undo", on_click=edits.unpicture(persona.id))
    items = rx.el.div(
        item(TEXT["upload"], draw="upload", custom_attrs={"data-uploads": ""}),
        item(TEXT["another"], draw="renew", on_click=edits.redraw(persona.id)),
        rx.cond(persona.own, back, rx.fragment()),
        class_name="menu-list",
    )
    taker = picture_taker(
        rx.el.details(summary, items, class_name="menu left"),
        to=strategy_path("/persona/") + persona.id + "/picture",
        label=TEXT["upload"],
        words=WORDS,
        on_taken=edits.pictured,
        look="persona-face",
    )
    return rx.cond(Who.edits, taker, portrait(persona.portrait, look="large"))
