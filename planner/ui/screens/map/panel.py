"""The panel at the side: everything about the chosen touchpoint or card, edited where it stands."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import button, icon_button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import moment_of_truth
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import SidePanel
from planner.ui.screens.map.panel_evidence import evidence_section
from planner.ui.screens.map.panel_experiments import experiments_section
from planner.ui.screens.map.panel_feeling import feeling_section
from planner.ui.screens.map.panel_metrics import metrics_section
from planner.ui.screens.map.panel_owner import owner_section
from planner.ui.screens.map.panel_place import foot, place_section
from planner.ui.screens.map.panel_quotes import quotes
from planner.ui.screens.map.panel_risk import risk_section
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.talk.about import badge, conversation
from planner.ui.talk.view import TEXT as TALK
from planner.ui.talk.view import mark, sums
from planner.ui.who.edited import edited


def side_panel() -> rx.Component:
    """Nothing until something is chosen."""
    about = rx.cond(copy.panel.noun == "card", PANEL["card"], PANEL["touchpoint"])
    content = rx.cond(copy.panel.noun == "card", _card(), _touchpoint())
    panel = SidePanel.create(_head(), content, label=about, thing=copy.panel.id)
    return rx.cond(copy.panel.open, panel, rx.fragment())


def of(field: str) -> rx.Var[str]:
    """The name of a field of the chosen thing, for its draft."""
    return copy.panel.noun + "/" + copy.panel.id + f"/{field}"


def _head() -> rx.Component:
    stage = rx.el.span(copy.panel.stage, class_name=rx.Var.create("chip stage-chip ") + copy.panel.colour)
    star = rx.cond(copy.panel.moment_of_truth, moment_of_truth(word=True), rx.fragment())
    return rx.el.div(
        stage,
        star,
        _to_talk(),
        icon_button("close", PANEL["close"], on_click=does.close),
        class_name="panel-head",
    )


def _to_talk() -> rx.Component:
    said = mark(copy.panel.noun, copy.panel.id)
    shown = rx.cond(
        (said.count > 0) | (said.unread > 0), badge(noun=copy.panel.noun, id=copy.panel.id), icon("comment")
    )
    to = rx.el.button(
        shown,
        type="button",
        on_click=does.to_talk,
        title=TALK["title"],
        aria_label=TALK["title"],
        class_name="talk-to",
    )
    return rx.cond(sums.hears, to, rx.fragment())


def _talk(title: rx.Var[str]) -> rx.Component:
    """What is said about the chosen thing."""
    said = conversation(copy.panel.noun, copy.panel.id, title)
    part = rx.el.section(rx.el.h3(TALK["title"]), said, id="talk", class_name="panel-part panel-talk")
    return rx.cond(sums.hears, part, rx.fragment())


def _card() -> rx.Component:
    text = in_place(
        of=of("text"),
        value=copy.panel.text,
        label=PANEL["text"],
        kind="lines",
        required=True,
        on_commit=lambda text: edits.edit_card(copy.panel.id, "text", text),
    )
    return rx.fragment(
        edited(text, evidence_section(edits.edit_card), place_section(edits.move_card)),
        _talk(copy.panel.text),
        edited(foot(edits.move_card)),
    )


def _touchpoint() -> rx.Component:
    told = edited(
        _words(),
        owner_section(),
        metrics_section(),
        risk_section(),
        experiments_section(),
        evidence_section(edits.edit_touchpoint, quotes()),
        feeling_section(),
        _moment(),
        place_section(edits.move_touchpoint),
    )
    return rx.fragment(told, _talk(copy.panel.title), edited(foot(edits.move_touchpoint)))


def _words() -> rx.Component:
    def words(field: str, value: rx.Var[str], **props) -> rx.Component:
        commit = lambda text: edits.edit_touchpoint(copy.panel.id, field, text)  # noqa: E731  one shape for three
        return in_place(of=of(field), value=value, label=PANEL[field], on_commit=commit, **props)

    title = words("title", copy.panel.title, kind="wrap", bare=True, required=True, class_name="panel-title")
    empty = PANEL["description_empty"]
    story = words(
        "description", copy.panel.description, kind="lines", bare=True, placeholder=empty, class_name="soft"
    )
    channel = words(
        "channel", copy.panel.channel, suggestions=copy.panel.channels, placeholder=PANEL["channel_empty"]
    )
    return rx.fragment(title, story, channel)


def _moment() -> rx.Component:
    marked = copy.panel.moment_of_truth
    label = rx.cond(marked, PANEL["moment"], PANEL["moment_set"])
    change = edits.edit_touchpoint(copy.panel.id, "moment_of_truth", ~marked)
    star = button(label, draw="star", look="small moment-button", on_click=change, aria_pressed=marked)
    return rx.el.div(star, class_name="panel-row")
