"""Where the page of data says that values can come by themselves, and the dialog of keys."""

import reflex as rx

from planner.ui.connect.state import BOX, KeyDesk
from planner.ui.connect.view import LASTS, TEXT, KeyRow
from planner.ui.parts.button import button
from planner.ui.parts.field import choice, form_row, text
from planner.ui.parts.icon import icon
from planner.ui.parts.menu import dialog, opens
from planner.ui.parts.passed_on import passed_on
from planner.ui.parts.where import strategy_id
from planner.ui.shell import section
from planner.ui.who.state import Who

DIALOG = "connect"


def connected() -> rx.Component:
    """The section; not there for those who may not."""
    press = button(TEXT["open"], draw="key", on_click=KeyDesk.look(strategy_id), **opens(DIALOG))
    shown = section(TEXT["section"], rx.el.div(press), _dialog(), why=TEXT["why"])
    return rx.cond(Who.shares, shown, rx.fragment())


def _dialog() -> rx.Component:
    refused = rx.el.p(KeyDesk.refused, role="alert", class_name="wrong")
    return dialog(
        DIALOG,
        TEXT["title"],
        rx.el.p(TEXT["title_why"]),
        _form(),
        rx.cond(KeyDesk.refused != "", refused, rx.fragment()),
        passed_on(BOX, TEXT["made_label"], TEXT["made"], shown=KeyDesk.fresh),
        _how(),
        rx.el.h3(TEXT["keys"], class_name="label share-title"),
        rx.el.p(KeyDesk.told, role="status", class_name="hint"),
        rx.cond(
            KeyDesk.keys.length() > 0,
            rx.el.ul(rx.foreach(KeyDesk.keys, _row), class_name="rows"),
            rx.el.p(TEXT["none"], class_name="hint"),
        ),
        look="sharing",
    )


def _form() -> rx.Component:
    verb = button(TEXT["make"], draw="key", look="primary", type="submit")
    return rx.el.form(
        form_row(
            text(
                TEXT["label"], "label", within=DIALOG, required=True, max_length=120,
                placeholder=TEXT["label_like"], hint=TEXT["label_hint"],
            ),
            choice(TEXT["lasts"], "lasts", LASTS, within=DIALOG, default_value="365"),
        ),
        rx.el.div(verb, class_name="form-actions"),
        key=KeyDesk.made.to_string(),
        on_submit=lambda form: KeyDesk.make(strategy_id, form),
    )  # fmt: skip


def _how() -> rx.Component:
    described = rx.el.a(
        TEXT["described"], href="/api/push/openapi.json", target="_blank", rel="noreferrer", class_name="link"
    )
    return rx.el.details(
        rx.el.summary(icon("next"), TEXT["how"]),
        rx.el.pre(KeyDesk.example, tab_index=0, aria_label=TEXT["how"]),
        rx.el.p(TEXT["how_more"], " ", described, class_name="hint"),
        class_name="data-more connect-how",
    )


def _row(row: KeyRow) -> rx.Component:
    until = rx.cond(row.until != "", rx.Var.create(TEXT["until"] + " ") + row.until, TEXT["endless"])
    used = rx.cond(row.used != "", rx.Var.create(TEXT["used"] + " ") + row.used, TEXT["unused"])
    facts = rx.el.div(rx.el.span(until), rx.el.span(used), class_name="card-meta")
    back = button(
        TEXT["revoke"],
        look="small danger",
        on_click=KeyDesk.revoke(strategy_id, row.id),
        aria_label=rx.Var.create(TEXT["revoke"] + ": ") + row.label,
    )
    return rx.el.li(
        icon("key"),
        rx.el.div(rx.el.b(row.label), facts, class_name="grow"),
        back,
        class_name="row",
        key=row.id,
    )
