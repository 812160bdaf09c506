"""The sheet of keyboard shortcuts, which `?` opens."""

import reflex as rx

from planner.ui.parts.menu import dialog, opens
from planner.ui.screens.map.hand_words import SHEET, SHORTCUTS

Group = tuple[str, tuple[tuple[tuple[str, ...], str], ...]]
DIALOG = "shortcuts"


def shortcut_sheet() -> rx.Component:
    """All keys of the map by what they are for."""
    groups = rx.el.div(*[_group(group) for group in SHORTCUTS], class_name="shortcuts")
    return dialog(DIALOG, SHEET["title"], rx.el.p(SHEET["why"]), groups, look="wide")


def shortcut_button() -> rx.Component:
    """Opens the sheet for those who do not know its key."""
    mark = rx.el.kbd("?", aria_hidden="true")
    return rx.el.button(
        mark, type="button", title=SHEET["open"], aria_label=SHEET["open"], class_name="pill", **opens(DIALOG)
    )


def _group(group: Group) -> rx.Component:
    name, keys = group
    rows = [rx.el.div(rx.el.dt(*_keys(pressed)), rx.el.dd(told)) for pressed, told in keys]
    return rx.el.section(rx.el.h3(name), rx.el.dl(*rows))


def _keys(pressed: tuple[str, ...]) -> list[rx.Component]:
    return [rx.el.kbd(key) for key in pressed]
