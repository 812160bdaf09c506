"""One's own account: name, signing in, sessions, data."""

import reflex as rx

from planner.ui.parts.button import anchor_button, button
from planner.ui.parts.empty import skeleton_rows
from planner.ui.parts.field import text
from planner.ui.parts.mark import chip, face
from planner.ui.parts.picture_taker import picture_taker
from planner.ui.parts.said import moment
from planner.ui.screens.profile.state import ProfileDesk
from planner.ui.screens.profile.view import TEXT, SessionRow
from planner.ui.shell import plain_page, section
from planner.ui.who.state import Who

WORDS = {name: TEXT[name] for name in ("sending", "too_large", "silent", "dismiss")}


def page() -> rx.Component:
    """The page."""
    title = rx.el.h1(TEXT["title"], class_name="page-title page-head")
    known = rx.fragment(
        section(TEXT["you"], _you()),
        section(TEXT["signing_in"], _signing_in()),
        section(
            TEXT["sessions"],
            rx.el.ul(rx.foreach(ProfileDesk.sessions, _session), class_name="rows"),
            why=TEXT["sessions_why"],
        ),
        section(TEXT["data"], _data()),
    )
    alone = rx.el.p(TEXT["alone"], class_name="ribbon")
    body = rx.cond(Who.local, alone, rx.cond(ProfileDesk.listed, known, skeleton_rows(5)))
    return plain_page(rx.el.div(title, body, class_name="narrow"))


def _you() -> rx.Component:
    name = text(
        TEXT["name"], "name", within="profile", required=True, max_length=120, default_value=ProfileDesk.name
    )
    form = rx.el.form(
        name,
        rx.el.div(button(TEXT["save"], type="submit"), class_name="form-actions start"),
        key=ProfileDesk.name,
        on_submit=ProfileDesk.rename,
    )
    return rx.el.div(_picture(), form, class_name="card")


def _picture() -> rx.Component:
    own = ProfileDesk.picture != ""
    back = button(TEXT["back"], look="small danger", on_click=ProfileDesk.take_picture_back)
    verb = rx.cond(own, TEXT["another"], TEXT["upload"])
    ways = rx.el.div(
        button(verb, draw="upload", look="small", custom_attrs={"data-uploads": ""}),
        rx.cond(own, back, rx.fragment()),
        class_name="pills",
    )
    mail = rx.el.p(
        rx.el.b(ProfileDesk.name), rx.el.span(ProfileDesk.email, class_name="faint"), class_name="who-words"
    )
    shown = rx.el.div(
        face(ProfileDesk.picture, ProfileDesk.initials, ProfileDesk.colour, size="huge"),
        rx.el.div(mail, ways, rx.el.small(TEXT["picture_why"], class_name="hint"), class_name="own-picture"),
        class_name="person-head",
    )
    return picture_taker(
        shown, to="/account/picture", label=TEXT["upload"], words=WORDS, on_taken=ProfileDesk.picture_came
    )


def _signing_in() -> rx.Component:
    on = rx.cond(ProfileDesk.second_factor, chip(TEXT["second_on"], "good"), chip(TEXT["second_off"], "none"))
    verb = rx.cond(ProfileDesk.second_factor, TEXT["second_turn_off"], TEXT["second_turn_on"])
    password = _line(
        TEXT["password"], TEXT["password_why"], anchor_button(TEXT["password_verb"], "/account/password")
    )
    second = _line(
        rx.fragment(TEXT["second"], " ", on),
        TEXT["second_why"],
        anchor_button(verb, "/account/second-factor"),
    )
    return rx.el.ul(
        rx.cond(ProfileDesk.has_password, rx.fragment(password, second), rx.fragment()),
        rx.cond(ProfileDesk.elsewhere, _elsewhere(), rx.fragment()),
        class_name="rows",
    )


def _elsewhere() -> rx.Component:
    on = rx.cond(ProfileDesk.linked, chip(TEXT["linked"], "good"), chip(TEXT["not_linked"], "none"))
    verb = rx.cond(ProfileDesk.linked, TEXT["unlink"], TEXT["link"])
    return _line(
        rx.fragment(TEXT["elsewhere"], " ", ProfileDesk.elsewhere, " ", on),
        rx.cond(ProfileDesk.has_password, TEXT["elsewhere_why"], TEXT["only_way"]),
        anchor_button(rx.cond(ProfileDesk.has_password, verb, TEXT["set_password"]), "/account/elsewhere"),
    )


def _line(title: object, why: object, action: rx.Component) -> rx.Component:
    words = rx.el.div(rx.el.b(title), rx.el.p(why, class_name="faint"), class_name="grow")
    return rx.el.li(words, action, class_name="row setting")


def _session(row: SessionRow) -> rx.Component:
    out = button(
        TEXT["sign_out"],
        look="small",
        on_click=ProfileDesk.sign_out(row.id),
        aria_label=rx.Var.create(TEXT["sign_out"] + ": ") + row.browser,
    )
    facts = rx.el.p(row.address, " · ", TEXT["seen"], " ", moment(row.seen), class_name="faint")
    words = rx.el.div(rx.el.b(row.browser), facts, class_name="grow")
    return rx.el.li(
        words, rx.cond(row.here, chip(TEXT["here"], "accent"), out), class_name="row setting", key=row.id
    )


def _data() -> rx.Component:
    return rx.el.ul(
        _line(
            TEXT["download"],
            TEXT["download_why"],
            anchor_button(TEXT["download"], "/account/data", draw="download"),
        ),
        _line(
            TEXT["delete"],
            TEXT["delete_why"],
            anchor_button(TEXT["delete"], "/account/delete", look="danger"),
        ),
        class_name="rows",
    )
