"""Light, dark, or as the machine has it."""

import reflex as rx
from reflex.style import color_mode, set_color_mode

from planner.ui.parts.icon import icon

CHOICES = (("light", "Light", "sun"), ("dark", "Dark", "moon"), ("system", "As the machine", "screen"))


def theme_switch() -> rx.Component:
    """Three small buttons; the choice is kept in this browser."""
    buttons = [
        rx.el.button(
            icon(draw),
            type="button",
            title=label,
            aria_label=label,
            aria_pressed=color_mode == mode,
            on_click=set_color_mode(mode),
            custom_attrs={"data-stays": ""},
        )
        for mode, label, draw in CHOICES
    ]
    return rx.el.div(*buttons, role="group", aria_label="Light or dark", class_name="segments")
