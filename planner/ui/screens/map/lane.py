"""The names of the lanes at the side of the map, each with its menu."""

import reflex as rx

from planner.ui.live.in_place import in_place
from planner.ui.live.map_views import LaneView
from planner.ui.parts.menu import item, menu
from planner.ui.screens.map import edits
from planner.ui.screens.map.folded import fold_button
from planner.ui.screens.map.removal import removal
from planner.ui.screens.map.view import TEXT


def lane_name(lane: LaneView) -> rx.Component:
    """Name and hint of a lane, edited in place, and what one can do with it."""
    name = in_place(
        of=rx.Var.create("lane/") + lane.id + "/name",
        value=lane.name,
        label=TEXT["lane_name"],
        kind="wrap",
        bare=True,
        required=True,
        class_name="lane-title",
        on_commit=lambda text: edits.edit_lane(lane.id, "name", text),
    )
    hint = in_place(
        of=rx.Var.create("lane/") + lane.id + "/hint",
        value=lane.hint,
        label=TEXT["lane_hint"],
        kind="wrap",
        bare=True,
        class_name="lane-hint",
        on_commit=lambda text: edits.edit_lane(lane.id, "hint", text),
    )
    told = rx.cond(lane.hint != "", hint, rx.fragment())
    tools = rx.el.div(fold_button("lane", lane), lane_menu(lane), class_name="lane-tools")
    words = rx.el.div(name, told, tools, class_name="lane-words")
    return rx.el.div(words, class_name="lane-name", custom_attrs={"data-lane-name": lane.id})


def lane_menu(lane: LaneView) -> rx.Component:
    """Move, hide, remove."""
    gone, question = removal("lane", lane.id, lane.holds, edits.remove_lane(lane.id))
    up, down = edits.move_lane(lane.id, lane.before), edits.move_lane(lane.id, lane.next)
    hide = edits.edit_lane(lane.id, "hidden", True)
    offered = menu(
        TEXT["lane_menu"],
        item(TEXT["up"], draw="up", disabled=lane.first, on_click=up),
        item(TEXT["down"], draw="down", disabled=lane.last, on_click=down),
        item(TEXT["lane_hide"], draw="close", on_click=hide),
        rx.el.hr(),
        gone,
        look="left for-editors",
    )
    return rx.fragment(offered, question)
