"""How the map is read: for which persona, what is looked for; and lanes to add or show again."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.map_views import LaneView, WalkerView
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import pill
from planner.ui.parts.menu import item, worded_menu
from planner.ui.screens.map import edits
from planner.ui.screens.map.find import finding
from planner.ui.screens.map.form import form_switch
from planner.ui.screens.map.kept_views import saved_views
from planner.ui.screens.map.shortcuts import shortcut_button
from planner.ui.screens.map.view import LANE_NAMES, TEXT
from planner.ui.talk.view import TEXT as TALK
from planner.ui.talk.view import sums


def tools() -> list[rx.Component]:
    """The row above the map."""
    return [
        form_switch(),
        rx.el.div(
            rx.foreach(copy.map.personas, _persona),
            role="group",
            aria_label=TEXT["read_for"],
            class_name="pills",
        ),
        finding(),
        _talk(),
        saved_views(),
        shortcut_button(),
        _lanes(),
    ]


def _talk() -> rx.Component:
    """Everything said on this map, for those who hear it."""
    unread = rx.cond(
        sums.here > 0, rx.el.span(sums.here, " ", TALK["unread"], class_name="count"), rx.fragment()
    )
    shown = pill(
        rx.fragment(icon("comment"), TALK["title"], unread),
        on_click=does.talk("journey", copy.map.id),
        aria_haspopup="dialog",
    )
    return rx.cond(sums.hears, shown, rx.fragment())


def _persona(persona: WalkerView) -> rx.Component:
    dot = rx.el.i(class_name=rx.Var.create("dot ") + persona.who, aria_hidden="true")
    return pill(
        rx.fragment(dot, persona.name),
        on=persona.on,
        on_click=does.toggle_persona(persona.id),
        key=persona.id,
    )


def _lanes() -> rx.Component:
    def hidden(lane: LaneView) -> rx.Component:
        return item(
            rx.fragment(TEXT["show"], ": ", lane.name),
            draw="restore",
            on_click=edits.edit_lane(lane.id, "hidden", False),
        )

    kinds = [
        item(name, draw="plus", on_click=edits.add_lane(copy.map.id, kind))
        for kind, name in LANE_NAMES.items()
    ]
    shown = rx.cond(
        copy.map.hidden.length() > 0,
        rx.fragment(rx.foreach(copy.map.hidden, hidden), rx.el.hr()),
        rx.fragment(),
    )
    label = rx.fragment(
        TEXT["add_lane"],
        rx.cond(
            copy.map.hidden.length() > 0,
            rx.el.span(copy.map.hidden.length(), class_name="count"),
            rx.fragment(),
        ),
    )
    return worded_menu(label, shown, *kinds, look="left lanes-menu for-editors")
