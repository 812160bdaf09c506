"""A link to pass on by hand: shown once, never kept in any state, with a button that copies it."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import button

COPY, COPIED = "Copy", "Copied"


def shown_in(box_id: str, address: str) -> Any:
    """The event that writes an address into a box. It goes past the state, which would keep it."""
    return rx.set_value(box_id, address)


def passed_on(box_id: str, label: str, why: Any, *, shown: Any) -> rx.Component:
    """The box; it stays in the page while hidden, so that an address can be written into it at any time."""
    line = rx.el.input(
        id=box_id, read_only=True, class_name="input", aria_label=label, custom_attrs={"spellcheck": "false"}
    )
    copy = button(
        COPY, draw="copy", look="primary", custom_attrs={"data-copies": box_id, "data-said": COPIED}
    )
    said = rx.el.span(id=f"{box_id}-said", role="status", class_name="copied")
    return rx.el.div(
        rx.el.p(why),
        rx.el.div(line, copy, said, class_name="passed-on-line"),
        hidden=~shown,
        class_name="passed-on",
    )
