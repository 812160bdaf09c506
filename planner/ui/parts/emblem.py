"""Whose this is: a brand's logo, or its first letter on its colour; and a place painted in that colour."""

from typing import Any

import reflex as rx


def painted(shown: Any) -> dict[str, Any]:
    """The style of a place in a brand's colours, which `brand.css` uses; `shown` has ground, ink, light and dark."""
    names = {"": shown.ground, "-ink": shown.ink, "-light": shown.light, "-dark": shown.dark}
    return {f"--brand{name}": value for name, value in names.items()}


def emblem(logo: Any, letter: Any, shown: Any) -> rx.Component:
    """Small, beside the name, so that it says nothing itself. `logo` is an address or empty."""
    look = rx.cond(shown.ground != "", "emblem coloured", "emblem")
    drawn = rx.el.span(letter, aria_hidden="true", style=painted(shown), class_name=look)
    return rx.cond(logo != "", rx.el.img(src=logo, alt="", class_name="logo small"), drawn)
