"""A range as a bar."""

from typing import Any

import reflex as rx


def bar(start: Any, end: Any, label: Any) -> rx.Component:
    """From `start` to `end`, in percent of the whole; `label` says it in words."""
    filled = rx.el.i(style={"--start": start, "--end": end})
    return rx.el.span(filled, role="img", aria_label=label, class_name="risk-bar")
