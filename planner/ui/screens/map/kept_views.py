"""The saved views of the map: look through one, send its link; who may edit keeps, renames and removes them."""

from typing import Any

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.in_place import in_place
from planner.ui.live.lens_views import SavedViewView
from planner.ui.parts.button import icon_button
from planner.ui.parts.icon import icon
from planner.ui.parts.menu import worded_menu
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import ViewKeeper
from planner.ui.screens.map.find_words import FIND

STAYS = {"data-stays": ""}
"""A press keeps the menu open. Each button needs a copy: Reflex writes into what it is given."""


def saved_views() -> rx.Component:
    """The menu of views."""
    many = copy.saved_views.length()
    none = rx.el.p(FIND["no_views"], class_name="faint small views-none")
    count = rx.cond(many > 0, rx.el.span(many, class_name="count"), rx.fragment())
    menu = worded_menu(
        rx.fragment(FIND["views"], count),
        rx.cond(many > 0, rx.foreach(copy.saved_views, _row), none),
        _keep(),
        look="views-menu",
    )
    return rx.el.div(menu, class_name="map-views")


def _row(view: SavedViewView) -> rx.Component:
    name = rx.el.button(
        view.name,
        type="button",
        aria_pressed=view.on,
        on_click=does.through_view(view.id),
        class_name="view-name",
    )
    return rx.el.div(
        rx.cond(view.naming, _naming(view), name),
        _link(view),
        _editing("pen", FIND["view_rename"], does.name_view(view.id)),
        _editing("trash", FIND["view_remove"], edits.remove_view(view.id)),
        role="group",
        aria_label=view.name,
        class_name="view-row",
        key=view.id,
    )


def _naming(view: SavedViewView) -> rx.Component:
    return in_place(
        of=rx.Var.create("saved_view/") + view.id + "/name",
        value=view.name,
        label=FIND["view_name"],
        bare=True,
        required=True,
        class_name="flush",
        on_commit=lambda words: edits.rename_view(view.id, words),
    )


def _editing(draw: str, says: str, press: Any) -> rx.Component:
    look = "quiet small for-editors"
    return icon_button(draw, says, look=look, on_click=press, custom_attrs={**STAYS})


def _link(view: SavedViewView) -> rx.Component:
    says = rx.cond(view.copied, FIND["view_copied"], FIND["view_link"])
    return rx.el.button(
        rx.cond(view.copied, icon("check"), icon("link")),
        rx.el.span(rx.cond(view.copied, FIND["view_copied"], ""), role="status", class_name="hush"),
        type="button",
        title=says,
        aria_label=says,
        on_click=does.copy_view(view.id),
        class_name="button icon-only quiet small",
        custom_attrs={**STAYS},
    )


def _keep() -> rx.Component:
    form = ViewKeeper.create(
        label=FIND["view_keep"],
        placeholder=FIND["view_example"],
        verb=FIND["view_add"],
        on_keep=lambda name: edits.keep_view(copy.map.id, name),
    )
    return rx.el.div(rx.el.hr(), form, class_name="for-editors")
