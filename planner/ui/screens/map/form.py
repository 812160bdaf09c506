"""What the map is shown as: the map itself, its tables, its outline."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.screens.map.sheet_words import FORMS, SHEET


def form_switch() -> rx.Component:
    """Three buttons, one of them pressed; the address keeps which."""
    buttons = [
        rx.el.button(words, type="button", aria_pressed=copy.form == form, on_click=does.show_as(form))
        for form, words in FORMS
    ]
    return rx.el.div(*buttons, role="group", aria_label=SHEET["form"], class_name="segments form-switch")
