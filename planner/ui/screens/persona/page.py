"""A persona's own page: a card good enough to print, every word of it edited where it stands."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import bone, empty, ghost_cards, skeleton
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import item, menu, worded_menu
from planner.ui.parts.where import persona_id, strategy_path
from planner.ui.screens.persona import edits
from planner.ui.screens.persona.face import face
from planner.ui.screens.persona.fields import channels, line, listed, name_of
from planner.ui.screens.persona.parts import behaviours, sources, walks
from planner.ui.screens.persona.view import ABOUT, TEXT, Face, face_of, walks_of
from planner.ui.shell import strategy_page
from planner.ui.talk.about import talk_link
from planner.ui.who.menu import history_item


def page() -> rx.Component:
    """The page of one persona."""
    persona = face_of(persona_id)
    crumb = rx.fragment(
        link(copy.strategy.name, href=strategy_path()),
        " · ",
        link(TEXT["back"], href=strategy_path("/personas")),
    )
    printing = button(TEXT["print"], draw="print", look="roomy", custom_attrs={"data-prints": ""})
    return strategy_page(
        rx.cond(persona, _card(persona), _gone()),
        here="personas",
        title=rx.cond(persona, persona.name, TEXT["title"]),
        heading=False,
        crumb=crumb,
        actions=[rx.cond(persona, _talk(persona), rx.fragment()), printing, _menu(persona)],
        waiting=_waiting(),
    )


def _card(persona: Face) -> rx.Component:
    left = rx.el.div(
        listed(persona, "goals", "good"),
        listed(persona, "challenges", "bad"),
        listed(persona, "jobs", "accent"),
    )
    middle = rx.el.div(_about(persona), channels(persona))
    right = rx.el.div(behaviours(persona), walks(walks_of(persona.id)), sources(persona))
    columns = rx.el.div(left, middle, right, class_name="persona-columns")
    return rx.fragment(
        rx.cond(persona.archived, _in_archive(), rx.fragment()),
        rx.el.article(_top(persona), columns, class_name="persona-sheet"),
    )


def _in_archive() -> rx.Component:
    back = button(TEXT["restore"], draw="restore", look="small", on_click=edits.restore(persona_id))
    return rx.el.div(icon("archive"), rx.el.p(TEXT["archived"]), back, class_name="ribbon no-print")


def _top(persona: Face) -> rx.Component:
    name = rx.el.h1(line(persona, "name", TEXT["name"], bare=True, required=True, kind="wrap"))
    role = line(persona, "role", TEXT["role"], bare=True, kind="wrap", placeholder=TEXT["role_hint"])
    quote = line(persona, "quote", TEXT["quote"], bare=True, kind="lines", placeholder=TEXT["quote_hint"])
    words = rx.el.div(
        name,
        rx.el.div(role, class_name="persona-role"),
        rx.el.div(quote, class_name=rx.cond(persona.quote == "", "persona-quote none", "persona-quote")),
        class_name="persona-said",
    )
    return rx.el.header(
        face(persona),
        words,
        rx.el.div(_state(persona), _shares(persona), class_name="persona-facts"),
        class_name="persona-head",
    )


def _state(persona: Face) -> rx.Component:
    form = rx.el.form(
        rx.el.label(TEXT["how"], html_for="how", class_name="label"),
        rx.el.input(id="how", name="how", class_name="input", placeholder=TEXT["how_hint"], required=True),
        button(TEXT["validate"], look="primary", type="submit"),
        id="validate",
        on_submit=lambda form: edits.validate_form("validate", persona.id, form),
        class_name="small-form",
    )
    draft = rx.el.div(
        chip(TEXT["draft"], "none", look="round"), worded_menu(TEXT["validate"], form, look="no-print")
    )
    how = in_place(
        of=name_of(persona, "validated_how"),
        value=persona.validated_how,
        label=TEXT["how"],
        bare=True,
        required=True,
        kind="wrap",
        on_commit=lambda value: edits.validate(persona.id, value),
    )
    checked = rx.el.div(
        chip(TEXT["validated"], "good", draw="check", look="round"), rx.el.div(how, class_name="persona-how")
    )
    return rx.el.div(rx.cond(persona.validated, checked, draft), class_name="persona-state")


def _shares(persona: Face) -> rx.Component:
    shares = (("market_share", "market", "of_customers"), ("revenue_share", "revenue", "of_revenue"))
    drawn = [
        rx.el.div(
            line(persona, field, TEXT[label], bare=True, kind="number", unit="%", placeholder="–"),
            rx.el.small(TEXT[said]),
            class_name=rx.cond(getattr(persona, field).to_string() == "null", "share bare-in-print", "share"),
        )
        for field, label, said in shares
    ]
    return rx.el.div(*drawn, class_name="shares")


def _about(persona: Face) -> rx.Component:
    rows = [
        rx.fragment(
            rx.el.dt(label), rx.el.dd(line(persona, field, label, bare=True, kind="wrap", placeholder=hint))
        )
        for field, label, hint in ABOUT
    ]
    about = rx.el.section(rx.el.h2(TEXT["about"]), rx.el.dl(*rows), class_name="persona-part")
    return rx.fragment(about, listed(persona, "motivations"), listed(persona, "hobbies"))


def _menu(persona: Face) -> rx.Component:
    archived = rx.cond(
        persona.archived,
        item(TEXT["restore"], draw="restore", look="for-editors", on_click=edits.restore(persona_id)),
        item(TEXT["archive"], draw="archive", look="for-editors", on_click=edits.archive(persona_id)),
    )
    redraft = rx.cond(
        persona.validated,
        item(TEXT["redraft"], draw="undo", look="for-editors", on_click=edits.redraft(persona_id)),
        rx.fragment(),
    )
    copying = item(
        TEXT["duplicate"],
        draw="copy",
        look="for-editors",
        on_click=edits.duplicate(persona_id),
    )
    return menu(TEXT["more"], copying, redraft, history_item(TEXT["history"], persona_id), archived)


def _talk(persona: Face) -> rx.Component:
    return talk_link(noun="persona", id=persona.id, title=persona.name, look="button")


def _gone() -> rx.Component:
    back = link_button(TEXT["back"], strategy_path("/personas"), draw="back", look="primary")
    return empty(TEXT["gone"], TEXT["gone_why"], back, ghost=ghost_cards(2, face=True))


def _waiting() -> rx.Component:
    return skeleton(bone("face"), bone("title"), bone("half"), bone("block"))
