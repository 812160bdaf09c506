"""What stands in a cell: the card of a touchpoint in three lines, and a card of text."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.cell_views import CardView, ChannelView, TouchpointView
from planner.ui.live.in_place import in_place
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import evidence, moment_of_truth, nobody
from planner.ui.risk.words import TEXT as RISK
from planner.ui.screens.map import edits
from planner.ui.screens.map.others import Held
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import STATUS, TEXT
from planner.ui.talk.about import badge
from planner.ui.values.words import VALUES

TONES = {"on_track": "chip good", "at_risk": "chip warn", "off": "chip bad"}
GLYPHS = {"on_track": "check", "at_risk": "alert", "off": "close"}


@rx.memo
def touchpoint_card(touchpoint: rx.Var[TouchpointView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A touchpoint: what it is, where and how sure we are, how it does and whose it is."""
    chosen = copy.chosen(touchpoint.id)
    star = rx.cond(touchpoint.moment_of_truth, moment_of_truth(), rx.fragment())
    where = rx.cond(
        touchpoint.channel != "", rx.el.span(touchpoint.channel, class_name="channel"), rx.fragment()
    )
    shown = rx.cond(copy.gone_to(touchpoint.id), "touchpoint at-match", "touchpoint")
    look = rx.cond(touchpoint.dim, "touchpoint dim", shown)
    marked = rx.cond(copy.picked(touchpoint.id), " picked", "") + rx.cond(copy.cut(touchpoint.id), " cut", "")
    return rx.el.button(
        rx.el.span(star, touchpoint.title, class_name="touchpoint-title"),
        rx.el.span(where, evidence(touchpoint.evidence), class_name="touchpoint-meta"),
        _risk(touchpoint),
        rx.el.span(
            _metric(touchpoint),
            badge(noun="touchpoint", id=touchpoint.id),
            _owner(touchpoint),
            class_name="touchpoint-foot",
        ),
        Held.create(thing=touchpoint.id),
        type="button",
        on_click=does.choose(touchpoint.id),
        class_name=rx.cond(chosen, look + " selected", look) + marked,
        custom_attrs={
            "data-stop": "",
            "data-thing": touchpoint.id,
            "data-item": touchpoint.id,
            "aria-current": rx.cond(chosen, "true", "false"),
        },
    )


def _metric(touchpoint: TouchpointView) -> rx.Component:
    tone = rx.match(touchpoint.status, *TONES.items(), "chip")
    word = rx.match(touchpoint.status, *STATUS, PANEL["no_value"])
    mark = rx.match(
        touchpoint.status, *[(state, icon(draw)) for state, draw in GLYPHS.items()], rx.fragment()
    )
    said = rx.el.span(word, class_name="hush")
    old = rx.el.span(icon("history"), rx.el.span(VALUES["stale"], class_name="hush"), title=VALUES["stale"])
    stale = rx.cond(touchpoint.stale, old, rx.fragment())
    parts = mark, rx.el.b(touchpoint.metric), rx.el.span(" ", touchpoint.value), said, stale
    chip = rx.el.span(*parts, title=word, class_name=tone)
    more = rx.cond(touchpoint.more > 0, rx.el.span("+", touchpoint.more, class_name="more"), rx.fragment())
    none = rx.el.span(TEXT["no_metric"], class_name="chip none")
    return rx.cond(touchpoint.metric != "", rx.el.span(chip, more, class_name="touchpoint-metric"), none)


def _risk(touchpoint: TouchpointView) -> rx.Component:
    words = f" {RISK['at_risk']} ({RISK['short']})"
    said = rx.el.span(rx.el.b(touchpoint.risk), words, title=RISK["estimate"], class_name="touchpoint-risk")
    return rx.cond(touchpoint.risk != "", said, rx.fragment())


def _owner(touchpoint: TouchpointView) -> rx.Component:
    letters = rx.el.span(touchpoint.initials, aria_hidden="true")
    name = rx.el.span(touchpoint.owner, class_name="hush")
    look = rx.Var.create("avatar small ") + touchpoint.who + " " + touchpoint.kind
    somebody = rx.el.span(letters, name, title=touchpoint.owner, class_name=look)
    return rx.cond(touchpoint.owned, somebody, nobody(TEXT["nobody"], size="small"))


@rx.memo
def note(card: rx.Var[CardView], kind: rx.Var[str], label: rx.Var[str], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001
    """A card of text, written where it stands; its mark opens the panel."""
    mark = rx.el.button(
        evidence(card.evidence, word=False),
        rx.el.span(PANEL["card"], class_name="hush"),
        type="button",
        on_click=does.choose(card.id),
        class_name="note-mark",
        custom_attrs={"data-thing": card.id},
    )
    shown = rx.cond(card.dim, " dim", rx.cond(copy.gone_to(card.id), " at-match", ""))
    look = rx.Var.create("note ") + kind + shown
    names = rx.cond(copy.chosen(card.id), look + " selected", look)
    marked = rx.cond(copy.picked(card.id), " picked", "") + rx.cond(copy.cut(card.id), " cut", "")
    held = {"data-item": card.id}
    others = Held.create(thing=card.id)
    return rx.el.div(
        _text(card, label),
        _reach(card),
        mark,
        badge(noun="card", id=card.id),
        others,
        class_name=names + marked,
        custom_attrs=held,
    )


def _text(card: CardView, label: rx.Var[str]) -> rx.Component:
    return in_place(
        of=rx.Var.create("card/") + card.id + "/text",
        value=card.text,
        label=label,
        kind="lines",
        bare=True,
        required=True,
        stop=True,
        class_name="flush",
        on_commit=lambda text: edits.edit_card(card.id, "text", text),
    )


def _reach(card: CardView) -> rx.Component:
    """Its end, to be dragged to another stage; and where one stage fits the screen how far it reaches, in words."""
    end = rx.el.span(
        class_name="reach-end for-editors",
        title=TEXT["reach"],
        custom_attrs={"data-reach": card.id, "aria-hidden": "true"},
    )
    words = rx.el.small(card.begins, f" {TEXT['to']} ", card.ends, class_name="reach-words")
    return rx.fragment(rx.cond(card.until != "", words, rx.fragment()), end)


def channel(used: ChannelView) -> rx.Component:
    """A channel of the stage, and how often it is met."""
    times = rx.cond(used.count > 1, rx.el.span("×", used.count, class_name="count"), rx.fragment())
    return rx.el.span(used.name, times, class_name="channel-chip", key=used.name)
