"""The journeys of the strategy, each with the line of its feelings."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.report.charts import emotion_y, segment
from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_cards
from planner.ui.parts.said import counted
from planner.ui.parts.where import strategy_path
from planner.ui.screens.overview.view import NOUNS, TEXT, Piece, Walk
from planner.ui.shell import section

WIDTH, HEIGHT, INSET = 200, 40, 4
"""The drawing's own units."""


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
    pieces = rx.Var.create(walk.pieces).to(list)
    drawing = rx.el.svg(
        rx.el.path(d=f"M0 {HEIGHT // 2}H{WIDTH}", class_name="curve-ground"),
        rx.el.path(d=pieces.map(_piece).join(" "), class_name="curve-line"),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=TEXT["curve"],
        class_name="curve",
    )
    return rx.cond(pieces.length() > 0, drawing, rx.el.span(TEXT["no_curve"], class_name="faint small"))


def _piece(piece: rx.Var[Piece]) -> rx.Var[str]:
    it = piece.to(Piece)
    ends = it.x0 * WIDTH, emotion_y(it.y0, HEIGHT, INSET), it.x1 * WIDTH, emotion_y(it.y1, HEIGHT, INSET)
    return rx.Var.create(segment(*ends))
