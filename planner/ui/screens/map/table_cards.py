"""The table of a lane's cards: stage, text, evidence."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.row_views import CardRow, CardTable
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.map import edits, sheet_fields
from planner.ui.screens.map.browser import AddTo
from planner.ui.screens.map.sheet_words import CARD_COLUMNS, SHEET
from planner.ui.screens.map.table_words import card_told
from planner.ui.screens.map.view import TEXT


@rx.memo
def card_table(lane: rx.Var[CardTable], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A lane under its name: the way to add, and its cards."""
    count = lane.rows.length()
    title = rx.el.h2(lane.name, " ", rx.el.span(count, class_name="count"))
    rows = rx.foreach(lane.rows, lambda it: card_row(row=it, key=it.id))
    drawn = table(lane.name, head(*CARD_COLUMNS.values(), last=SHEET["menu"]), rows, look="grid of-cards")
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
def card_row(row: rx.Var[CardRow], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A card; far from the screen it is only its words."""
    return rx.el.tr(
        rx.cond(copy.near(row.id), rx.fragment(*_fields(row)), rx.fragment(*card_told(row))),
        id=rx.Var.create("row-") + row.id,
        role="row",
        tab_index=-1,
        class_name=rx.cond(copy.chosen(row.id), "grid-row selected", "grid-row"),
        custom_attrs={"data-row": row.id, "data-thing": row.id},
    )


def _fields(row: CardRow) -> list[rx.Component]:
    given = {
        "stage": sheet_fields.stage_of("card", row, edits.move_card),
        "lane": sheet_fields.lane_of("card", row, edits.move_card),
        "evidence": sheet_fields.evidence_of("card", row, edits.edit_card),
    }
    text = sheet_fields.card_text(row, CARD_COLUMNS["text"])
    cells = [cell(drawn, CARD_COLUMNS[key], look=f"of-{key}") for key, drawn in given.items()]
    menu = rx.el.td(sheet_fields.card_menu(row), role="cell", class_name="of-menu")
    return [cell(text, CARD_COLUMNS["text"], row=True), *cells, menu]
