"""Menus and dialogs of plain HTML; assets/screen.js closes and opens them."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.button import button, icon_button, looks
from planner.ui.parts.icon import icon


def menu(label: Any, *items: rx.Component, draw: str = "more", look: str = "") -> rx.Component:
    """A button that only shows a drawing, and the list it opens. `label` is its name."""
    summary = rx.el.summary(icon(draw), title=label, aria_label=label, class_name="button icon-only quiet")
    return rx.el.details(summary, rx.el.div(*items, class_name="menu-list"), class_name=looks("menu", look))


def worded_menu(label: Any, *items: rx.Component, draw: str = "", look: str = "") -> rx.Component:
    """A button with words, and the list it opens."""
    drawn = [icon(draw)] if draw else []
    summary = rx.el.summary(*drawn, rx.el.span(label), icon("down"), class_name="button")
    return rx.el.details(summary, rx.el.div(*items, class_name="menu-list"), class_name=looks("menu", look))


def item(label: Any, *, draw: str = "", look: str = "", **props: Any) -> rx.Component:
    """One thing to do in a menu."""
    drawn = [icon(draw)] if draw else []
    return rx.el.button(*drawn, label, type="button", class_name=look, **props)


def item_link(label: Any, href: Any, *, draw: str = "") -> rx.Component:
    """One place to go to in a menu."""
    drawn = [icon(draw)] if draw else []
    return link(*drawn, label, href=href)


def item_download(label: Any, href: Any) -> rx.Component:
    """One file to fetch in a menu."""
    return link(icon("download"), label, href=href, download=True, reload_document=True)


def opens(dialog_id: Any) -> dict[str, Any]:
    """What a button carries to open the dialog with this id."""
    return {"custom_attrs": {"data-opens": dialog_id, "aria-haspopup": "dialog"}}


def dialog(dialog_id: Any, title: Any, *content: rx.Component, look: str = "") -> rx.Component:
    """A dialog that Escape, its cross and a press beside it close."""
    cross = icon_button("close", "Close", custom_attrs={"data-closes": ""})
    head = rx.el.div(rx.el.h2(title), cross, class_name="split")
    return rx.el.dialog(head, *content, id=dialog_id, aria_label=title, class_name=looks("dialog", look))


def confirm(dialog_id: Any, title: Any, consequence: Any, verb: str, on_confirm: Any) -> rx.Component:
    """Asks before something goes for good, and says what goes with it."""
    stay = button("Keep it", custom_attrs={"data-closes": ""})
    go = button(verb, look="danger primary", on_click=on_confirm, custom_attrs={"data-closes": ""})
    actions = rx.el.div(stay, go, class_name="form-actions")
    return dialog(dialog_id, title, rx.el.p(consequence), actions)
