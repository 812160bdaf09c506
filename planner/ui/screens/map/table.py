"""The map as tables: the touchpoints, the cards of each lane, the stages and the lanes."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.row_views import CardTable
from planner.ui.parts.button import anchor_button
from planner.ui.screens.map.browser import Sheet
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.table_cards import card_table
from planner.ui.screens.map.table_frame import lane_table, stage_table
from planner.ui.screens.map.table_touchpoints import touchpoint_table


@rx.memo
def table_view() -> rx.Component:
    """All tables below each other on one ground, each under a heading, with the ways to them at the top."""
    return Sheet.create(
        _jump(),
        touchpoint_table(),
        rx.foreach(copy.card_tables, lambda it: card_table(lane=it, key=it.id)),
        stage_table(),
        lane_table(),
        label=SHEET["tables"],
    )


def _jump() -> rx.Component:
    def to_lane(lane: CardTable) -> rx.Component:
        return _to(rx.Var.create("table-") + lane.id, lane.name)

    return rx.el.nav(
        _to("table-touchpoints", SHEET["touchpoints"]),
        rx.foreach(copy.card_tables, to_lane),
        _to("table-stages", SHEET["stages"]),
        _to("table-lanes", SHEET["lanes"]),
        aria_label=SHEET["jump"],
        class_name="sheet-jump",
    )


def _to(place: rx.Var[str] | str, name: rx.Var[str] | str) -> rx.Component:
    return anchor_button(name, rx.Var.create("#") + place, look="small quiet")
