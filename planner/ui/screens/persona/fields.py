"""The fields of a persona, each edited where it stands."""

from typing import Any

import reflex as rx

from planner.ui.live.in_place import in_place
from planner.ui.parts.icon import icon
from planner.ui.parts.lists import adder, appended, changed, moved, replaced, without
from planner.ui.parts.menu import item, menu
from planner.ui.screens.persona import edits
from planner.ui.screens.persona.view import CHANNELS, LISTS, TEXT, Face


def name_of(persona: Face, *path: Any) -> rx.Var[str]:
    """The name a draft of this persona's field waits under, "persona/id/goals/2"."""
    name = rx.Var.create("persona/") + persona.id
    for part in path:
        name = name + "/" + (part.to_string() if isinstance(part, rx.Var) else str(part))
    return name


def line(persona: Face, field: str, label: str, **props: Any) -> rx.Component:
    """One field of the persona."""
    return in_place(
        of=name_of(persona, field),
        value=getattr(persona, field),
        label=label,
        on_commit=lambda value: edits.edit(persona.id, field, value),
        **props,
    )


def listed(persona: Face, field: str, look: str = "") -> rx.Component:
    """A list of lines: each edited in place, moved, removed; one more at the end."""
    title, add, hint = LISTS[field]
    items: Any = getattr(persona, field)
    rows = rx.foreach(items, lambda text, place: _row(persona, field, items, text, place))
    more = adder(
        of="new/" + name_of(persona, field),
        label=add,
        placeholder=add,
        on_add=lambda text: edits.edit(persona.id, field, appended(items, text)),
    )
    said = rx.cond(
        (items.length() == 0) & (hint != ""), rx.el.p(hint, class_name="hint no-print"), rx.fragment()
    )
    shown = rx.cond(items.length() == 0, "persona-part bare-in-print", "persona-part")
    return rx.el.section(
        rx.el.h2(title),
        said,
        rx.el.ul(rows, class_name=f"dots {look}"),
        rx.el.div(more, class_name="no-print"),
        class_name=shown,
    )


def row_menu(persona: Face, field: str, items: Any, place: Any) -> rx.Component:
    """Up, down, out: for one row of a list."""
    return menu(
        TEXT["row"],
        item(TEXT["up"], draw="up", on_click=edits.edit(persona.id, field, moved(items, place, -1))),
        item(TEXT["down"], draw="down", on_click=edits.edit(persona.id, field, moved(items, place, 1))),
        item(
            TEXT["remove"],
            draw="trash",
            look="danger",
            on_click=edits.edit(persona.id, field, without(items, place)),
        ),
        look="row-menu",
    )


def _row(persona: Face, field: str, items: Any, text: Any, place: Any) -> rx.Component:
    control = in_place(
        of=name_of(persona, field, place),
        value=text,
        label=LISTS[field][0],
        bare=True,
        kind="wrap",
        on_commit=lambda value: edits.edit(persona.id, field, replaced(items, place, value)),
    )
    return rx.el.li(control, row_menu(persona, field, items, place))


def channels(persona: Face) -> rx.Component:
    """Channels as chips, each with a cross, and one more at the end."""
    items: Any = persona.channels
    chips = rx.foreach(items, lambda channel, place: _channel(persona, items, channel, place))
    more = adder(
        of="new/" + name_of(persona, "channels"),
        label=TEXT["add_channel"],
        placeholder=TEXT["add_channel"],
        suggestions=CHANNELS,
        on_add=lambda text: edits.edit(persona.id, "channels", appended(items, text)),
    )
    return rx.el.section(
        rx.el.h2(TEXT["channels"]),
        rx.el.div(chips, class_name="pills"),
        rx.el.div(more, class_name="no-print"),
        class_name=rx.cond(items.length() == 0, "persona-part bare-in-print", "persona-part"),
    )


def _channel(persona: Face, items: Any, channel: Any, place: Any) -> rx.Component:
    name = rx.Var.create(TEXT["remove"] + " ") + channel
    cross = rx.el.button(
        icon("close"),
        type="button",
        title=name,
        aria_label=name,
        on_click=edits.edit(persona.id, "channels", without(items, place)),
        class_name="pill-cross no-print",
    )
    return rx.el.span(channel, cross, class_name="pill")


def behaviour_field(persona: Face, behaviour: Any, place: Any, end: str, label: str) -> rx.Component:
    """One end of a slider, or with `end` "title" and "detail" one side of a source."""
    field = "behaviours" if end in ("left", "right") else "sources"
    items: Any = getattr(persona, field)
    return in_place(
        of=name_of(persona, field, place, end),
        value=behaviour[end],
        label=label,
        bare=True,
        kind="wrap",
        placeholder=TEXT["detail_hint"] if end == "detail" else label,
        on_commit=lambda value: edits.edit(
            persona.id, field, replaced(items, place, changed(behaviour, end, value))
        ),
    )
