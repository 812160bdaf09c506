"""The gallery of personas."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.parts.button import button
from planner.ui.parts.empty import empty, ghost_cards, skeleton_cards
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import item, menu
from planner.ui.parts.portrait import portrait
from planner.ui.parts.said import counted
from planner.ui.parts.where import strategy_path
from planner.ui.screens.personas import edits
from planner.ui.screens.personas.view import TEXT, Face, faces
from planner.ui.shell import strategy_page
from planner.ui.talk.about import badge


def page() -> rx.Component:
    """All personas of a strategy."""
    add = button(TEXT["add"], draw="plus", look="primary roomy for-editors", on_click=edits.add())
    shown = rx.el.div(rx.foreach(faces(), _card), class_name="cards persona-cards")
    return strategy_page(
        rx.cond(copy.counts.personas > 0, shown, _nobody_yet()),
        _archive(),
        here="personas",
        title=TEXT["title"],
        actions=[add],
        waiting=skeleton_cards(3),
        width="wide",
    )


def _nobody_yet() -> rx.Component:
    add = button(TEXT["add"], draw="plus", look="primary", on_click=edits.add())
    return empty(TEXT["empty"], TEXT["why"], add, ghost=ghost_cards(3, face=True))


def _card(persona: Face) -> rx.Component:
    address = strategy_path("/personas/") + persona.id
    state = rx.cond(
        persona.validated, chip(TEXT["validated"], "good", draw="check"), chip(TEXT["draft"], "none")
    )
    words = rx.el.div(
        rx.el.h2(link(persona.name, href=address, class_name="cover"), class_name="persona-name"),
        rx.el.p(persona.role, class_name="soft small clamp-2"),
        rx.el.div(state, badge(noun="persona", id=persona.id)),
        class_name="persona-words",
    )
    quote = rx.cond(
        persona.quote != "", rx.el.p("“", persona.quote, "”", class_name="quote clamp-3"), rx.fragment()
    )
    head = rx.el.div(portrait(persona.portrait), words, _menu(persona), class_name="persona-top")
    return rx.el.article(head, quote, _numbers(persona), class_name="card press persona-card", key=persona.id)


def _numbers(persona: Face) -> rx.Component:
    share = rx.cond(
        persona.share != "", rx.el.span(rx.el.b(persona.share), " ", TEXT["of_customers"]), rx.fragment()
    )
    revenue = rx.cond(
        persona.revenue != "", rx.el.span(rx.el.b(persona.revenue), " ", TEXT["of_revenue"]), rx.fragment()
    )
    walks = rx.el.span(counted(persona.journeys, TEXT["journey"], TEXT["journeys"]))
    return rx.el.div(share, revenue, walks, class_name="card-meta persona-numbers")


def _menu(persona: Face) -> rx.Component:
    return menu(
        TEXT["more"],
        _move(persona, persona.earlier, TEXT["earlier"], "back"),
        _move(persona, persona.later, TEXT["later"], "next"),
        item(TEXT["duplicate"], draw="copy", on_click=edits.duplicate(persona.id)),
        item(TEXT["archive"], draw="archive", on_click=edits.archive(persona.id)),
        look="over",
    )


def _move(persona: Face, after: Any, words: str, draw: str) -> rx.Component:
    there = after.to_string() != "null"
    return rx.cond(there, item(words, draw=draw, on_click=edits.move(persona.id, after)), rx.fragment())


def _archive() -> rx.Component:
    gone = faces(archived=True)
    rows = rx.el.div(rx.foreach(gone, _archived), class_name="rows")
    head = rx.el.div(rx.el.h2(TEXT["archived"]), rx.el.p(TEXT["archived_why"]), class_name="section-head")
    return rx.cond(gone.length() > 0, rx.el.section(head, rows, class_name="section"), rx.fragment())


def _archived(persona: Face) -> rx.Component:
    back = button(TEXT["restore"], draw="restore", look="small", on_click=edits.restore(persona.id))
    return rx.el.div(
        portrait(persona.portrait, look="small"),
        rx.el.span(persona.name, class_name="grow"),
        back,
        class_name="row",
    )
