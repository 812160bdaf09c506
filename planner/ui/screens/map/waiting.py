"""The shape of a map that is on its way."""

import reflex as rx

from planner.ui.parts.empty import bone, skeleton

COLUMNS, LANES = 5, 4


def map_on_its_way() -> rx.Component:
    """Stage heads and cards as grey strokes."""
    heads = [rx.el.div(bone("half"), bone("most"), class_name="stage-head open") for _ in range(COLUMNS)]
    rows = [_row(lane) for lane in range(LANES)]
    top = rx.el.div(rx.el.div(class_name="map-corner"), *heads, class_name="map-row map-heads")
    return rx.el.div(skeleton(top, *rows), class_name="board map-waiting", style={"--columns": COLUMNS})


def _row(lane: int) -> rx.Component:
    card = rx.el.div(bone("most"), bone("half"), bone("short"), class_name="touchpoint bones")
    line = rx.el.div(bone("most"), bone("half"), class_name="bones")
    cells = [rx.el.div(card if lane == 0 else line, class_name="cell") for _ in range(COLUMNS)]
    return rx.el.div(rx.el.div(bone("most"), class_name="lane-name"), *cells, class_name="map-row")
