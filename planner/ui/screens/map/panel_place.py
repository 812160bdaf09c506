"""Where the chosen thing stands, and what one does with it as a whole."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import button, icon_button, link_button
from planner.ui.parts.where import history_path
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import TEXT
from planner.ui.who.menu import to_members


def reach_field() -> rx.Component:
    """How far a card reaches, as a choice."""
    panel = copy.panel
    stages = does.computed("arrange.js", "withNobody", list[dict[str, str]], panel.later, PANEL["one_stage"])
    return in_place(
        of=panel.noun + "/" + panel.id + "/until_stage_id",
        value=panel.until,
        label=PANEL["reaches"],
        kind="select",
        options=stages,
        on_commit=lambda until: edits.stretch_card(panel.id, until),
    )


def place_section(move) -> rx.Component:
    """Stage and lane as choices; `move` is the handler that puts the thing into a cell."""
    panel = copy.panel
    stage = in_place(
        of=panel.noun + "/" + panel.id + "/stage_id",
        value=panel.stage_id,
        label=PANEL["stage"],
        kind="select",
        options=panel.stages,
        on_commit=lambda stage_id: move(panel.id, stage_id, panel.lane_id, None),
    )
    lane = in_place(
        of=panel.noun + "/" + panel.id + "/lane_id",
        value=panel.lane_id,
        label=PANEL["lane"],
        kind="select",
        options=panel.lanes,
        on_commit=lambda lane_id: move(panel.id, panel.stage_id, lane_id, None),
    )
    pair = rx.el.div(stage, lane, class_name="panel-pair")
    reach = rx.cond(panel.noun == "card", reach_field(), rx.fragment())
    return rx.el.section(rx.el.h3(PANEL["where"]), pair, reach, _moves(move), class_name="panel-part")


def _moves(move) -> rx.Component:
    panel = copy.panel

    def step(draw: str, name: str, stage: rx.Var, after, blocked: rx.Var) -> rx.Component:
        go = move(panel.id, stage, panel.lane_id, after)
        return icon_button(draw, TEXT[name], look="", on_click=go, disabled=blocked)

    return rx.el.div(
        step("back", "left", panel.previous, None, panel.previous == ""),
        step("up", "up", panel.stage_id, panel.up, panel.first),
        step("down", "down", panel.stage_id, panel.down, panel.last),
        step("next", "right", panel.next, None, panel.next == ""),
        role="group",
        aria_label=PANEL["move"],
        class_name="panel-row",
    )


def foot(_move) -> rx.Component:
    """Duplicate and remove; removing closes the panel and can be taken back."""
    panel = copy.panel
    twice = button(
        PANEL["duplicate"], draw="copy", look="small", on_click=edits.duplicate_touchpoint(panel.id)
    )
    is_card = panel.noun == "card"
    look = "small danger"
    gone = rx.cond(
        is_card,
        button(PANEL["remove"], draw="trash", look=look, on_click=[does.close, edits.remove_card(panel.id)]),
        button(
            PANEL["remove"],
            draw="trash",
            look=look,
            on_click=[does.close, edits.remove_touchpoint(panel.id)],
        ),
    )
    name = rx.cond(is_card, PANEL["history_card"], PANEL["history_touchpoint"])
    way = history_path(panel.id)
    told = link_button(PANEL["changes"], way, draw="history", look="small", aria_label=name, title=name)
    return rx.el.div(
        rx.cond(is_card, rx.fragment(), twice), to_members(told), gone, class_name="panel-row panel-foot"
    )
