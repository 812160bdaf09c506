"""What is asked before much is pasted, or why something is not."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.parts.button import button
from planner.ui.parts.menu import dialog
from planner.ui.screens.map.hand_words import PASTE


def paste_question() -> rx.Component:
    """A sentence, and the ways on there are."""
    shut = {"data-closes": ""}
    go = button(copy.pasting.go, look="primary", on_click=does.paste(named=False), custom_attrs=shut)
    named = button(copy.pasting.named, on_click=does.paste(named=True), custom_attrs=shut)
    ways = rx.el.div(
        button(PASTE["close"], custom_attrs=shut),
        rx.cond(copy.pasting.named != "", named, rx.fragment()),
        rx.cond(copy.pasting.go != "", go, rx.fragment()),
        class_name="form-actions",
    )
    return dialog("pasting", PASTE["title"], rx.el.p(copy.pasting.sentence), ways)
