"""The button "Share" and its dialog: make a link, copy it, see how often each was opened, take one back."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.field import choice, form_row, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import dialog, opens
from planner.ui.parts.passed_on import passed_on
from planner.ui.parts.said import counted
from planner.ui.parts.where import journey_id, strategy_id
from planner.ui.share.state import BOX, ShareDesk
from planner.ui.share.view import ALLOWS, ASKS, LASTS, TEXT, LinkRow
from planner.ui.who.state import Who

DIALOG = "share"


def share_button(of: str) -> rx.Component:
    """For the head of a page; `of` is "strategy" or "map". Not there for those who may not share."""
    asks = opens(DIALOG)
    pressed = button(TEXT["share"], draw="share", look="roomy", on_click=ShareDesk.look(strategy_id), **asks)
    shown = rx.fragment(pressed, _dialog(of, journey_id if of == "map" else ""))
    return rx.cond(Who.shares & ~Who.local, shown, rx.fragment())


def _dialog(of: str, journey: Any) -> rx.Component:
    return dialog(
        DIALOG,
        TEXT[f"title_{of}"],
        rx.el.p(TEXT[f"why_{of}"]),
        _form(journey),
        rx.cond(
            ShareDesk.refused != "",
            rx.el.p(ShareDesk.refused, role="alert", class_name="wrong"),
            rx.fragment(),
        ),
        passed_on(BOX, TEXT["made_label"], TEXT["made"], shown=ShareDesk.fresh),
        rx.el.h3(TEXT["links"], class_name="label share-title"),
        rx.el.p(ShareDesk.told, role="status", class_name="hint"),
        rx.cond(
            ShareDesk.links.length() > 0,
            rx.el.ul(rx.foreach(ShareDesk.links, _row), class_name="rows"),
            rx.el.p(TEXT["none"], class_name="hint"),
        ),
        look="sharing",
    )


def _form(journey: Any) -> rx.Component:
    fields = (
        text(TEXT["label"], "label", within=DIALOG, max_length=120, placeholder=TEXT["label_hint"]),
        form_row(
            choice(TEXT["asks"], "asks", ASKS, within=DIALOG, hint=TEXT["asks_hint"]),
            choice(TEXT["allows"], "allows", ALLOWS, within=DIALOG, hint=TEXT["allows_hint"]),
            choice(TEXT["lasts"], "lasts", LASTS, within=DIALOG, default_value="30"),
        ),
        text(TEXT["password"], "password", within=DIALOG, hint=TEXT["password_hint"], type="password"),
    )
    verb = button(TEXT["make"], draw="link", look="primary", type="submit")
    return rx.el.form(
        *fields,
        rx.el.div(verb, class_name="form-actions"),
        key=ShareDesk.made.to_string(),
        on_submit=lambda form: ShareDesk.share(strategy_id, journey, form),
    )


def _row(row: LinkRow) -> rx.Component:
    until = rx.cond(row.until != "", rx.Var.create(TEXT["until"] + " ") + row.until, TEXT["endless"])
    locked = rx.cond(row.locked, chip(TEXT["locked"], draw="key"), rx.fragment())
    named = rx.cond(row.asks_name, chip(TEXT["says_name"], draw="persona"), rx.fragment())
    facts = rx.el.div(
        rx.el.span(row.what),
        rx.el.span(row.allows),
        rx.el.span(until),
        rx.el.span(counted(row.opens, *TEXT["opens"])),
        named,
        locked,
        class_name="card-meta",
    )
    words = rx.el.div(rx.el.b(row.label), facts, class_name="grow")
    back = button(
        TEXT["revoke"],
        look="small danger",
        on_click=ShareDesk.revoke(strategy_id, row.id),
        aria_label=rx.Var.create(TEXT["revoke"] + ": ") + row.label,
    )
    return rx.el.li(icon("link"), words, back, class_name="row", key=row.id)
