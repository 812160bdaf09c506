"""The table of a lane's cards: stage, text, evidence."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.row_views import CardParted, CardRow, CardTable
from planner.ui.parts.table import cell, head, room, table
from planner.ui.screens.map import edits, sheet_fields, sheet_menus
from planner.ui.screens.map.browser import AddTo
from planner.ui.screens.map.others import Held
from planner.ui.screens.map.sheet_words import CARD_COLUMNS, SHEET
from planner.ui.screens.map.view import TEXT


@rx.memo
def card_table(lane: rx.Var[CardTable], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A lane under its name: the way to add, and its cards."""
    count = lane.rows.length()
    title = rx.el.h2(lane.name, " ", rx.el.span(count, class_name="count"))
    heads, rows = head(*CARD_COLUMNS.values(), last=SHEET["menu"]), card_rows(lane=lane)
    drawn = table(lane.name, heads, rows, look="grid of-cards", parted=lane.id, count=count)
    none = rx.el.p(SHEET["no_cards"], class_name="faint small")
    return rx.el.section(
        rx.el.div(title, _add(lane), class_name="sheet-head"),
        rx.cond(count > 0, drawn, none),
        id=rx.Var.create("table-") + lane.id,
        tab_index=-1,
        class_name="sheet-part",
    )


def _add(lane: CardTable) -> rx.Component:
    return AddTo.create(
        noun="card",
        stages=copy.choices.stages,
        lanes=[{"value": lane.id, "label": lane.name}],
        name=rx.Var.create(SHEET["add_card"] + " ") + lane.name,
        stage_name=SHEET["into_stage"],
        lane_name=SHEET["into_lane"],
        label=SHEET["add"],
        placeholder=TEXT["say_card"],
        retry=TEXT["retry"],
        forget=TEXT["forget"],
        on_add=edits.add_card,
    )


@rx.memo
def card_rows(lane: rx.Var[CardTable]) -> rx.Component:
    """Those near the screen."""
    parts = copy.parted(lane.id, lane.rows, CardParted)
    return rx.fragment(rx.foreach(parts, lambda it: card_row(it=it, key=it.id)))


@rx.memo
def card_row(it: rx.Var[CardParted], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A card in its place of the table, or the room of some."""
    row, look = it.row, rx.cond(it.row.dim, "grid-row dim", "grid-row")
    drawn = rx.el.tr(
        card_cells(row=row),
        id=rx.Var.create("row-") + row.id,
        role="row",
        tab_index=-1,
        class_name=look + rx.cond(copy.chosen(row.id), " selected", ""),
        custom_attrs={"data-row": row.id, "data-thing": row.id, "aria-rowindex": it.place + 1},
    )
    return rx.cond(it.height == "", drawn, room(it.height))


@rx.memo
def card_cells(row: rx.Var[CardRow]) -> rx.Component:
    """Its values, apart from its place: what moves other rows does not draw them again."""
    given = {
        "stage": sheet_fields.stage_of("card", row, edits.move_card),
        "until": sheet_fields.until_of(row),
        "lane": sheet_fields.lane_of("card", row, edits.move_card),
        "evidence": sheet_fields.evidence_of("card", row, edits.edit_card),
    }
    text = rx.fragment(sheet_fields.card_text(row, CARD_COLUMNS["text"]), Held.create(thing=row.id))
    cells = [cell(drawn, CARD_COLUMNS[key], look=f"of-{key}") for key, drawn in given.items()]
    menu = rx.el.td(sheet_menus.card_menu(row), role="cell", class_name="of-menu")
    return rx.fragment(cell(text, CARD_COLUMNS["text"], row=True), *cells, menu)
