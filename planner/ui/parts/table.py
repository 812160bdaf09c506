"""Tables that stay tables where there is room, and become lists of small cards where there is not."""

from collections.abc import Collection
from typing import Any

import reflex as rx

from planner.ui.parts.button import looks


def table(
    name: Any,
    columns: rx.Component,
    *rows: Any,
    look: str = "table",
    body: str = "",
    parted: Any = None,
    count: Any = None,
) -> rx.Component:
    """A table called `name`, which is only heard. What is drawn as cards on a phone stays a table by its roles.

    Where only some of `count` rows are drawn, `parted` is the name under which those are found.
    """
    caption = rx.el.caption(name, class_name="hush")
    place, told = ({"data-rows": parted}, {"aria-rowcount": count + 1}) if parted is not None else ({}, {})
    filled = rx.el.tbody(*rows, role="rowgroup", class_name=body, custom_attrs=place)
    drawn = rx.el.table(
        caption, columns, filled, role="table", aria_label=name, class_name=look, custom_attrs=told
    )
    return rx.el.div(drawn, class_name="table-wrap")


def room(height: Any) -> rx.Component:
    """What rows that are not drawn take of a table, as a length."""
    style = {"style": rx.Var.create({"height": height})}
    return rx.el.tr(role="presentation", aria_hidden="true", class_name="room", custom_attrs=style)


def head(*titles: str | rx.Component, end: Collection[str] = (), last: str = "") -> rx.Component:
    """The column heads, words or heads of their own; those in `end` stand over numbers.

    A last one stands over the menus: empty, or with `last` to be heard.
    """
    cells = [title if isinstance(title, rx.Component) else _column(title, end) for title in titles]
    menus = (
        rx.el.th(rx.el.span(last, class_name="hush"), scope="col", role="columnheader")
        if last
        else rx.el.td()
    )
    return rx.el.thead(rx.el.tr(*cells, menus, role="row"), role="rowgroup")


def cell(content: Any, label: str, *, row: bool = False, look: str = "") -> rx.Component:
    """A cell; `label` names it where the column heads are gone. `row`: it names its row."""
    if row:
        return rx.el.th(content, scope="row", role="rowheader", class_name=looks("row-head", look))
    return rx.el.td(content, role="cell", class_name=look, custom_attrs={"data-label": label})


def _column(title: str, end: Collection[str]) -> rx.Component:
    return rx.el.th(title, scope="col", role="columnheader", class_name="end" if title in end else "")
