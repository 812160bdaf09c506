"""The files that were brought in: by whom, when, what of them counts."""

import reflex as rx

from planner.ui.parts.mark import chip
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.data.browser import files, removals, take_out
from planner.ui.screens.data.mapping import kind_of
from planner.ui.screens.data.view import FileView
from planner.ui.screens.data.words import TEXT
from planner.ui.shell import section
from planner.ui.who.menu import history_item

COLUMNS = ("file", "kind", "rows", "period", "brought")


def listing() -> rx.Component:
    """The table."""
    titles = head(*[TEXT["used" if name == "rows" else name].capitalize() for name in COLUMNS])
    refused = rx.el.p(removals.refused, role="alert", class_name="wrong data-wrong")
    return section(
        TEXT["files"],
        rx.cond(removals.refused != "", refused, rx.fragment()),
        table(TEXT["files"], titles, rx.foreach(files, _file), look="table data-files"),
    )


def _file(one: FileView) -> rx.Component:
    going = removals.going.contains(one.id)
    name = rx.el.div(one.name, rx.cond(going, chip(TEXT["removing"], "warn"), rx.fragment()))
    aside = rx.cond(one.aside != "", rx.el.small(one.aside, " ", TEXT["aside"]), rx.fragment())
    used = rx.el.div(one.used, " ", TEXT["of_rows"], " ", one.rows, aside, class_name="cell-place")
    by = rx.cond(one.by != "", rx.el.small(TEXT["by"], " ", one.by), rx.fragment())
    return rx.el.tr(
        cell(name, TEXT["file"], row=True),
        cell(kind_of(one.kind, one.subject), TEXT["kind"]),
        cell(used, TEXT["used"].capitalize()),
        cell(rx.cond(one.period != "", one.period, "–"), TEXT["period"]),
        cell(rx.el.div(one.on, by, class_name="cell-place"), TEXT["brought"]),
        rx.el.td(_menu(one), class_name="menu-cell"),
        role="row",
        key=one.id,
    )


def _menu(one: FileView) -> rx.Component:
    dialog_id = rx.Var.create("take-out-") + one.id
    asked = confirm(dialog_id, TEXT["remove_title"], TEXT["remove_why"], TEXT["remove"], take_out(one.id))
    return rx.fragment(
        menu(
            TEXT["more"],
            history_item(TEXT["history"], one.id),
            item(TEXT["remove"], draw="trash", look="danger", **opens(dialog_id)),
        ),
        asked,
    )
