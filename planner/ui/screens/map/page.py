"""The map of one journey."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import empty, ghost_cards
from planner.ui.parts.icon import icon
from planner.ui.parts.where import journey_id, strategy_path
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import Arrival
from planner.ui.screens.map.canvas import canvas
from planner.ui.screens.map.others import announcer
from planner.ui.screens.map.outline import outline_view
from planner.ui.screens.map.panel import side_panel
from planner.ui.screens.map.paste import paste_question
from planner.ui.screens.map.selection import selection_bar
from planner.ui.screens.map.shortcuts import shortcut_sheet
from planner.ui.screens.map.table import table_view
from planner.ui.screens.map.tools import tools
from planner.ui.screens.map.view import TEXT
from planner.ui.screens.map.waiting import map_on_its_way
from planner.ui.share.dialog import share_button
from planner.ui.shell import strategy_page
from planner.ui.who.here import following
from planner.ui.who.menu import to_members


def page() -> rx.Component:
    """The canvas and, when something is chosen, the panel at its side."""
    drawn = rx.match(copy.form, ("table", table_view()), ("outline", outline_view()), canvas())
    shown = rx.el.div(
        Arrival.create(),
        rx.cond(copy.map.empty, _no_stages(), drawn),
        side_panel(),
        selection_bar(),
        announcer(),
        class_name="map-page",
    )
    return strategy_page(
        _away(),
        following(),
        rx.cond(copy.map.there, shown, _gone()),
        shortcut_sheet(),
        paste_question(),
        here="journeys",
        title=rx.cond(copy.map.name != "", copy.map.name, TEXT["canvas"]),
        crumb=_crumb(),
        actions=[
            share_button("map"),
            link_button(TEXT["report"], strategy_path("/report"), draw="page", look="primary roomy"),
        ],
        tools=tools(),
        waiting=map_on_its_way(),
        width="full",
        journey=journey_id,
    )


def _crumb() -> rx.Component:
    changes = link(TEXT["changes"], href=strategy_path("/journeys/") + journey_id + "/compare")
    future = to_members(
        rx.fragment(
            rx.el.span("· ", TEXT["to_be"], " ", copy.map.as_is, " ·"),
            rx.el.span(changes, class_name="crumb-last"),
        )
    )
    return rx.fragment(
        rx.el.span(copy.strategy.name),
        rx.el.span("·"),
        link(TEXT["journeys"], href=strategy_path("/journeys")),
        rx.cond(copy.map.as_is != "", future, rx.fragment()),
    )


def _away() -> rx.Component:
    banner = rx.el.div(icon("cloud_off"), TEXT["away"], role="status", class_name="away")
    return rx.cond(copy.state.online, rx.fragment(), banner)


def _no_stages() -> rx.Component:
    add = button(
        TEXT["add_stage"],
        draw="plus",
        look="primary for-editors",
        on_click=edits.add_stage(copy.map.id, None),
    )
    return rx.el.div(
        empty(TEXT["empty"], TEXT["empty_why"], add, ghost=ghost_cards(4)), class_name="map-empty"
    )


def _gone() -> rx.Component:
    back = link_button(TEXT["to_journeys"], strategy_path("/journeys"), draw="back", look="primary")
    return rx.el.div(
        empty(TEXT["gone"], TEXT["gone_why"], back, ghost=ghost_cards(2)), class_name="map-empty"
    )
