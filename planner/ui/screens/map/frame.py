"""The frame of the map: stage heads at the top, lane names at the side, each with its menu."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.live.map_views import LaneView, StageView
from planner.ui.parts.button import icon_button
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.screens.map.frame_state import FrameDesk
from planner.ui.screens.map.view import TEXT

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
        on_commit=lambda text: FrameDesk.edit_stage(stage.id, "name", text),
    )
    hint = in_place(
        of=rx.Var.create("stage/") + stage.id + "/hint",
        value=stage.hint,
        label=TEXT["stage_hint"],
        placeholder=TEXT["stage_hint_empty"],
        kind="lines",
        bare=True,
        class_name="stage-hint",
        on_commit=lambda text: FrameDesk.edit_stage(stage.id, "hint", text),
    )
    heading = rx.el.h2(stage.name, class_name="hush")
    top = rx.el.div(heading, name, stage_menu(stage), class_name="stage-top")
    look = rx.Var.create("stage-head ") + stage.colour + rx.cond(stage.open, " open", "")
    return rx.el.div(top, hint, class_name=look, custom_attrs={"data-column": stage.place})


def stage_menu(stage: StageView) -> rx.Component:
    """Move, colour, add beside, remove."""
    asks = rx.Var.create("remove-") + stage.id
    remove = FrameDesk.remove_stage(stage.id)
    words, look = rx.el.span(TEXT["stage_remove"]), "danger"
    gone = rx.cond(
        stage.holds > 0,
        item(words, draw="trash", look=look, **opens(asks)),
        item(words, draw="trash", look=look, on_click=remove),
    )
    beside = copy.map.id
    return rx.fragment(
        menu(
            TEXT["stage_menu"],
            item(
                TEXT["left"],
                draw="back",
                disabled=stage.first,
                on_click=FrameDesk.move_stage(stage.id, stage.before),
            ),
            item(
                TEXT["right"],
                draw="next",
                disabled=stage.last,
                on_click=FrameDesk.move_stage(stage.id, stage.next),
            ),
            item(TEXT["stage_before"], draw="plus", on_click=FrameDesk.add_stage(beside, stage.previous)),
            item(TEXT["stage_after"], draw="plus", on_click=FrameDesk.add_stage(beside, stage.id)),
            rx.el.hr(),
            _colours(stage),
            rx.el.hr(),
            gone,
        ),
        confirm(
            asks,
            TEXT["remove_stage_title"],
            _what_goes(stage.holds, "remove_stage_why"),
            TEXT["stage_remove"],
            remove,
        ),
    )


def _colours(stage: StageView) -> rx.Component:
    def swatch(number: int) -> rx.Component:
        return rx.el.button(
            type="button",
            aria_label=f"{TEXT['colour']} {number}",
            aria_pressed=stage.colour == f"stage-{number}",
            on_click=FrameDesk.edit_stage(stage.id, "colour", number),
            class_name=f"swatch stage-{number}",
        )

    swatches = [swatch(number) for number in range(1, COLOURS + 1)]
    return rx.el.div(*swatches, role="group", aria_label=TEXT["colour"], class_name="swatches")


def _what_goes(holds: rx.Var[int], why: str) -> rx.Component:
    counted = rx.cond(holds == 1, TEXT["things_one"], rx.el.span(holds, " ", TEXT["things"]))
    return rx.el.span(counted, " ", TEXT[why])


def lane_name(lane: LaneView) -> rx.Component:
    """Name and hint of a lane, edited in place, and what one can do with it."""
    name = in_place(
        of=rx.Var.create("lane/") + lane.id + "/name",
        value=lane.name,
        label=TEXT["lane_name"],
        kind="lines",
        bare=True,
        required=True,
        class_name="lane-title",
        on_commit=lambda text: FrameDesk.edit_lane(lane.id, "name", text),
    )
    hint = in_place(
        of=rx.Var.create("lane/") + lane.id + "/hint",
        value=lane.hint,
        label=TEXT["lane_hint"],
        kind="lines",
        bare=True,
        class_name="lane-hint",
        on_commit=lambda text: FrameDesk.edit_lane(lane.id, "hint", text),
    )
    told = rx.cond(lane.hint != "", hint, rx.fragment())
    return rx.el.div(name, told, lane_menu(lane), class_name="lane-name")


def lane_menu(lane: LaneView) -> rx.Component:
    """Move, hide, remove."""
    asks = rx.Var.create("remove-") + lane.id
    remove = FrameDesk.remove_lane(lane.id)
    words, look = rx.el.span(TEXT["lane_remove"]), "danger"
    gone = rx.cond(
        lane.holds > 0,
        item(words, draw="trash", look=look, **opens(asks)),
        item(words, draw="trash", look=look, on_click=remove),
    )
    return rx.fragment(
        menu(
            TEXT["lane_menu"],
            item(
                TEXT["up"], draw="up", disabled=lane.first, on_click=FrameDesk.move_lane(lane.id, lane.before)
            ),
            item(
                TEXT["down"],
                draw="down",
                disabled=lane.last,
                on_click=FrameDesk.move_lane(lane.id, lane.next),
            ),
            item(TEXT["lane_hide"], draw="close", on_click=FrameDesk.edit_lane(lane.id, "hidden", True)),
            rx.el.hr(),
            gone,
            look="left",
        ),
        confirm(
            asks,
            TEXT["remove_lane_title"],
            _what_goes(lane.holds, "remove_lane_why"),
            TEXT["lane_remove"],
            remove,
        ),
    )


def add_stage() -> rx.Component:
    """The narrow column behind the last stage."""
    last = rx.Var.create(copy.map.stages)[-1].id
    add = icon_button("plus", TEXT["add_stage"], on_click=FrameDesk.add_stage(copy.map.id, last))
    return rx.el.div(add, class_name="add-stage")
