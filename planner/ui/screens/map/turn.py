"""Where one stage fills the screen: which of them it is, and the ways to the others by button and by swipe."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.map_views import StageView
from planner.ui.screens.map.browser import Turning
from planner.ui.screens.map.view import TEXT


def stages_in_turn() -> rx.Component:
    """Sticks to the top of the map: a button for each stage, the name and place of the one shown, dots."""
    tabs = rx.el.div(
        rx.foreach(copy.map.stages, _tab), class_name="stage-tabs", role="group", aria_label=TEXT["stages"]
    )
    here = rx.Var.create(copy.map.stages)[copy.map.stage].name
    place = rx.el.span(copy.map.stage + 1, " ", TEXT["of"], " ", copy.map.columns)
    dots = rx.el.span(rx.foreach(copy.map.stages, _dot), class_name="stage-dots", aria_hidden="true")
    said = rx.el.p(rx.el.b(here), " ", place, aria_live="polite")
    return rx.el.div(
        tabs, rx.el.div(said, dots, class_name="stage-place"), Turning.create(), class_name="stage-turn"
    )


def _tab(stage: StageView) -> rx.Component:
    look = rx.Var.create("stage-tab ") + stage.colour
    return rx.el.button(
        stage.name,
        type="button",
        aria_pressed=stage.open,
        on_click=does.show_stage(stage.id),
        custom_attrs={"data-stage-tab": stage.id},
        class_name=look,
    )


def _dot(stage: StageView) -> rx.Component:
    return rx.el.i(class_name=rx.cond(stage.open, "on", ""))
