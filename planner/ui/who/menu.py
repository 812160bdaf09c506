"""The menu of whoever is here: profile, people, workspaces, sign out. Not there where nobody signs in.

What changes the session is a plain form: the answer is a fresh page, with nothing left of the one before.
"""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.button import button
from planner.ui.parts.emblem import emblem
from planner.ui.parts.field import posting, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import face
from planner.ui.parts.menu import dialog, item_link, opens
from planner.ui.parts.menu import item as menu_item
from planner.ui.parts.where import history_path
from planner.ui.who.brand import GUEST
from planner.ui.who.state import Who
from planner.ui.who.view import TEXT, PlaceRow

ADDING = "add-workspace"


def to_members(component: rx.Component) -> rx.Component:
    """Shown to members alone, not to somebody who came by a link."""
    return rx.cond(Who.role == GUEST, rx.fragment(), component)


def history_item(label: str, thing_id: Any) -> rx.Component:
    """The way to the history of one thing, in a menu."""
    return to_members(item_link(label, history_path(thing_id), draw="history"))


def who_menu(look: str = "") -> rx.Component:
    """Initials, name and workspace, and the list they open."""
    words = rx.el.span(rx.el.b(Who.name), rx.el.small(Who.workspace), class_name="who-words")
    summary = rx.el.summary(
        face(Who.picture, Who.initials, Who.colour),
        words,
        icon("up"),
        title=TEXT["you"],
        class_name="who-here",
    )
    opened = rx.el.details(
        summary, rx.el.div(*items(), class_name="menu-list"), class_name=f"menu who-menu {look}"
    )
    return rx.cond(Who.known & ~Who.local, opened, rx.fragment())


def arrived() -> rx.Component:
    """Put once on every page: reads who is here, and holds the dialog that adds a workspace."""
    form = posting(
        "/workspaces",
        rx.el.p(TEXT["add_why"]),
        text(TEXT["add_name"], "name", within=ADDING, required=True, max_length=120),
        rx.el.div(button(TEXT["add_verb"], look="primary", type="submit"), class_name="form-actions"),
    )
    return rx.el.div(dialog(ADDING, TEXT["add_title"], form), on_mount=Who.load)


def items() -> list[rx.Component]:
    """What the menu holds, for the side and for the bar of a phone."""
    places = rx.fragment(
        rx.el.hr(),
        rx.el.p(TEXT["workspaces"], class_name="menu-title"),
        rx.foreach(Who.places, _place),
    )
    add = menu_item(TEXT["add"], draw="plus", **opens(ADDING))
    member = rx.fragment(
        item_link(TEXT["profile"], "/profile", draw="persona"),
        item_link(TEXT["people"], "/people", draw="owner"),
        places,
        add,
        rx.el.hr(),
        _posts("/sign-out", TEXT["sign_out"], "leave"),
        _posts("/sign-out/everywhere", TEXT["everywhere"], "leave"),
    )
    came_by_link = rx.fragment(
        rx.cond(Who.places.length() > 0, places, rx.fragment()),
        _posts("/sign-out", TEXT["guest_leave"], "leave"),
    )
    mine = rx.cond(Who.role == GUEST, came_by_link, member)
    return [rx.cond(Who.known & ~Who.local, mine, rx.fragment()), own_brand()]


def own_brand(look: str = "") -> rx.Component:
    """The way to the workspace's name and brand where nobody signs in and there is no menu to hold it."""
    way = link(
        icon("pen"), rx.el.span(TEXT["own_brand"], class_name="way-words"), href="/people", class_name=look
    )
    return rx.cond(Who.known & Who.local, way, rx.fragment())


def view_only() -> rx.Component:
    """Why nothing can be changed here, where it cannot."""
    words = rx.cond(Who.comments, TEXT["commenting"], TEXT["looking"])
    why = rx.cond(Who.comments, TEXT["commenting_why"], TEXT["looking_why"])
    drawn = rx.cond(Who.comments, icon("comment"), icon("key"))
    return rx.el.span(drawn, rx.el.span(words), title=why, class_name="saved view-only")


def _place(place: PlaceRow) -> rx.Component:
    sign = emblem(place.logo, place.letter, place.brand)
    here = rx.cond(place.here, icon("check"), rx.fragment())
    inside = (sign, rx.el.span(place.name, class_name="grow"), rx.el.small(place.role), here)
    current = rx.cond(place.here, "true", "false")
    button_ = rx.el.button(*inside, type="submit", custom_attrs={"aria-current": current})
    action = rx.Var.create("/workspaces/") + place.id + "/switch"
    return posting(action, button_, key=place.id, look="menu-form")


def _posts(action: str, words: str, draw: str) -> rx.Component:
    return posting(action, rx.el.button(icon(draw), words, type="submit"), look="menu-form")
