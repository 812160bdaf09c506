"""Tables that stay tables where there is room, and become lists of small cards where there is not."""

from collections.abc import Collection
from typing import Any

import reflex as rx

from planner.ui.parts.button import looks


def table(name: str, columns: rx.Component, *rows: Any) -> rx.Component:
    """A table called `name`, which is only heard."""
    caption = rx.el.caption(name, class_name="hush")
    return rx.el.div(
        rx.el.table(caption, columns, rx.el.tbody(*rows), class_name="table"), class_name="table-wrap"
    )


def head(*titles: str, end: Collection[str] = ()) -> rx.Component:
    """The column heads; those in `end` stand over numbers. A last, empty one stands over the menus."""
    cells = [rx.el.th(title, scope="col", class_name="end" if title in end else "") for title in titles]
    return rx.el.thead(rx.el.tr(*cells, rx.el.td()))


def cell(content: Any, label: str, *, row: bool = False, look: str = "") -> rx.Component:
    """A cell; `label` names it where the column heads are gone. `row`: it names its row."""
    if row:
        return rx.el.th(content, scope="row", class_name=looks("row-head", look))
    return rx.el.td(content, class_name=look, custom_attrs={"data-label": label})
