"""A line of the outline: a touchpoint or a card, edited where it stands, with its menu."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.row_views import CardRow, TouchpointRow
from planner.ui.parts.button import icon_button
from planner.ui.parts.mark import evidence, moment_of_truth
from planner.ui.screens.map import sheet_fields
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.view import STATUS


@rx.memo
def touchpoint_line(row: rx.Var[TouchpointRow], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A touchpoint: its title, below it where, how sure, how it does and whose it is."""
    title = sheet_fields.words(row, "title", kind="wrap", required=True)
    near = _line(rx.el.div(title, _facts(row)), row, sheet_fields.touchpoint_menu(row))
    far = rx.el.div(rx.el.span(row.title, class_name="still"), _facts(row))
    return _item(row, rx.cond(copy.near(row.id), near, far), rx.cond(row.dim, " dim", ""))


@rx.memo
def card_line(row: rx.Var[CardRow], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A card: its text and how sure we are."""
    text = sheet_fields.card_text(row, PANEL["text"])
    near = _line(rx.el.div(text, rx.el.p(evidence(row.evidence), class_name="outline-facts")), row,
                 sheet_fields.card_menu(row))  # fmt: skip
    far = rx.el.span(row.text, class_name="still")
    return _item(row, rx.cond(copy.near(row.id), near, far), "")


def _line(content: rx.Component, row: TouchpointRow | CardRow, menu: rx.Component) -> rx.Component:
    opened = icon_button("page", SHEET["open"], look="quiet small", on_click=does.choose(row.id))
    return rx.fragment(content, opened, menu)


def _item(row: TouchpointRow | CardRow, content: rx.Component, look: rx.Var[str] | str) -> rx.Component:
    chosen = rx.cond(copy.chosen(row.id), " selected", "")
    return rx.el.li(
        content,
        id=rx.Var.create("row-") + row.id,
        tab_index=-1,
        class_name=rx.Var.create("outline-line") + look + chosen,
        custom_attrs={"data-row": row.id, "data-thing": row.id},
    )


def _facts(row: TouchpointRow) -> rx.Component:
    def fact(given: rx.Var[bool], *words: rx.Var[str] | rx.Component | str) -> rx.Component:
        return rx.cond(given, rx.el.span(*words), rx.fragment())

    status = rx.match(row.status, *STATUS, PANEL["no_value"])
    return rx.el.p(
        fact(row.moment_of_truth, moment_of_truth(word=True)),
        fact(row.channel != "", row.channel),
        rx.el.span(evidence(row.evidence)),
        fact(row.metric != "", row.metric, " ", row.value, " (", status, ")"),
        rx.el.span(rx.cond(row.owned, row.owner, SHEET["nobody"])),
        class_name="outline-facts",
    )
