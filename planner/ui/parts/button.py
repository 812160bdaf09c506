"""What one can press: buttons with a verb, links that look like them, and the dashed invitation to add."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.icon import icon


def looks(*names: str) -> str:
    """Class names joined, empty ones left out."""
    return " ".join(name for name in names if name)


def button(label: Any, *, draw: str = "", look: str = "", **props: Any) -> rx.Component:
    """A button with a verb. `look`: "", "primary", "quiet", "danger", "small", or several of them."""
    drawn = [icon(draw)] if draw else []
    kind = props.pop("type", "button")
    return rx.el.button(*drawn, rx.el.span(label), type=kind, class_name=looks("button", look), **props)


def link_button(label: Any, href: Any, *, draw: str = "", look: str = "", **props: Any) -> rx.Component:
    """A link that looks like a button."""
    drawn = [icon(draw)] if draw else []
    return link(*drawn, rx.el.span(label), href=href, class_name=looks("button", look), **props)


def anchor_button(label: Any, href: str, *, draw: str = "", look: str = "") -> rx.Component:
    """A link to a place on the same page, or to a download, that looks like a button."""
    drawn = [icon(draw)] if draw else []
    return link(*drawn, rx.el.span(label), href=href, reload_document=True, class_name=looks("button", look))


def icon_button(draw: str, label: Any, *, look: str = "quiet", **props: Any) -> rx.Component:
    """A button that is only a drawing; `label` is its name for everybody who cannot see it, and its tooltip."""
    return rx.el.button(
        icon(draw),
        type="button",
        title=label,
        aria_label=label,
        class_name=looks("button icon-only", look),
        **props,
    )


def add(label: Any, *, look: str = "", **props: Any) -> rx.Component:
    """The dashed invitation to add something here."""
    return rx.el.button(icon("plus"), label, type="button", class_name=looks("add", look), **props)
