"""The heads of the stages at the top of the map, each with its menu, and the place to add one."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.live.map_views import StageView
from planner.ui.parts.button import icon_button
from planner.ui.parts.menu import item, menu
from planner.ui.screens.map import edits
from planner.ui.screens.map.folded import fold_button, folded_stage
from planner.ui.screens.map.removal import removal
from planner.ui.screens.map.view import TEXT
from planner.ui.talk.about import talk_link

COLOURS = 5


@rx.memo
def stage_head(stage: rx.Var[StageView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """Name and hint of a stage under its colour, edited in place, and what one can do with it."""
    name = in_place(
        of=rx.Var.create("stage/") + stage.id + "/name",
        value=stage.name,
        label=TEXT["stage_name"],
        bare=True,
        required=True,
        stop=True,
        class_name="stage-name",
        on_commit=lambda text: edits.edit_stage(stage.id, "name", text),
    )
    hint = in_place(
        of=rx.Var.create("stage/") + stage.id + "/hint",
        value=stage.hint,
        label=TEXT["stage_hint"],
        placeholder=TEXT["stage_hint_empty"],
        kind="wrap",
        bare=True,
        class_name="stage-hint",
        on_commit=lambda text: edits.edit_stage(stage.id, "hint", text),
    )
    heading = rx.el.h2(stage.name, class_name="hush")
    said = talk_link(noun="stage", id=stage.id, title=stage.name, look="quiet")
    top = rx.el.div(
        heading, name, said, fold_button("stage", stage), stage_menu(stage), class_name="stage-top"
    )
    look = rx.Var.create("stage-head ") + stage.colour + rx.cond(stage.open, " open", "")
    here = {"data-column": stage.place, "data-stage": stage.id, "data-stage-head": stage.id}
    return rx.cond(
        stage.folded, folded_stage(stage), rx.el.div(top, hint, class_name=look, custom_attrs=here)
    )


def stage_menu(stage: StageView) -> rx.Component:
    """Move, colour, add beside, remove."""
    gone, question = removal("stage", stage.id, stage.holds, edits.remove_stage(stage.id))
    left, right = edits.move_stage(stage.id, stage.before), edits.move_stage(stage.id, stage.next)
    before = edits.add_stage(copy.map.id, stage.previous)
    after = edits.add_stage(copy.map.id, stage.id)
    offered = menu(
        TEXT["stage_menu"],
        item(TEXT["left"], draw="back", disabled=stage.first, on_click=left),
        item(TEXT["right"], draw="next", disabled=stage.last, on_click=right),
        item(TEXT["stage_before"], draw="plus", on_click=before),
        item(TEXT["stage_after"], draw="plus", on_click=after),
        rx.el.hr(),
        _colours(stage),
        rx.el.hr(),
        gone,
        look="for-editors",
    )
    return rx.fragment(offered, question)


def _colours(stage: StageView) -> rx.Component:
    def swatch(number: int) -> rx.Component:
        return rx.el.button(
            type="button",
            aria_label=f"{TEXT['colour']} {number}",
            aria_pressed=stage.colour == f"stage-{number}",
            on_click=edits.edit_stage(stage.id, "colour", number),
            class_name=f"swatch stage-{number}",
        )

    swatches = [swatch(number) for number in range(1, COLOURS + 1)]
    return rx.el.div(*swatches, role="group", aria_label=TEXT["colour"], class_name="swatches")


def add_stage() -> rx.Component:
    """The narrow column behind the last stage."""
    last = rx.Var.create(copy.map.stages)[-1].id
    add = icon_button("plus", TEXT["add_stage"], on_click=edits.add_stage(copy.map.id, last))
    return rx.el.div(add, class_name="add-stage for-editors")
