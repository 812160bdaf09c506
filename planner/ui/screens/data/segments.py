"""Groups of customers: their share of customers and revenue, how they buy, and a persona made of each."""

from dataclasses import dataclass
from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.model.ids import PersonaId
from planner.ui.live.copy import hooked
from planner.ui.live.scripts import script
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import bar
from planner.ui.parts.where import strategy_path
from planner.ui.screens.data.browser import figures
from planner.ui.screens.data.figure_views import SegmentView
from planner.ui.screens.data.words import TEXT
from planner.ui.shell import section

WORDS = {
    "make": "Make a persona",
    "make_of": "Make a persona of: ",
    "making": "Making it",
    "made": "A persona is made, with these numbers as its source. It is a draft.",
    "open": "Persona",
    "archived": "in the archive",
    "update": "Update its numbers",
    "update_of": "Update the numbers of: ",
    "updated": "The persona has the numbers of today.",
    "fresh": "Has these numbers",
    "silent": "The planner did not answer, so no persona was changed. Try again when the connection is back.",
    "channels": "Channels",
}


@dataclass(frozen=True)
class PersonaOf:
    """The persona made of a group, without an id where there is none; `fresh`: it has the numbers of today."""

    id: PersonaId
    name: str
    archived: bool
    fresh: bool


@dataclass(frozen=True)
class Making:
    """Of which group a persona is being made; why that did not work, and of which."""

    going: str
    at: str
    refused: str


making: Making = hooked("segments.js", "useMaking", Making)


def segments() -> rx.Component:
    """A card for each group."""
    cards = rx.foreach(figures.segments, lambda one: segment_card(one=one, key=one.key))
    return section(TEXT["segments"], rx.el.ul(cards, class_name="data-segments"), why=TEXT["segments_why"])


@rx.memo
def segment_card(one: rx.Var[SegmentView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A group: who is in it, how much of all they are, how they buy."""
    usual = (("customers", one.customers), ("each", one.orders), ("basket", one.value), ("days", one.days))
    facts = [_fact(TEXT[name], value) for name, value in usual]
    channels = rx.cond(one.channels != "", _fact(WORDS["channels"], one.channels), rx.fragment())
    shares = rx.el.dl(
        _share(TEXT["share"], one.share), _share(TEXT["revenue"], one.revenue), class_name="data-shares"
    )
    return rx.el.li(
        rx.el.div(rx.el.h3(one.name), rx.el.p(one.rule, class_name="small faint")),
        shares,
        rx.el.dl(*facts, channels, class_name="data-facts"),
        _persona(one),
        class_name="card data-segment",
    )


def _fact(words: str, said: Any) -> rx.Component:
    return rx.el.div(rx.el.dt(words), rx.el.dd(said))


def _share(words: str, part: rx.Var[int]) -> rx.Component:
    said = part.to_string() + "\u00a0%"
    return rx.el.div(rx.el.dt(words), rx.el.dd(rx.el.b(said, class_name="stat"), bar(part, said)))


def _persona(one: SegmentView) -> rx.Component:
    """The way to its persona, and what can be done with it."""
    of: PersonaOf = hooked(
        "segments.js", "usePersonaOf", PersonaOf, one.key, one.exact_share, one.exact_revenue
    )
    there = rx.el.div(_way(of), _renewal(one, of), class_name="data-persona")
    said = rx.el.p(making.refused, role="alert", class_name="wrong small")
    refused = rx.cond((making.at == one.key) & (making.refused != ""), said, rx.fragment())
    return rx.el.div(rx.cond(of.id == "", _button(one, "POST", "make", "made"), there), refused)


def _way(of: PersonaOf) -> rx.Component:
    archived = rx.el.span(" ", WORDS["archived"], class_name="faint small")
    to = strategy_path("/personas/") + of.id
    return rx.el.p(
        icon("persona"),
        rx.el.span(WORDS["open"], class_name="hush"),
        link(of.name, href=to, class_name="link"),
        rx.cond(of.archived, archived, rx.fragment()),
    )


def _renewal(one: SegmentView, of: PersonaOf) -> rx.Component:
    fresh = rx.el.span(icon("check"), WORDS["fresh"], class_name="small faint data-fresh")
    return rx.cond(of.fresh, fresh, _button(one, "PUT", "update", "updated"))


def _button(one: SegmentView, method: str, verb: str, done: str) -> rx.Component:
    words = (WORDS[done], WORDS["silent"])
    return button(
        rx.cond(making.going == one.key, WORDS["making"], WORDS[verb]),
        draw="persona" if method == "POST" else "renew",
        look="small for-editors",
        aria_label=rx.Var.create(WORDS[f"{verb}_of"]) + one.name,
        disabled=making.going != "",
        on_click=script("segments.js", "personaOf").partial(method, one.segment, one.currency, *words),
    )
