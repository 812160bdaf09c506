"""The menus of a row of a table or of a line of the outline: what one does with a thing as a whole."""

from typing import Any

import reflex as rx

from planner.actions import several
from planner.ui.live import copy, does
from planner.ui.live.asks import act
from planner.ui.live.row_views import CardRow, TouchpointRow
from planner.ui.parts.menu import item, menu
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.sheet_fields import Move
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.view import TEXT


def touchpoint_menu(row: TouchpointRow) -> rx.Component:
    """Everything one does with a touchpoint as a whole."""
    gone = [does.step_from(row.id), edits.remove_touchpoint(row.id)]
    twice = edits.duplicate_touchpoint(row.id)
    return _menu("touchpoint", row, edits.move_touchpoint, twice, gone)


def card_menu(row: CardRow) -> rx.Component:
    """Everything one does with a card as a whole."""
    gone = [does.step_from(row.id), edits.remove_card(row.id)]
    twice = act(several.duplicate_all, copy.map.id, [row.id])
    return _menu("card", row, edits.move_card, twice, gone, *_reach(row))


def _reach(row: CardRow) -> list[rx.Component]:
    def to(name: str, draw: str, stage: Any) -> rx.Component:
        return item(SHEET[name], draw=draw, disabled=stage == "", on_click=edits.stretch_card(row.id, stage))

    return [to("further", "next", row.further), to("nearer", "back", row.nearer)]


def _menu(
    noun: str, row: TouchpointRow | CardRow, move: Move, twice: Any, gone: Any, *more: rx.Component
) -> rx.Component:
    def step(name: str, draw: str, stage: Any, after: Any, blocked: Any) -> rx.Component:
        return item(name, draw=draw, disabled=blocked, on_click=move(row.id, stage, row.lane_id, after))

    return menu(
        SHEET[f"{noun}_menu"],
        item(SHEET["open"], draw="page", on_click=does.choose(row.id)),
        rx.el.hr(),
        step(TEXT["up"], "up", row.stage_id, row.up, row.first),
        step(TEXT["down"], "down", row.stage_id, row.down, row.last),
        step(SHEET["earlier_stage"], "back", row.previous, None, row.previous == ""),
        step(SHEET["later_stage"], "next", row.next, None, row.next == ""),
        *more,
        item(PANEL["duplicate"], draw="copy", on_click=twice),
        rx.el.hr(),
        item(PANEL["remove"], draw="trash", look="danger", on_click=gone),
        look="row-menu for-editors",
    )
