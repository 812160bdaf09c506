"""A journey as it is beside its future: both curves, then stage by stage what changes."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.said import counted
from planner.ui.parts.where import journey_id, strategy_path
from planner.ui.screens.compare.state import CompareDesk
from planner.ui.screens.compare.view import Column, Field, Thing
from planner.ui.screens.compare.words import TEXT
from planner.ui.shell import strategy_page
from planner.ui.who.menu import GUEST
from planner.ui.who.state import Who


def page() -> rx.Component:
    """The page."""
    compared = rx.cond(CompareDesk.there, _compared(), _gone())
    known = rx.fragment(_newer(), rx.cond(CompareDesk.listed, compared, skeleton_rows(8)))
    return strategy_page(
        rx.el.div(rx.cond(Who.role == GUEST, _closed(), known), class_name="compare"),
        here="journeys",
        title=TEXT["title"],
        crumb=rx.fragment(
            rx.el.span(copy.strategy.name), " · ", link(TEXT["to_journeys"], href=strategy_path("/journeys"))
        ),
        waiting=skeleton_rows(8),
        width="wide",
        looked_at=True,
    )


def _compared() -> rx.Component:
    rows = rx.fragment(_about(), _lanes(), rx.foreach(CompareDesk.columns, _column))
    return rx.fragment(
        rx.el.p(CompareDesk.summary, class_name="compare-sum"),
        _heads(),
        _feelings(),
        _filter(),
        rx.cond(CompareDesk.differs, rx.fragment(), _same()),
        rx.cond(CompareDesk.differs | ~CompareDesk.only, rows, rx.fragment()),
    )


def _heads() -> rx.Component:
    def head(word: str, name: Any, href: Any) -> rx.Component:
        return rx.el.p(rx.el.span(word, class_name="compare-side"), link(name, href=href))

    return rx.el.div(
        head(TEXT["as_is"], CompareDesk.as_is, CompareDesk.as_is_href),
        head(TEXT["to_be"], CompareDesk.to_be, CompareDesk.to_be_href),
        class_name="compare-two compare-heads",
    )


def _feelings() -> rx.Component:
    def path(d: Any, look: str) -> rx.Component:
        plain = {"vectorEffect": "non-scaling-stroke", "fill": "none"}
        return rx.el.path(d=d, class_name=look, custom_attrs=plain)

    drawing = rx.el.svg(
        path(CompareDesk.was_path, "compare-was"),
        path(CompareDesk.now_path, "compare-now"),
        view_box=CompareDesk.box,
        preserve_aspect_ratio="none",
        role="img",
        aria_label=CompareDesk.felt,
    )
    middle = rx.el.span(class_name="feeling-middle", aria_hidden="true")
    known = (CompareDesk.was_path != "") | (CompareDesk.now_path != "")
    drawn = rx.el.div(middle, drawing, class_name="compare-curves")
    said = rx.el.p(
        rx.el.span(TEXT["as_is"], class_name="compare-key was"),
        rx.el.span(TEXT["to_be"], class_name="compare-key now"),
        rx.el.span(TEXT["mean"], ": ", CompareDesk.mean),
        class_name="compare-keys",
    )
    none = rx.el.p(TEXT["feeling_none"], class_name="faint small")
    head = rx.el.h2(TEXT["feeling"], class_name="hush")
    return rx.el.section(head, rx.cond(known, rx.fragment(drawn, said), none), class_name="compare-feeling")


def _filter() -> rx.Component:
    here = strategy_path("/journeys/") + journey_id + "/compare"

    def choice(word: str, href: Any, on: Any) -> rx.Component:
        return link(word, href=href, aria_current=rx.cond(on, "true", "false"), class_name="pill")

    return rx.el.nav(
        choice(TEXT["all"], here, ~CompareDesk.only),
        choice(TEXT["only"], here + "?only=1", CompareDesk.only),
        aria_label=TEXT["shown"],
        class_name="pills",
    )


def _about() -> rx.Component:
    rows = rx.el.ul(rx.foreach(CompareDesk.about, _field), class_name="compare-fields")
    section = rx.el.section(rx.el.h2(TEXT["about"]), rows, class_name="section")
    return rx.cond(CompareDesk.about.length() > 0, section, rx.fragment())


def _lanes() -> rx.Component:
    rows = rx.el.ol(rx.foreach(CompareDesk.lanes, _thing), class_name="compare-rows")
    section = rx.el.section(rx.el.h2(TEXT["lanes"]), rows, class_name="section")
    return rx.cond(CompareDesk.lanes.length() > 0, section, rx.fragment())


def _column(column: Column) -> rx.Component:
    name = rx.cond(column.stage.now != "", column.stage.now, column.stage.was)
    changes = rx.cond(column.stage.state == "kept", rx.fragment(), _state(column.stage))
    fields = rx.el.ul(rx.foreach(column.stage.fields, _field), class_name="compare-fields")
    rows = rx.el.ol(rx.foreach(column.things, _thing), class_name="compare-rows")
    head = rx.el.div(rx.el.h2(name), changes, class_name="section-head")
    return rx.el.section(head, fields, rows, class_name="section", key=column.key)


def _thing(thing: Thing) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.span(thing.lane, class_name="faint small"), _state(thing), class_name="compare-state"
        ),
        rx.el.div(
            _side(TEXT["as_is"], thing.was, thing.was_href),
            _side(TEXT["to_be"], thing.now, thing.now_href),
            class_name="compare-two",
        ),
        rx.el.ul(rx.foreach(thing.fields, _field), class_name="compare-fields"),
        class_name=rx.Var.create("compare-row ") + thing.state,
        key=thing.key,
    )


def _side(word: str, name: Any, href: Any) -> rx.Component:
    shown = rx.cond(href != "", link(name, href=href), rx.el.span(name))
    none = rx.el.span("–", class_name="faint", aria_hidden="true")
    return rx.el.p(rx.el.span(word, ": ", class_name="compare-side"), rx.cond(name != "", shown, none))


def _state(thing: Thing) -> rx.Component:
    glyph = rx.el.span(thing.glyph, aria_hidden="true")
    return rx.el.span(glyph, thing.word, class_name=rx.Var.create("chip ") + thing.tone)


def _field(one: Field) -> rx.Component:
    def value(text: Any) -> rx.Component:
        return rx.cond(text != "", rx.el.b(text), rx.el.span(TEXT["nothing"], class_name="faint"))

    both = rx.fragment(": ", value(one.was), " → ", value(one.now))
    return rx.el.li(one.words, rx.cond((one.was != "") | (one.now != ""), both, rx.fragment()))


def _newer() -> rx.Component:
    more = copy.revision - CompareDesk.revision
    line = rx.el.div(
        rx.el.p(counted(more, TEXT["newer_one"], TEXT["newer_many"])),
        button(TEXT["newest"], draw="renew", look="small", on_click=CompareDesk.fresh),
        class_name="ribbon",
    )
    return rx.el.div(rx.cond(CompareDesk.listed & (more > 0), line, rx.fragment()), role="status")


def _same() -> rx.Component:
    edit = link_button(TEXT["to"], CompareDesk.to_be_href, draw="pen", look="primary")
    return empty(TEXT["same"], TEXT["same_why"], edit, ghost=ghost_rows(2))


def _gone() -> rx.Component:
    back = link_button(TEXT["to_journeys"], strategy_path("/journeys"), draw="back", look="primary")
    return empty(TEXT["gone"], TEXT["gone_why"], back, ghost=ghost_rows(3))


def _closed() -> rx.Component:
    back = link_button(TEXT["to_strategy"], strategy_path(), draw="back", look="primary")
    return empty(TEXT["closed"], TEXT["closed_why"], back, ghost=ghost_rows(3))
