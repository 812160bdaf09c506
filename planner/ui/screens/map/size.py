"""How large the map is drawn, at its corner: the whole of it very small, and buttons to zoom."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.parts.button import icon_button
from planner.ui.screens.map.browser import Minimap
from planner.ui.screens.map.find_words import FIND


def corner() -> rx.Component:
    """What floats over the map's lower right corner."""
    return rx.el.div(Minimap.create(), _zoom(), class_name="map-corner-tools no-print")


def _zoom() -> rx.Component:
    percent = rx.el.button(
        (copy.lens.zoom * 100).to(int).to(str) + "%",
        type="button",
        title=FIND["whole"],
        on_click=does.zoom_whole,
        class_name="zoom-now",
    )
    return rx.el.div(
        icon_button("minus", FIND["smaller"], look="quiet small", on_click=does.zoom_by(-1)),
        percent,
        icon_button("plus", FIND["larger"], look="quiet small", on_click=does.zoom_by(1)),
        icon_button(
            "overview",
            FIND["minimap"],
            look="quiet small",
            aria_pressed=copy.minimap,
            on_click=does.toggle_minimap,
        ),
        icon_button("fit", FIND["fit"], look="quiet small", on_click=does.zoom_to_fit),
        role="group",
        aria_label=FIND["size"],
        class_name="zoom",
    )
