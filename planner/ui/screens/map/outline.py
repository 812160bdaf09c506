"""The map as an outline: a heading for each stage, under it one for each lane, under that a list of its things."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.row_views import OutlineStage, Part
from planner.ui.parts.button import button
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import Adder, Sheet
from planner.ui.screens.map.outline_things import card_lines, touchpoint_lines
from planner.ui.screens.map.sheet_words import SHEET
from planner.ui.screens.map.stage import stage_menu
from planner.ui.screens.map.table_frame import lane_table, stage_field
from planner.ui.screens.map.view import TEXT


@rx.memo
def outline_view() -> rx.Component:
    """Stage by stage, then the lanes themselves."""
    last = rx.Var.create(copy.map.stages)[-1].id
    add = button(
        TEXT["add_stage"], draw="plus", look="for-editors", on_click=edits.add_stage(copy.map.id, last)
    )
    content = rx.el.div(
        rx.foreach(copy.outline, lambda it: outline_stage(stage=it, key=it.id)),
        rx.el.p(add, class_name="outline-add"),
        lane_table(),
        class_name="outline",
    )
    return Sheet.create(content, label=SHEET["outline"])


@rx.memo
def outline_stage(stage: rx.Var[OutlineStage], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A stage: its name and hint, and its lanes."""
    name = stage_field(stage, "name", TEXT["stage_name"], required=True, class_name="stage-name")
    hint = stage_field(
        stage,
        "hint",
        TEXT["stage_hint"],
        kind="wrap",
        class_name="stage-hint",
        placeholder=TEXT["stage_hint_empty"],
    )
    heading = rx.el.h2(stage.name, class_name="hush")
    return rx.el.section(
        rx.el.div(heading, name, stage_menu(stage), class_name="outline-head"),
        hint,
        rx.foreach(stage.parts, lambda it: outline_part(part=it, key=it.id)),
        aria_label=stage.name,
        class_name=rx.Var.create("outline-stage ") + stage.colour,
    )


@rx.memo
def outline_part(part: rx.Var[Part], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A lane in a stage: its things, and the invitation to add one."""
    here = {"data-rows": part.id}
    things = rx.cond(part.kind == "touchpoints", touchpoint_lines(part=part), card_lines(part=part))
    some = part.touchpoints.length() + part.cards.length() > 0
    return rx.el.section(
        rx.el.h3(part.name),
        rx.cond(some, rx.el.ul(things, role="list", aria_label=part.label, custom_attrs=here), rx.fragment()),
        rx.cond(part.kind == "touchpoints", _adder(part, "touchpoint"), _adder(part, "card")),
        aria_label=part.label,
        class_name=rx.Var.create("outline-part ") + part.kind,
    )


def _adder(part: Part, noun: str) -> rx.Component:
    add = edits.add_touchpoint if noun == "touchpoint" else edits.add_card
    return Adder.create(
        into=part.id,
        noun=noun,
        stage=part.stage_id,
        lane=part.lane_id,
        label=SHEET["add"],
        name=rx.Var.create(TEXT["add_to"] + " ") + part.label,
        placeholder=TEXT[f"say_{noun}"],
        retry=TEXT["retry"],
        forget=TEXT["forget"],
        on_add=lambda text: add(part.stage_id, part.lane_id, text),
    )
