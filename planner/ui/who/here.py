"""Who else is here: faces in the head of a page, and the list they open."""

import reflex as rx

from planner.ui.live import does
from planner.ui.live.copy import hooked
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import face
from planner.ui.who.here_view import TEXT, WORDS, HereView, PersonHere

here: HereView = hooked("presence.js", "useHere", HereView)
pointers: bool = hooked("presence.js", "usePointersOn", bool)


def people_here() -> rx.Component:
    """The faces of up to five others, and behind them the list; nothing for somebody who is alone."""
    more = rx.cond(here.more > 0, rx.el.span("+", here.more, class_name="avatar more"), rx.fragment())
    faces = rx.el.span(
        rx.foreach(here.faces, _face), more, class_name="avatars", custom_attrs={"aria-hidden": "true"}
    )
    count = rx.el.span(icon("owner"), here.count, class_name="here-count", aria_hidden="true")
    said = rx.el.span(here.count, " ", rx.cond(here.count == 1, *TEXT["others"]), class_name="hush")
    summary = rx.el.summary(faces, count, said, title=here.names)
    rows = rx.foreach(here.people, _person)
    opened = rx.el.details(
        summary, rx.el.div(rows, _switch(), class_name="menu-list"), class_name="menu here"
    )
    return rx.fragment(_Words.create(words=WORDS), rx.cond(here.count > 0, opened, rx.fragment()))


def following() -> rx.Component:
    """Whom one follows over the map, and the way to end it."""
    stop = rx.el.button(TEXT["stop"], type="button", on_click=does.unfollow)
    said = rx.el.span(TEXT["following"], " ", here.following)
    return rx.el.div(
        rx.cond(here.following != "", rx.el.div(said, stop, class_name="following"), rx.fragment()),
        role="status",
    )


def _face(person: PersonHere) -> rx.Component:
    return face(person.picture, person.initials, person.who, key=person.number)


def _person(person: PersonHere) -> rx.Component:
    busy = rx.match(
        person.doing,
        ("editing", rx.el.small(TEXT["editing"], " ", person.thing)),
        ("chosen", rx.el.small(TEXT["chosen"], " ", person.thing)),
        rx.fragment(),
    )
    follow = rx.el.button(
        rx.cond(person.followed, TEXT["stop"], TEXT["follow"]),
        type="button",
        on_click=does.follow(rx.cond(person.followed, None, person.number)),
        aria_label=rx.cond(person.followed, TEXT["unfollow_who"], TEXT["follow"]) + " " + person.name,
        class_name="button small quiet",
    )
    words = rx.el.span(rx.el.b(person.name), busy, class_name="here-words")
    drawn = face(person.picture, person.initials, person.who)
    shown = rx.cond(person.near, follow, rx.fragment())
    return rx.el.div(drawn, words, shown, key=person.number, class_name="here-person")


def _switch() -> rx.Component:
    toggle = rx.el.button(
        TEXT["pointers"],
        rx.el.i(class_name="switch", aria_hidden="true"),
        type="button",
        role="switch",
        aria_checked=pointers,
        on_click=does.toggle_pointers,
        class_name="switch-row",
        custom_attrs={"data-stays": ""},
    )
    on_map = rx.fragment(rx.el.hr(), toggle)
    return rx.cond(here.on_map, on_map, rx.fragment())


class _Words(rx.Component):
    library = "$/public/presence.jsx"
    tag = "Words"
    words: rx.Var[dict[str, str]]
