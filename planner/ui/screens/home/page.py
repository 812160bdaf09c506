"""The first page: the strategies one works on, and the ways to start another."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.model.starts import STARTS, Start
from planner.ui.parts.button import anchor_button, button
from planner.ui.parts.empty import ghost_map, skeleton_cards
from planner.ui.parts.file import file_opener
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import item, item_download, menu
from planner.ui.parts.said import counted, moment
from planner.ui.screens.home.state import HomeDesk
from planner.ui.screens.home.view import DRAWINGS, NOUNS, TEXT, Row
from planner.ui.shell import plain_page
from planner.ui.who.menu import view_only
from planner.ui.who.state import Who


def page() -> rx.Component:
    """The list of strategies and the ways to start."""
    known = rx.fragment(
        rx.cond((HomeDesk.living.length() > 0), _list(), _first()),
        _starts(),
        rx.cond(HomeDesk.put_away.length() > 0, _archive(), rx.fragment()),
    )
    return plain_page(rx.cond(HomeDesk.listed, known, _waiting()))


def _waiting() -> rx.Component:
    return rx.fragment(rx.el.h1(TEXT["title"], class_name="page-title section"), skeleton_cards(3))


def _first() -> rx.Component:
    looking = rx.cond(Who.edits, rx.fragment(), rx.el.p(TEXT["first_looking"], class_name="faint"))
    words = rx.el.div(rx.el.h1(TEXT["first_title"]), rx.el.p(TEXT["first"]), looking, class_name="home-words")
    return rx.el.div(words, ghost_map(), class_name="home-first")


def _list() -> rx.Component:
    go = anchor_button(TEXT["start"], "#start", draw="plus", look="primary")
    head = rx.el.div(
        rx.el.h1(TEXT["title"], class_name="page-title"),
        rx.cond(Who.edits, go, view_only()),
        class_name="home-head",
    )
    return rx.fragment(head, rx.el.div(rx.foreach(HomeDesk.living, _card), class_name="cards strategy-cards"))


def _card(row: Row) -> rx.Component:
    more = menu(
        TEXT["more"],
        item_download(TEXT["save"], "/strategy/" + row.id + "/file"),
        item(TEXT["archive"], draw="archive", look="for-editors", on_click=HomeDesk.archive(row.id)),
        look="over",
    )
    name = rx.el.h2(link(row.name, href="/strategy/" + row.id, class_name="cover"))
    example = rx.cond(row.example, chip(TEXT["example"]), rx.fragment())
    client = rx.el.div(
        rx.cond(row.client != "", rx.el.span(row.client), rx.fragment()), example, class_name="card-meta"
    )
    facts = rx.el.div(
        *[rx.el.span(counted(number, *NOUNS[noun])) for number, noun in _numbers(row)],
        class_name="card-meta strategy-facts-row",
    )
    when = rx.el.div(
        rx.el.span(TEXT["changed"], " ", moment(row.touched)), _mentions(row), class_name="card-meta"
    )
    head = rx.el.div(rx.el.div(name, client), more, class_name="split")
    summary = rx.el.p(row.summary, class_name="soft small clamp-2")
    return rx.el.article(head, summary, facts, when, class_name="card press strategy-card", key=row.id)


def _mentions(row: Row) -> rx.Component:
    """The way to what mentions the reader, where there is something they have not read."""
    words = counted(row.mentions, *TEXT["mentions"])
    to = "/strategy/" + row.id + "/comments?show=mine"
    shown = link(icon("comment"), rx.el.span(words), href=to, class_name="chip accent mentioned")
    return rx.cond(row.mentions > 0, shown, rx.fragment())


def _numbers(row: Row) -> list[tuple[int, str]]:
    return [(row.personas, "personas"), (row.journeys, "journeys"), (row.touchpoints, "touchpoints")]


def _starts() -> rx.Component:
    ways = rx.el.div(*[_start(start) for start in STARTS if not start.example], _file(), class_name="starts")
    examples = rx.el.div(*[_start(start) for start in STARTS if start.example], class_name="starts")
    return rx.fragment(
        _section("start", ways, id="start"),
        _section("examples", examples),
    )


def _section(name: str, content: rx.Component, **props: str) -> rx.Component:
    head = rx.el.div(rx.el.h2(TEXT[name]), rx.el.p(TEXT[f"{name}_why"]), class_name="section-head")
    return rx.el.section(head, content, class_name="section for-editors", **props)


def _start(start: Start) -> rx.Component:
    return rx.el.button(
        rx.el.span(icon(DRAWINGS.get(start.key, "star")), class_name="start-mark"),
        rx.el.b(start.title),
        rx.el.small(start.about),
        type="button",
        disabled=HomeDesk.starting != "",
        on_click=HomeDesk.start(start.key),
        class_name="card press start",
    )


def _file() -> rx.Component:
    return file_opener(
        rx.el.span(icon("upload"), class_name="start-mark"),
        title=TEXT["import"],
        why=TEXT["import_why"],
        busy=TEXT["reading"],
    )


def _archive() -> rx.Component:
    rows = rx.el.div(rx.foreach(HomeDesk.put_away, _archived), class_name="rows")
    summary = rx.el.summary(icon("next"), TEXT["archived"])
    return rx.el.details(summary, rows, class_name="section archive")


def _archived(row: Row) -> rx.Component:
    back = button(
        TEXT["restore"], draw="restore", look="small for-editors", on_click=HomeDesk.restore(row.id)
    )
    words = rx.el.span(row.name, " ", rx.el.span(row.client, class_name="faint"), class_name="grow")
    return rx.el.div(words, back, class_name="row", key=row.id)
