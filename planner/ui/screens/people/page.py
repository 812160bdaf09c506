"""The people of a workspace: who has what role, who is invited."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.empty import skeleton_rows
from planner.ui.parts.field import choice, form_row, text
from planner.ui.parts.mark import chip, face
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.passed_on import passed_on
from planner.ui.screens.people.state import BOX, PeopleDesk
from planner.ui.screens.people.view import CAN, TEXT, InvitedRow, PersonRow
from planner.ui.screens.people.workspace import workspace
from planner.ui.shell import plain_page, section
from planner.ui.who.state import Who
from planner.ui.who.view import GIVEN
from planner.ui.who.view import TEXT as WHO


def page() -> rx.Component:
    """The page."""
    head = rx.el.header(
        rx.el.p(Who.workspace, class_name="faint"),
        rx.el.h1(rx.cond(Who.local, WHO["own_brand"], TEXT["title"]), class_name="page-title"),
        rx.el.p(rx.cond(Who.local, TEXT["alone"], TEXT["why"]), class_name="soft"),
        class_name="page-head",
    )
    owned = rx.cond(PeopleDesk.manages, rx.fragment(_managing(), workspace()), rx.fragment())
    known = rx.cond(Who.local, workspace(), rx.fragment(_people(), owned))
    return plain_page(
        rx.el.div(head, rx.cond(PeopleDesk.listed, known, skeleton_rows(4)), class_name="narrow")
    )


def _people() -> rx.Component:
    can = [rx.fragment(rx.el.dt(role), rx.el.dd(words)) for role, words in CAN]
    return rx.fragment(
        rx.el.ul(rx.foreach(PeopleDesk.people, _person), class_name="rows people"),
        rx.el.dl(*can, class_name="role-words"),
    )


def _managing() -> rx.Component:
    link = passed_on(BOX, TEXT["link"], PeopleDesk.passed, shown=PeopleDesk.by_hand)
    sent = rx.cond(
        (PeopleDesk.passed != "") & ~PeopleDesk.by_hand,
        rx.el.p(PeopleDesk.passed, role="status", class_name="ribbon"),
        rx.fragment(),
    )
    return rx.fragment(
        section(TEXT["invite"], _invite(), link, sent, why=TEXT["invite_why"]),
        rx.cond(PeopleDesk.invited.length() > 0, _pending(), rx.fragment()),
    )


def _person(row: PersonRow) -> rx.Component:
    me = rx.cond(row.me, chip(TEXT["you"], "accent"), rx.fragment())
    safe = rx.cond(row.second_factor, chip(TEXT["second_factor"], "good", draw="key"), rx.fragment())
    words = rx.el.div(
        rx.el.div(rx.el.b(row.name), me, safe, class_name="person-name"),
        rx.el.span(row.email, class_name="faint"),
        rx.cond(
            row.last & PeopleDesk.manages,
            rx.el.small(TEXT["last"], class_name="hint"),
            rx.fragment(),
        ),
        class_name="grow",
    )
    given = rx.cond(PeopleDesk.manages & ~row.last, _role(row), rx.el.span(row.role_word, class_name="soft"))
    return rx.el.li(
        face(row.picture, row.initials, row.who, size="large"),
        words,
        given,
        _menu(row),
        class_name="row person",
        key=row.id,
    )


def _role(row: PersonRow) -> rx.Component:
    options = [rx.el.option(words, value=value) for value, words in GIVEN]
    return rx.el.select(
        *options,
        value=row.role,
        on_change=lambda role: PeopleDesk.give_role(row.id, role),
        aria_label=rx.Var.create(TEXT["role_of"]) + row.name,
        class_name="input role",
    )


def _menu(row: PersonRow) -> rx.Component:
    here = rx.Var.create("person-") + row.id
    asks = {name: here + f"-{name}" for name in ("hand_over", "remove", "leave")}
    others = rx.fragment(
        item(TEXT["reset"], draw="key", on_click=PeopleDesk.reset_link(row.id)),
        item(TEXT["hand_over"], draw="next", **opens(asks["hand_over"])),
        item(TEXT["remove"], draw="trash", look="danger", **opens(asks["remove"])),
    )
    own = item(TEXT["leave"], draw="leave", look="danger", **opens(asks["leave"]))
    whole = rx.fragment(
        menu(rx.Var.create(TEXT["more"]) + row.name, rx.cond(row.me, own, others)),
        rx.cond(
            row.me,
            _asked(row, asks, "leave"),
            rx.fragment(_asked(row, asks, "hand_over"), _asked(row, asks, "remove")),
        ),
    )
    return rx.cond((PeopleDesk.manages | row.me) & ~(row.me & row.last), whole, rx.fragment())


def _asked(row: PersonRow, asks: dict[str, Any], name: str) -> rx.Component:
    handler = {"hand_over": PeopleDesk.hand_over, "remove": PeopleDesk.remove, "leave": PeopleDesk.leave}[
        name
    ]
    verb = TEXT.get(f"{name}_verb", TEXT[name])
    why = rx.fragment(rx.el.b(row.name), ": ", TEXT[f"{name}_why"])
    return confirm(asks[name], TEXT[f"{name}_title"], why, verb, handler(row.id))


def _invite() -> rx.Component:
    return rx.el.form(
        form_row(
            text(TEXT["email"], "email", within="invite", type="email", required=True, max_length=254),
            choice(TEXT["role"], "role", GIVEN, within="invite", default_value="editor"),
        ),
        rx.el.div(
            button(TEXT["invite_verb"], draw="plus", look="primary", type="submit"),
            class_name="form-actions start",
        ),
        key=PeopleDesk.made.to_string(),
        on_submit=PeopleDesk.invite,
        class_name="card",
    )


def _pending() -> rx.Component:
    return section(TEXT["pending"], rx.el.ul(rx.foreach(PeopleDesk.invited, _invited), class_name="rows"))


def _invited(row: InvitedRow) -> rx.Component:
    back = button(
        TEXT["withdraw"],
        look="small danger",
        on_click=PeopleDesk.withdraw(row.id),
        aria_label=rx.Var.create(TEXT["withdraw"] + ": ") + row.email,
    )
    facts = rx.el.span(row.role, ", ", TEXT["until"], " ", row.until, class_name="faint")
    return rx.el.li(
        rx.el.div(rx.el.b(row.email), " ", facts, class_name="grow"), back, class_name="row", key=row.id
    )
