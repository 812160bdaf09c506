"""The stages and the lanes as tables: name, what they are for, order, colour, whether they are shown."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.map_views import LaneView, StageView
from planner.ui.parts.button import button
from planner.ui.parts.menu import item, worded_menu
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.map import edits
from planner.ui.screens.map.lane import lane_menu
from planner.ui.screens.map.sheet_fields import field
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.stage import stage_menu
from planner.ui.screens.map.view import LANE_NAMES, TEXT

STAGES = ("stage_name", "stage_hint", "things")
LANES = ("lane_name", "lane_hint", "lane_kind", "lane_state", "things")


def stage_table() -> rx.Component:
    """Every stage in its order."""
    rows = rx.foreach(copy.map.stages, lambda it: stage_row(stage=it, key=it.id))
    drawn = table(SHEET["stages"], _heads(STAGES), rows, look="grid of-stages")
    last = rx.Var.create(copy.map.stages)[-1].id
    add = button(
        TEXT["add_stage"], draw="plus", look="small for-editors", on_click=edits.add_stage(copy.map.id, last)
    )
    return _part("stages", SHEET["stages"], add, drawn)


def lane_table() -> rx.Component:
    """Every lane in its order, the hidden ones too."""
    rows = rx.foreach(copy.every_lane, lambda it: lane_line(lane=it, key=it.id))
    drawn = table(SHEET["lanes"], _heads(LANES), rows, look="grid of-lanes")
    kinds = [
        item(name, draw="plus", on_click=edits.add_lane(copy.map.id, kind))
        for kind, name in LANE_NAMES.items()
    ]
    return _part(
        "lanes", SHEET["lanes"], worded_menu(TEXT["add_lane"], *kinds, look="left for-editors"), drawn
    )


def _heads(names: tuple[str, ...]) -> rx.Component:
    return head(*[SHEET[name] for name in names], end=(SHEET["things"],), last=SHEET["menu"])


def _part(place: str, name: str, add: rx.Component, drawn: rx.Component) -> rx.Component:
    top = rx.el.div(rx.el.h2(name), add, class_name="sheet-head")
    return rx.el.section(top, drawn, id=f"table-{place}", tab_index=-1, class_name="sheet-part")


@rx.memo
def stage_row(stage: rx.Var[StageView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A stage."""
    name = stage_field(stage, "name", SHEET["stage_name"], required=True)
    hint = stage_field(stage, "hint", SHEET["stage_hint"], kind="wrap", placeholder=TEXT["stage_hint_empty"])
    return rx.el.tr(
        cell(name, SHEET["stage_name"], row=True, look="of-stage-name"),
        cell(hint, SHEET["stage_hint"]),
        cell(stage.holds, SHEET["things"], look="end"),
        rx.el.td(stage_menu(stage), role="cell", class_name="of-menu"),
        role="row",
        class_name=rx.Var.create("grid-row ") + stage.colour,
    )


def stage_field(stage: StageView, name: str, label: str, **props) -> rx.Component:
    """Name or hint of a stage."""
    commit = lambda text: edits.edit_stage(stage.id, name, text)  # noqa: E731  one shape for both
    return field("stage", stage.id, name, getattr(stage, name), label, commit, **props)


@rx.memo
def lane_line(lane: rx.Var[LaneView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A lane; one that is hidden can only be shown again."""
    name = _lane_field(lane, "name", SHEET["lane_name"], required=True)
    hint = _lane_field(lane, "hint", SHEET["lane_hint"], kind="wrap", placeholder=TEXT["lane_hint"])
    show = button(SHEET["show"], look="small for-editors", on_click=edits.edit_lane(lane.id, "hidden", False))
    return rx.el.tr(
        cell(name, SHEET["lane_name"], row=True),
        cell(hint, SHEET["lane_hint"]),
        cell(rx.match(lane.kind, *LANE_NAMES.items(), ""), SHEET["lane_kind"]),
        cell(rx.cond(lane.hidden, SHEET["hidden"], SHEET["shown"]), SHEET["lane_state"]),
        cell(lane.holds, SHEET["things"], look="end"),
        rx.el.td(rx.cond(lane.hidden, show, lane_menu(lane)), role="cell", class_name="of-menu"),
        role="row",
        class_name=rx.cond(lane.hidden, "grid-row faint", "grid-row"),
    )


def _lane_field(lane: LaneView, name: str, label: str, **props) -> rx.Component:
    commit = lambda text: edits.edit_lane(lane.id, name, text)  # noqa: E731  one shape for both
    return field("lane", lane.id, name, getattr(lane, name), label, commit, **props)
