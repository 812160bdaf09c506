"""Behaviours, sources and journeys of a persona."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.lists import adder, appended, changed, replaced
from planner.ui.parts.slider import slider
from planner.ui.parts.where import strategy_path
from planner.ui.screens.persona import edits
from planner.ui.screens.persona.fields import behaviour_field, name_of, row_menu
from planner.ui.screens.persona.view import TEXT, Face, Walk


def behaviours(persona: Face) -> rx.Component:
    """Sliders between two ends."""
    items: Any = persona.behaviours
    return _section(
        "behaviours",
        items,
        rx.foreach(items, lambda one, place: _slider(persona, one, place)),
        _adds(persona, "behaviours", lambda text: {"left": text, "right": "", "value": 50}),
    )


def sources(persona: Face) -> rx.Component:
    """Where all this comes from."""
    items: Any = persona.sources
    return _section(
        "sources",
        items,
        rx.foreach(items, lambda one, place: _source(persona, one, place)),
        _adds(persona, "sources", lambda text: {"title": text, "detail": ""}),
    )


def walks(found: Any) -> rx.Component:
    """The journeys this persona is on."""
    rows = rx.el.div(rx.foreach(found, _walk), class_name="rows")
    shown = rx.cond(found.length() > 0, rows, rx.el.p(TEXT["no_walks"], class_name="hint"))
    return rx.el.section(rx.el.h2(TEXT["walks"]), shown, class_name="persona-part")


def _section(name: str, items: Any, rows: Any, more: rx.Component) -> rx.Component:
    look = rx.cond(items.length() == 0, "persona-part bare-in-print", "persona-part")
    return rx.el.section(rx.el.h2(TEXT[name]), rows, rx.el.div(more, class_name="no-print"), class_name=look)


def _adds(persona: Face, field: str, made: Any) -> rx.Component:
    label = TEXT[f"add_{field[:-1]}"]
    items: Any = getattr(persona, field)
    return adder(
        of="new/" + name_of(persona, field),
        label=label,
        placeholder=label,
        on_add=lambda text: edits.edit(persona.id, field, appended(items, made(text))),
    )


def _slider(persona: Face, one: Any, place: Any) -> rx.Component:
    items: Any = persona.behaviours
    ends = rx.el.div(
        behaviour_field(persona, one, place, "left", TEXT["left"]),
        behaviour_field(persona, one, place, "right", TEXT["right"]),
        class_name="behaviour-ends",
    )
    control = slider(
        label=one["left"].to(str) + " – " + one["right"].to(str),
        value=one["value"],
        said=TEXT["between"],
        on_commit=lambda value: edits.edit(
            persona.id, "behaviours", replaced(items, place, changed(one, "value", value))
        ),
    )
    return rx.el.div(
        rx.el.div(ends, control), row_menu(persona, "behaviours", items, place), class_name="behaviour"
    )


def _source(persona: Face, one: Any, place: Any) -> rx.Component:
    return rx.el.div(
        behaviour_field(persona, one, place, "title", TEXT["source"]),
        behaviour_field(persona, one, place, "detail", TEXT["detail"]),
        row_menu(persona, "sources", persona.sources, place),
        class_name="source",
    )


def _walk(walk: Walk) -> rx.Component:
    address = strategy_path("/journeys/") + walk.id
    return link(
        rx.el.span(walk.name, class_name="grow"),
        rx.el.span(walk.touchpoints, " ", TEXT["touchpoints"], class_name="faint"),
        href=address,
        class_name="row",
    )
