"""What is edited, as it looks to somebody who may only look."""

import reflex as rx

from planner.ui.who.state import Who


def edited(*content: rx.Component) -> rx.Component:
    """Where somebody may only look every field and button inside is off, and what is only for editing is not there."""
    return rx.el.fieldset(*content, disabled=~Who.edits, class_name="edited")
