"""The journeys of the strategy, each with the line of its feelings."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_cards
from planner.ui.parts.said import counted
from planner.ui.parts.where import strategy_path
from planner.ui.screens.overview.view import NOUNS, TEXT, Walk
from planner.ui.shell import section


def journeys(whole: Any) -> rx.Component:
    """The list, or the invitation to draw the first."""
    rows = rx.el.ul(rx.foreach(whole.journeys, _walk), class_name="walks")
    go = link_button(TEXT["to_journeys"], strategy_path("/journeys"), draw="journey", look="primary")
    none = empty(TEXT["no_journey"], TEXT["no_journey_why"], go, ghost=ghost_cards(3))
    return rx.cond(
        whole.journeys.length() > 0, section(TEXT["walks"], rows), rx.el.section(none, class_name="section")
    )


def _walk(walk: Walk) -> rx.Component:
    words = rx.el.div(
        rx.el.h3(link(walk.name, href=strategy_path("/journeys/") + walk.id, class_name="cover")),
        rx.el.p(walk.people, class_name="soft small"),
        rx.el.p(_facts(walk), class_name="card-meta"),
        class_name="grow",
    )
    return rx.el.li(words, _curve(walk), class_name="card press walk", key=walk.id)


def _facts(walk: Walk) -> rx.Component:
    gaps = rx.cond(walk.gaps > 0, rx.el.span(counted(walk.gaps, *NOUNS["gaps"])), rx.fragment())
    return rx.fragment(rx.el.span(counted(walk.touchpoints, *NOUNS["touchpoints"])), gaps)


def _curve(walk: Walk) -> rx.Component:
    drawing = rx.el.svg(
        rx.el.path(d="M0 20H200", class_name="curve-ground"),
        rx.el.path(d=walk.curve, class_name="curve-line"),
        view_box="0 0 200 40",
        role="img",
        aria_label=TEXT["curve"],
        class_name="curve",
    )
    return rx.cond(walk.curve != "", drawing, rx.el.span(TEXT["no_curve"], class_name="faint small"))
