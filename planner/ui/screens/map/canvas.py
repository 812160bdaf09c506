"""The canvas: heads, lanes, cells."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.map_views import LaneView
from planner.ui.screens.map.browser import Board, Direct, Ground
from planner.ui.screens.map.cell import cell
from planner.ui.screens.map.feeling import feeling_lane
from planner.ui.screens.map.folded import folded_lane
from planner.ui.screens.map.hand_words import SAID
from planner.ui.screens.map.lane import lane_name
from planner.ui.screens.map.others import Pointers
from planner.ui.screens.map.size import corner
from planner.ui.screens.map.stage import add_stage, stage_head
from planner.ui.screens.map.turn import stages_in_turn
from planner.ui.screens.map.view import TEXT


def canvas() -> rx.Component:
    """The whole map; where only one stage fits, buttons choose which."""
    size = {"--columns": copy.map.columns, "--open": copy.map.stage, "--tracks": copy.map.tracks}
    rows = rx.el.div(
        _heads(),
        rx.foreach(copy.lanes_shown, lambda it: lane_row(lane=it, key=it.id)),
        class_name="map",
        custom_attrs={"style": rx.Var.create(size)},
    )
    said = Direct.create(words=SAID)
    board = Board.create(stages_in_turn(), rows, Pointers.create(), said, label=TEXT["canvas"])
    return Ground.create(board, corner())


def _heads() -> rx.Component:
    heads = rx.foreach(copy.map.stages, lambda it: stage_head(stage=it, key=it.id))
    corner = rx.el.div(class_name="map-corner")
    return rx.el.div(
        corner, heads, add_stage(), class_name="map-row map-heads", custom_attrs={"data-lane": "heads"}
    )


@rx.memo
def lane_row(lane: rx.Var[LaneView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A lane: its name, and its cells or curves."""
    cells = rx.fragment(rx.foreach(lane.cells, lambda it: cell(at=it, key=it.id)))
    content = rx.fragment(lane_name(lane), rx.cond(lane.kind == "feeling", feeling_lane(), cells))
    look = rx.cond(lane.folded, " folded", rx.cond(lane.bands == "none", "", " banded"))
    return rx.el.section(
        rx.cond(lane.folded, folded_lane(lane), content),
        aria_label=lane.name,
        class_name=rx.Var.create("map-row lane-") + lane.kind + look,
        custom_attrs={"data-lane": lane.id, "style": rx.Var.create({"--bands": lane.bands})},
    )
