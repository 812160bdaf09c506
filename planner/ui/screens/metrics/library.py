"""The metric library to pick from, and the form for a metric of one's own."""

import reflex as rx

from planner.model.metric_library import LIBRARY, LibraryMetric
from planner.ui.parts.button import button
from planner.ui.parts.field import choice, form_row, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.screens.metrics import edits
from planner.ui.screens.metrics.browser import fits, seek
from planner.ui.screens.metrics.view import BETTER, UNITS, known_keys
from planner.ui.screens.metrics.words import TEXT
from planner.ui.shell import section


def library() -> rx.Component:
    """Both ways to a new metric."""
    find = rx.el.input(
        type="search", placeholder=TEXT["find_hint"], aria_label=TEXT["find"], on_change=seek,
        class_name="input library-find",
    )  # fmt: skip
    none = rx.el.p(TEXT["find_none"], class_name="soft library-none")
    entries = rx.el.div(find, *[_entry(entry) for entry in LIBRARY], none, class_name="library rows")
    return rx.fragment(
        section(TEXT["library"], entries, why=TEXT["library_why"], id="library", look="for-editors"),
        section(TEXT["define"], _own(), why=TEXT["define_why"], look="for-editors"),
    )


def _entry(entry: LibraryMetric) -> rx.Component:
    pick = button(TEXT["add"], draw="plus", look="small", on_click=edits.pick(entry.key))
    name = rx.el.summary(icon("next"), rx.el.b(entry.name), rx.el.small(entry.tells))
    more = rx.el.div(
        rx.el.p(entry.formula, class_name="library-formula"),
        rx.el.p(rx.el.b(TEXT["settle"]), " ", entry.settle),
        rx.el.p(entry.found, class_name="faint"),
        class_name="library-more",
    )
    state = rx.cond(known_keys().contains(entry.key), chip(TEXT["added"], "good", draw="check"), pick)
    drawn = rx.el.div(rx.el.details(name, more, class_name="grow"), state, class_name="library-entry")
    words = " ".join((entry.name, entry.short, entry.tells, entry.formula, *entry.stages))
    return rx.cond(fits(words), drawn, rx.fragment())


def _own() -> rx.Component:
    return rx.el.form(
        form_row(
            text(TEXT["name"], "name", within="own", required=True, placeholder=TEXT["name_hint"]),
            text(TEXT["short"], "short", within="own"),
            choice(TEXT["unit"], "unit", UNITS, within="own"),
            choice(TEXT["better"], "better", BETTER, within="own"),
        ),
        text(TEXT["formula"], "formula", within="own", placeholder="orders / visits"),
        rx.el.div(button(TEXT["define_do"], draw="plus", type="submit"), class_name="form-actions start"),
        id="own-metric",
        on_submit=lambda form: edits.define("own-metric", form),
        class_name="card own-metric",
    )
