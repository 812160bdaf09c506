"""Who changed what, day by day."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.model.history import KINDS
from planner.ui.live import copy
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip, face
from planner.ui.parts.said import call, counted
from planner.ui.parts.where import strategy_path
from planner.ui.screens.history.newer import Newer
from planner.ui.screens.history.state import HistoryDesk
from planner.ui.screens.history.view import Bit, Day, Row, Words
from planner.ui.screens.history.words import TEXT
from planner.ui.shell import strategy_page
from planner.ui.who.menu import GUEST
from planner.ui.who.state import Who


def page() -> rx.Component:
    """The page."""
    some = rx.fragment(rx.foreach(_days(), _day), _pages())
    shown = rx.cond(HistoryDesk.rows.length() > 0, some, _none())
    known = rx.fragment(
        rx.el.p(TEXT["why"], class_name="soft history-lead"),
        _filters(),
        _newer(),
        rx.cond(HistoryDesk.listed, shown, skeleton_rows(8)),
    )
    return strategy_page(
        rx.el.div(rx.cond(Who.role == GUEST, _closed(), known), class_name="history"),
        here="history",
        title=TEXT["title"],
        waiting=skeleton_rows(8),
    )


def _days() -> Any:
    return call("history.js", "byDay", list[Day], HistoryDesk.rows)


def _filters() -> rx.Component:
    people = rx.foreach(HistoryDesk.people, lambda one: rx.el.option(one.label, value=one.value))
    kinds = [rx.el.option(words, value=kind) for kind, words in KINDS.items()]
    return rx.el.div(
        _filter("by", TEXT["everybody"], people),
        rx.cond(HistoryDesk.thing == "", _filter("kind", TEXT["everything"], *kinds), _thing()),
        role="group",
        aria_label=TEXT["filters"],
        class_name="pills history-filters",
    )


def _filter(name: str, anything: str, *options: Any) -> rx.Component:
    chosen = getattr(HistoryDesk, name)
    return rx.el.select(
        rx.el.option(anything, value=""),
        *options,
        value=chosen,
        on_change=lambda value: HistoryDesk.narrow(name, value),
        aria_label=TEXT[name],
        class_name=rx.cond(chosen != "", "pill pill-select on", "pill pill-select"),
    )


def _thing() -> rx.Component:
    return rx.el.button(
        TEXT["thing"],
        " ",
        rx.el.b(HistoryDesk.thing_name),
        icon("close"),
        type="button",
        title=TEXT["all_of_it"],
        on_click=HistoryDesk.narrow("thing", ""),
        class_name="pill on history-thing",
    )


def _newer() -> rx.Component:
    more = HistoryDesk.newer
    line = rx.el.div(
        rx.el.p(counted(more, TEXT["newer_one"], TEXT["newer_many"])),
        button(TEXT["show_newer"], draw="renew", look="small", on_click=HistoryDesk.fresh),
        class_name="ribbon history-newer",
    )
    shown = rx.cond(HistoryDesk.listed & (more > 0), line, rx.fragment())
    watch = Newer.create(revision=copy.revision, seen=HistoryDesk.revision, on_newer=HistoryDesk.look_again)
    return rx.el.div(watch, shown, role="status")


def _day(day: Day) -> rx.Component:
    head = rx.el.h2(day.day, class_name="history-day")
    rows = rx.el.ol(rx.foreach(day.rows, _row), class_name="rows history-rows")
    return rx.el.section(head, rows, class_name="section", key=day.key)


def _row(row: Row) -> rx.Component:
    words = rx.el.div(
        rx.el.p(rx.el.b(row.name), " ", rx.foreach(row.bits, _bit), class_name="history-said"),
        rx.foreach(row.texts, _texts),
        rx.el.div(_time(row), _place(row), class_name="history-where"),
        class_name="grow",
    )
    state = rx.cond(row.over, chip(TEXT["over"], "none", draw="undo"), rx.fragment())
    return rx.el.li(
        face(row.picture, row.initials, row.who),
        words,
        rx.cond(row.undoable, _undo(row), state),
        class_name=rx.cond(row.over, "row history-row over", "row history-row"),
        key=row.id,
    )


def _bit(bit: Bit) -> rx.Component:
    return rx.match(
        bit.kind,
        ("thing", rx.el.em(bit.text)),
        ("value", rx.el.span(bit.text, class_name="history-value")),
        rx.fragment(bit.text),
    )


def _texts(words: Words) -> rx.Component:
    def text(label: str, value: rx.Var[str]) -> rx.Component:
        shown = rx.cond(value == "", rx.el.span(TEXT["nothing"], class_name="faint"), value)
        return rx.fragment(rx.el.dt(label), rx.el.dd(shown))

    pair = rx.el.dl(text(TEXT["before"], words.was), text(TEXT["after"], words.now))
    return rx.el.details(rx.el.summary(icon("next"), TEXT["texts"]), pair, class_name="history-texts")


def _time(row: Row) -> rx.Component:
    return rx.el.time(call("history.js", "timeOf", str, row.at), date_time=row.at)


def _place(row: Row) -> rx.Component:
    there = rx.cond(row.href != "", link(row.place, href=row.href), rx.el.span(row.place))
    return rx.cond(row.place != "", rx.fragment(rx.el.span("·", aria_hidden="true"), there), rx.fragment())


def _undo(row: Row) -> rx.Component:
    return button(
        TEXT["undo"],
        draw="undo",
        look="small quiet",
        on_click=HistoryDesk.take(row.id),
        aria_label=rx.Var.create(TEXT["undo_what"]) + call("history.js", "plain", str, row.bits),
    )


def _pages() -> rx.Component:
    newest = button(TEXT["newest"], draw="up", on_click=HistoryDesk.fresh)
    older = link_button(TEXT["older"], HistoryDesk.older, draw="down")
    return rx.el.nav(
        rx.cond(HistoryDesk.first, rx.fragment(), newest),
        rx.cond(HistoryDesk.older != "", older, rx.fragment()),
        aria_label=TEXT["pages"],
        class_name="pills history-pages",
    )


def _none() -> rx.Component:
    back = link_button(TEXT["clear"], strategy_path("/history"), draw="history", look="primary")
    return empty(TEXT["none"], TEXT["none_why"], back, ghost=ghost_rows(3))


def _closed() -> rx.Component:
    back = link_button(TEXT["to_strategy"], strategy_path(), draw="back", look="primary")
    return empty(TEXT["closed"], TEXT["closed_why"], back, ghost=ghost_rows(3))
