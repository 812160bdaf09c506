"""What one does with several things at once: a bar at the foot of the map, there while any are selected."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.map_views import StageView
from planner.ui.parts.button import button, icon_button
from planner.ui.parts.menu import item, worded_menu
from planner.ui.screens.map.hand_words import PICKED


def selection_bar() -> rx.Component:
    """How many are selected, and what to do with them."""

    def stage(stage: StageView) -> rx.Component:
        return item(stage.name, on_click=does.move_picked(stage.id))

    bar = rx.el.div(
        rx.el.p(rx.el.b(copy.picked_count), " ", PICKED["selected"], role="status"),
        worded_menu(PICKED["move"], rx.foreach(copy.map.stages, stage), look="up"),
        button(PICKED["duplicate"], draw="copy", look="small", on_click=does.duplicate_picked),
        button(PICKED["remove"], draw="trash", look="small danger", on_click=does.remove_picked),
        icon_button("close", PICKED["clear"], on_click=does.unpick),
        role="group",
        aria_label=PICKED["about"],
        class_name="selection-bar for-editors",
    )
    return rx.cond(copy.picked_count > 0, bar, rx.fragment())
