"""Lists edited row by row: the new list is worked out in the browser, and only it goes up."""

from typing import Any

import reflex as rx

from planner.ui.parts.said import call

NOT_SAVED = "Not saved."


def replaced(items: Any, place: Any, item: Any) -> Any:
    """The list with another item at a place."""
    return call("lists.js", "replaced", list, items, place, item)


def without(items: Any, place: Any) -> Any:
    """The list without the item at a place."""
    return call("lists.js", "without", list, items, place)


def moved(items: Any, place: Any, by: int) -> Any:
    """The list with the item at a place moved up (-1) or down (1)."""
    return call("lists.js", "moved", list, items, place, by)


def appended(items: Any, item: Any) -> Any:
    """The list with an item at its end, unless it holds the same one."""
    return call("lists.js", "appended", list, items, item)


def changed(item: Any, name: str, value: Any) -> Any:
    """The item with another value in one field."""
    return call("lists.js", "changed", list, item, name, value)


def adder(*, of: Any, label: Any, on_add: Any, **props: Any) -> rx.Component:
    """The empty row at the end of a list. `of` is "new/noun/id/field"; `on_add` is given the text."""
    return _Adder.create(of=of, label=label, on_add=on_add, not_saved=NOT_SAVED, **props)


class _Adder(rx.Component):
    library = "$/public/adder.jsx"
    tag = "Adder"
    of: rx.Var[str]
    label: rx.Var[str]
    placeholder: rx.Var[str]
    suggestions: rx.Var[list[str]]
    not_saved: rx.Var[str]
    on_add: rx.EventHandler[rx.event.passthrough_event_spec(str)]
