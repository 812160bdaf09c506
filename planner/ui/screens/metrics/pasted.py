"""The dialog for rows from a spreadsheet: paste, see what was understood, enter it."""

import reflex as rx

from planner.ui.live.panel_views import Option
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import dialog
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.metrics.browser import answer, enter, pasted, write
from planner.ui.screens.metrics.view import PasteQuestion, PasteRow
from planner.ui.screens.metrics.words import ENTER, LEFT_OUT, TEXT, WAITS
from planner.ui.values.words import VALUES

TONES = (
    ("new", TEXT["is_new"], "good"),
    ("replaces", TEXT["is_replaces"], "accent"),
    ("same", TEXT["is_same"], ""),
    ("asked", TEXT["is_asked"], "warn"),
)


def paste_dialog() -> rx.Component:
    """The dialog."""
    reading = rx.cond(pasted.state == "reading", TEXT["paste_reading"], "")
    failed = rx.el.p(icon("alert"), pasted.sentence, role="alert", class_name="wrong data-wrong")
    nothing = rx.el.p(TEXT["paste_nothing"], class_name="soft small")
    return dialog(
        "paste-values",
        TEXT["paste"],
        *_field(),
        rx.el.p(reading, role="status", class_name="faint small"),
        rx.cond(pasted.sentence != "", failed, rx.fragment()),
        rx.cond(pasted.nothing, nothing, rx.fragment()),
        rx.cond(pasted.questions.length() > 0, _questions(), rx.fragment()),
        rx.cond(pasted.rows.length() > 0, _preview(), rx.fragment()),
        _actions(),
        look="paste-dialog",
    )


def _field() -> tuple[rx.Component, rx.Component]:
    """What belongs in the field, and the field."""
    columns = rx.cond(pasted.alone, TEXT["paste_one"], TEXT["paste_many"])
    field = rx.el.textarea(
        id="pasted-rows",
        rows=6,
        placeholder=rx.cond(pasted.alone, TEXT["paste_hint_one"], TEXT["paste_hint_many"]),
        aria_label=TEXT["paste_rows"],
        on_change=write,
        disabled=pasted.busy,
        spell_check=False,
        class_name="input pasted-rows",
    )
    return rx.el.p(columns, " ", TEXT["paste_order"], class_name="soft small"), field


def _questions() -> rx.Component:
    def option(one: Option) -> rx.Component:
        return rx.el.option(one.label, value=one.value)

    def question(one: PasteQuestion) -> rx.Component:
        chosen = rx.el.select(
            rx.el.option("", value="", disabled=True),
            rx.foreach(one.answers, option),
            id=one.id,
            value=one.answer,
            on_change=lambda value: answer(one.about, one.key, value),
            class_name="input",
        )
        return rx.el.div(
            rx.el.label(one.sentence, html_for=one.id), chosen, class_name="data-question", key=one.id
        )

    asked = rx.el.h3(icon("alert"), TEXT["paste_asks"])
    return rx.el.div(asked, rx.foreach(pasted.questions, question), class_name="data-questions")


def _preview() -> rx.Component:
    place = rx.el.th(TEXT["touchpoint"], scope="col", role="columnheader")
    names = [VALUES[name] for name in ("on", "value", "sample", "source")]
    first = rx.cond(pasted.alone, rx.fragment(), place)
    titles = head(TEXT["paste_row"], first, *names, TEXT["paste_state"], end=names[1:3])
    heading = rx.el.p(TEXT["paste_heading"], " ", pasted.heading, class_name="faint small")
    drawn = table(TEXT["paste_rows"], titles, rx.foreach(pasted.rows, _row), look="table paste-table")
    return rx.fragment(rx.cond(pasted.heading != "", heading, rx.fragment()), drawn)


def _row(one: PasteRow) -> rx.Component:
    state = rx.match(
        one.standing,
        *[(kind, chip(words, tone)) for kind, words, tone in TONES],
        chip(TEXT["is_refused"], "bad"),
    )
    raw = rx.el.span(one.raw, class_name="faint paste-raw")
    said = rx.cond(one.said != "", rx.el.small(one.said), rx.fragment())
    understood = rx.cond(one.shown != "", one.shown, rx.fragment())
    return rx.el.tr(
        cell(one.number, TEXT["paste_row"], row=True),
        rx.cond(pasted.alone, rx.fragment(), cell(one.place, TEXT["touchpoint"])),
        cell(rx.cond(one.day != "", one.day, raw), VALUES["on"]),
        cell(understood, VALUES["value"], look="end strong"),
        cell(one.sample, VALUES["sample"], look="end"),
        cell(one.source, VALUES["source"], look="values-source"),
        cell(rx.el.div(state, said, class_name="paste-said"), TEXT["paste_state"]),
        rx.el.td(),
        role="row",
        key=one.key,
    )


def _actions() -> rx.Component:
    before, after = ENTER[1].split("{count}")
    label = rx.cond(pasted.ready == 1, rx.fragment(ENTER[0]), rx.fragment(before, pasted.ready, after))
    ready = (pasted.state == "read") & (pasted.ready > 0) & (pasted.waits == 0)
    left = rx.fragment(pasted.refused, " ", rx.cond(pasted.refused == 1, *LEFT_OUT))
    waits = rx.fragment(pasted.waits, " ", rx.cond(pasted.waits == 1, *WAITS))
    told = rx.cond(pasted.waits > 0, waits, rx.cond(pasted.refused > 0, left, rx.fragment()))
    return rx.el.div(
        rx.el.span(told, class_name="soft small grow"),
        button(TEXT["paste_cancel"], custom_attrs={"data-closes": ""}),
        button(label, look="primary", disabled=~ready, on_click=enter),
        class_name="form-actions",
    )
