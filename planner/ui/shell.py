"""The frame of every page: side navigation (a bar at the bottom on a phone), page head, content."""

from collections.abc import Sequence
from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui import notice
from planner.ui.live import asks, copy
from planner.ui.navigation import bottom_bar, mark, side
from planner.ui.parts.button import icon_button, link_button, looks
from planner.ui.parts.empty import empty, ghost_cards, skeleton_cards
from planner.ui.parts.icon import icon
from planner.ui.parts.theme import theme_switch
from planner.ui.parts.title import page_title
from planner.ui.parts.where import strategy_id
from planner.ui.talk.about import talk_box
from planner.ui.who import brand
from planner.ui.who import menu as who
from planner.ui.who.edited import edited
from planner.ui.who.here import people_here
from planner.ui.who.state import Who

NAME = "CX Planner"
LOOKED_AT = {"comments", "gaps", "report", "history"}
"""Places whose buttons change nothing."""
TEXT = {
    "skip": "Skip to the content",
    "all": "All strategies",
    "gone": "This strategy cannot be opened",
    "saved": "All changes saved",
    "saving": "Saving",
    "offline": "Not saved yet: no connection",
    "away": "No connection",
    "refused": "Not saved: see the field",
    "opening": "Opening",
    "undo": "Undo (Ctrl+Z)",
    "redo": "Redo (Ctrl+Shift+Z)",
    "own": "My last changes",
}


def strategy_page(
    *content: rx.Component,
    here: str,
    title: Any,
    crumb: Any = None,
    actions: Sequence[rx.Component] = (),
    tools: Sequence[rx.Component] = (),
    waiting: rx.Component | None = None,
    width: str = "",
    journey: Any = "",
    heading: bool = True,
    looked_at: bool = False,
) -> rx.Component:
    """A page inside a strategy. `here` names its place in the navigation, `crumb` what stands above the title.

    `width`: "" for reading, "wide" for tables, "full" for a page that scrolls by itself (the map).
    `waiting` is the skeleton; `journey` the id of the map whose room the page joins.
    `looked_at`: nothing on it changes anything, so all may press what there is.
    `heading` false: the content has its own first heading.
    """
    body = rx.cond(
        copy.state.refusal != "",
        _refused(),
        rx.cond(copy.state.ready, rx.fragment(*content), waiting or skeleton_cards()),
    )
    above = (
        crumb
        if crumb is not None
        else rx.el.span(rx.cond(copy.state.ready, copy.strategy.name, TEXT["opening"]))
    )
    row = [rx.el.div(*tools, class_name="shell-tools")] if tools else []
    return brand.frame(
        _skip(),
        copy.entered(strategy_id, journey, edits=Who.edits),
        rx.cond(copy.state.ready, page_title(_named(title)), rx.fragment()),
        side(here),
        rx.el.main(
            _head(title, above, actions, heading),
            *row,
            _content(body, width, looked_at or here in LOOKED_AT),
            class_name="shell-main",
        ),
        bottom_bar(here),
        rx.fragment() if here == "comments" else talk_box(),
        who.arrived(),
        notice.shown(live=True),
        look="shell",
    )


def plain_page(*content: rx.Component) -> rx.Component:
    """A page outside every strategy."""
    return brand.frame(
        _skip(),
        rx.el.header(
            brand.home(mark(), NAME),
            rx.el.div(who.own_brand("own-brand"), theme_switch(), who.who_menu(), class_name="plain-here"),
            class_name="plain-head",
        ),
        rx.el.main(*content, id="content", tab_index=-1, class_name="plain-body"),
        who.arrived(),
        notice.shown(),
        look="plain",
    )


def section(title: Any, *content: rx.Component, why: Any = "", id: str = "", look: str = "") -> rx.Component:
    """A part of a page under its own heading; `why` is one quiet sentence beside it."""
    said = [rx.el.p(why)] if why else []
    head = rx.el.div(rx.el.h2(title), *said, class_name="section-head")
    place = {"id": id} if id else {}
    return rx.el.section(head, *content, class_name=looks("section", look), **place)


def all_strategies() -> rx.Component:
    """The way back to the list, for above a title; a guest has none."""
    return rx.cond(Who.role == who.GUEST, rx.fragment(), link(TEXT["all"], href="/"))


def _content(body: rx.Component, width: str, looked_at: bool) -> rx.Component:
    inside = body if width == "full" or looked_at else edited(body)
    return rx.el.div(inside, id="content", tab_index=-1, class_name=looks("shell-body", width))


def saved() -> rx.Component:
    """Whether what was typed is safe, in words."""
    said = rx.match(
        copy.status,
        *[(state, TEXT[state]) for state in ("saving", "offline", "away", "refused")],
        TEXT["saved"],
    )
    drawn = rx.match(
        copy.status,
        ("saving", icon("renew")),
        ("offline", icon("cloud_off")),
        ("away", icon("cloud_off")),
        ("refused", icon("alert")),
        icon("check"),
    )
    calm = (copy.status == "saved") | (copy.status == "saving")
    look = rx.cond(calm, "saved", "saved waiting")
    return rx.el.span(drawn, rx.el.span(said), role="status", class_name=look)


def _back_and_again() -> rx.Component:
    """Undo and redo of one's own changes."""
    undo = icon_button("undo", TEXT["undo"], disabled=~copy.undoable, on_click=asks.undo)
    redo = icon_button("redo", TEXT["redo"], disabled=~copy.redoable, on_click=asks.redo)
    return rx.el.div(
        _UndoKeys.create(),
        _Leads.create(),
        undo,
        redo,
        class_name="undo-redo",
        role="group",
        aria_label=TEXT["own"],
    )


class _Leads(rx.Component):
    library = "$/public/forms.js"
    tag = "Leads"


class _UndoKeys(rx.Component):
    library = "$/public/undo.js"
    tag = "UndoKeys"


def _named(title: Any) -> Any:
    return rx.Var.create(title).to(str) + " · " + copy.strategy.name


def _skip() -> rx.Component:
    return link(TEXT["skip"], href="#content", reload_document=True, class_name="skip")


def _head(title: Any, crumb: Any, actions: Sequence[rx.Component], heading: bool) -> rx.Component:
    name = rx.el.h1(title) if heading else rx.el.p(title, class_name="title")
    words = rx.el.div(rx.el.div(crumb, class_name="crumb"), name)
    state = rx.cond(Who.edits, rx.fragment(_back_and_again(), saved()), who.view_only())
    return rx.el.header(
        words, rx.el.div(people_here(), state, *actions, class_name="shell-actions"), class_name="shell-head"
    )


def _refused() -> rx.Component:
    home = link_button(TEXT["all"], "/", draw="back", look="primary")
    return empty(TEXT["gone"], copy.state.refusal, home, ghost=ghost_cards(2))
