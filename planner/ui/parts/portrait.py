"""The picture of a persona, drawn or of its own."""

from typing import Any

import reflex as rx


def portrait(address: Any, *, look: str = "") -> rx.Component:
    """The picture at an address; its persona's name stands beside it, so it says nothing itself."""
    return rx.el.img(src=address, alt="", loading="lazy", class_name=f"portrait {look}")
