"""A line of the outline: a touchpoint or a card, edited where it stands, with its menu."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.row_views import CardParted, CardRow, Part, TouchpointParted, TouchpointRow
from planner.ui.parts.button import icon_button
from planner.ui.parts.mark import evidence, moment_of_truth
from planner.ui.screens.map import sheet_fields, sheet_menus
from planner.ui.screens.map.others import Held
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.view import STATUS, TEXT


@rx.memo
def touchpoint_lines(part: rx.Var[Part]) -> rx.Component:
    """Those of a stage's lane that are near the screen."""
    parts, count = copy.parted(part.id, part.touchpoints, TouchpointParted), part.touchpoints.length()
    return rx.fragment(rx.foreach(parts, lambda it: touchpoint_line(it=it, count=count, key=it.id)))


@rx.memo
def card_lines(part: rx.Var[Part]) -> rx.Component:
    """The same for cards."""
    parts, count = copy.parted(part.id, part.cards, CardParted), part.cards.length()
    return rx.fragment(rx.foreach(parts, lambda it: card_line(it=it, count=count, key=it.id)))


@rx.memo
def touchpoint_line(it: rx.Var[TouchpointParted], count: rx.Var[int], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001
    """A touchpoint: its title, below it where, how sure, how it does and whose it is; or the room of some."""
    title = sheet_fields.words(it.row, "title", kind="wrap", required=True)
    line = _line(rx.el.div(title, _facts(it.row)), it.row, sheet_menus.touchpoint_menu(it.row))
    return _item(it, line, count)


@rx.memo
def card_line(it: rx.Var[CardParted], count: rx.Var[int], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001
    """A card: its text, how far it reaches and how sure we are; or the room of some."""
    text = sheet_fields.card_text(it.row, PANEL["text"])
    reach = rx.el.span(it.row.begins, f" {TEXT['to']} ", it.row.ends)
    far = rx.cond(it.row.until != "", reach, rx.fragment())
    facts = rx.el.p(far, rx.el.span(evidence(it.row.evidence)), class_name="outline-facts")
    words = rx.el.div(text, facts)
    return _item(it, _line(words, it.row, sheet_menus.card_menu(it.row)), count)


def _line(content: rx.Component, row: TouchpointRow | CardRow, menu: rx.Component) -> rx.Component:
    opened = icon_button("page", SHEET["open"], look="quiet small", on_click=does.choose(row.id))
    return rx.fragment(content, opened, menu)


def _item(it: TouchpointParted | CardParted, content: rx.Component, count: rx.Var[int]) -> rx.Component:
    look = rx.cond(it.row.dim, " dim", "")
    chosen = rx.cond(copy.chosen(it.row.id), " selected", "")
    named = {"data-row": it.row.id, "data-thing": it.row.id}
    drawn = rx.el.li(
        content,
        Held.create(thing=it.row.id),
        id=rx.Var.create("row-") + it.row.id,
        tab_index=-1,
        class_name=rx.Var.create("outline-line") + look + chosen,
        custom_attrs={**named, "aria-posinset": it.place, "aria-setsize": count},
    )
    style = {"style": rx.Var.create({"height": it.height})}
    room = rx.el.li(role="presentation", aria_hidden="true", custom_attrs=style)
    return rx.cond(it.height == "", drawn, room)


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
