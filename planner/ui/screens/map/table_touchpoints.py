"""The table of touchpoints: a row for each, every value edited where it stands."""

from typing import Any

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.row_views import TouchpointParted, TouchpointRow
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import status_chip
from planner.ui.parts.table import cell, head, room, table
from planner.ui.screens.map import edits, sheet_fields, sheet_menus
from planner.ui.screens.map.browser import AddTo
from planner.ui.screens.map.others import Held
from planner.ui.screens.map.sheet_words import COLUMNS, NUMBERS, SHEET
from planner.ui.screens.map.view import TEXT


def touchpoint_table() -> rx.Component:
    """The heading, the ways to add and to sort, the table."""
    count = rx.Var.create(copy.touchpoint_rows).length()
    heads = head(*[_head(key) for key in COLUMNS], last=SHEET["menu"])
    drawn = table(
        SHEET["touchpoints"],
        heads,
        touchpoint_rows(),
        look="grid of-touchpoints",
        parted="touchpoints",
        count=count,
    )
    none = rx.el.p(SHEET["no_touchpoints"], class_name="faint small")
    title = rx.el.h2(SHEET["touchpoints"], " ", rx.el.span(count, class_name="count"))
    top = rx.el.div(title, _sort_choice(), _add(), class_name="sheet-head")
    return rx.el.section(
        top, rx.cond(count > 0, drawn, none), id="table-touchpoints", tab_index=-1, class_name="sheet-part"
    )


def _add() -> rx.Component:
    return AddTo.create(
        noun="touchpoint",
        stages=copy.choices.stages,
        lanes=copy.choices.met,
        name=SHEET["add_touchpoint"],
        stage_name=SHEET["into_stage"],
        lane_name=SHEET["into_lane"],
        label=SHEET["add"],
        placeholder=TEXT["say_touchpoint"],
        retry=TEXT["retry"],
        forget=TEXT["forget"],
        on_add=edits.add_touchpoint,
    )


def _head(key: str) -> rx.Component:
    """A column's head that sorts by it."""
    on = copy.sort.by == key
    way = rx.cond(on, rx.cond(copy.sort.down, "descending", "ascending"), "none")
    mark = rx.cond(on & copy.sort.down, icon("down"), icon("up"))
    press = rx.el.button(COLUMNS[key], mark, type="button", on_click=does.sort_by(key), class_name="sorter")
    return rx.el.th(
        press,
        scope="col",
        role="columnheader",
        class_name="end" if key in NUMBERS else "",
        custom_attrs={"aria-sort": way},
    )


def _sort_choice() -> rx.Component:
    """The same for a phone, where the heads are not there."""
    options = [rx.el.option(name, value=key) for key, name in COLUMNS.items()]
    return rx.el.select(
        rx.el.option(SHEET["as_on_map"], value=""),
        *options,
        value=copy.sort.by,
        on_change=does.sort_by_chosen,
        aria_label=SHEET["sort"],
        class_name="input sort-choice",
    )


@rx.memo
def touchpoint_rows() -> rx.Component:
    """Those near the screen."""
    parts = copy.parted("touchpoints", copy.touchpoint_rows, TouchpointParted)
    return rx.fragment(rx.foreach(parts, lambda it: touchpoint_row(it=it, key=it.id)))


@rx.memo
def touchpoint_row(it: rx.Var[TouchpointParted], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A touchpoint in its place of the table, or the room of some."""
    row = it.row
    look = rx.cond(row.dim, "grid-row dim", "grid-row") + rx.cond(copy.chosen(row.id), " selected", "")
    drawn = rx.el.tr(
        touchpoint_cells(row=row),
        id=rx.Var.create("row-") + row.id,
        role="row",
        tab_index=-1,
        class_name=look,
        custom_attrs={"data-row": row.id, "data-thing": row.id, "aria-rowindex": it.place + 1},
    )
    return rx.cond(it.height == "", drawn, room(it.height))


@rx.memo
def touchpoint_cells(row: rx.Var[TouchpointRow]) -> rx.Component:
    """Its values, apart from its place: what moves other rows does not draw them again."""
    channel = sheet_fields.words(row, "channel", suggestions=copy.choices.channels)
    given: dict[str, Any] = {
        "stage": sheet_fields.stage_of("touchpoint", row, edits.move_touchpoint),
        "lane": sheet_fields.lane_of("touchpoint", row, edits.move_touchpoint),
        "channel": channel,
        "emotion": sheet_fields.emotion_of(row),
        "moment": sheet_fields.moment_of(row),
        "evidence": _evidence(row),
        "owner": sheet_fields.owner_of(row),
        "metric": _metric(row),
        "baseline": sheet_fields.number_of(row, "baseline"),
        "now": sheet_fields.number_of(row, "current"),
        "target": sheet_fields.number_of(row, "target"),
        "status": rx.cond(row.metric != "", status_chip(row.status), rx.fragment()),
        "risk": _risk(row),
    }
    words = sheet_fields.words(row, "title", kind="wrap", required=True)
    title = rx.fragment(words, Held.create(thing=row.id))
    cells = [cell(drawn, COLUMNS[key], look=f"of-{key}") for key, drawn in given.items()]
    menu = rx.el.td(sheet_menus.touchpoint_menu(row), role="cell", class_name="of-menu")
    return rx.fragment(cell(title, COLUMNS["title"], row=True), *cells, menu)


def _evidence(row: TouchpointRow) -> rx.Component:
    one, many = SHEET["quote"], SHEET["quotes"]
    pinned = rx.el.small(row.quotes, " ", rx.cond(row.quotes == 1, one, many), class_name="cell-quotes")
    state = sheet_fields.evidence_of("touchpoint", row, edits.edit_touchpoint)
    return rx.fragment(state, rx.cond(row.quotes > 0, pinned, rx.fragment()))


def _metric(row: TouchpointRow) -> rx.Component:
    more = rx.cond(row.more > 0, rx.el.span(" +", row.more, class_name="faint"), rx.fragment())
    name = rx.el.button(
        row.metric, more, type="button", on_click=does.choose(row.id), class_name="cell-button"
    )
    add = button(SHEET["add_metric"], look="small quiet for-editors", on_click=does.choose(row.id))
    return rx.cond(row.metric != "", name, add)


def _risk(row: TouchpointRow) -> rx.Component:
    shown = rx.el.button(row.risk, type="button", on_click=does.choose(row.id), class_name="cell-button")
    return rx.cond(row.risk != "", shown, rx.fragment())
