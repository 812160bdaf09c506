"""What was recognised: each column with its first values and what it means, and what only a person can say."""

from typing import Any

import reflex as rx

from planner.model.numbers.meaning import KIND_WORDS, MEANING_WORDS, OFFERED, Subject
from planner.ui.parts.button import button
from planner.ui.parts.field import field
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.data.asked import currency, questions
from planner.ui.screens.data.browser import answer, desk, leave, mean, try_out, turn_to
from planner.ui.screens.data.view import ColumnView
from planner.ui.screens.data.words import DATES, DECIMALS, SCALES, SUBJECTS, TEXT
from planner.ui.shell import section


def kind_of(kind: Any, subject: Any) -> rx.Var[str]:
    """A kind of file in words; of one that is nobody's what it is about."""
    about = rx.match(subject, *SUBJECTS.items(), "")
    kinds = [(key, words[0].upper() + words[1:]) for key, words in KIND_WORDS.items() if key != "other"]
    return rx.match(kind, *kinds, about)


def mapping() -> rx.Component:
    """The step between a file and its dry run."""
    off = desk.busy | ~desk.ready
    why = rx.cond(desk.ready, rx.fragment(), rx.el.p(TEXT["first_answer"], class_name="faint small"))
    return rx.el.div(
        _known(),
        rx.cond(desk.questions.length() > 0, questions(), rx.fragment()),
        section(TEXT["how"], _written()),
        section(TEXT["columns"], _columns(), why=TEXT["columns_why"]),
        rx.el.div(
            button(TEXT["try"], look="primary", disabled=off, on_click=try_out),
            button(TEXT["not_now"], look="quiet", disabled=desk.busy, on_click=leave),
            why,
            class_name="pills data-do",
        ),
        class_name="card data-step",
    )


def name_and_kind(known: Any = True) -> rx.Component:
    """The file's name and what it is, or where it is not `known` that a person has to say."""
    return rx.el.div(
        icon("page"),
        rx.el.h2(desk.name),
        rx.cond(
            known,
            chip(kind_of(desk.kind, desk.subject), "accent"),
            chip(TEXT["unknown"], "none"),
        ),
        rx.el.span(rx.el.b(desk.rows), " ", TEXT["rows"], class_name="soft"),
        class_name="data-head",
    )


def _known() -> rx.Component:
    last = rx.el.p(icon("history"), TEXT["remembered"], class_name="ribbon")
    notes = rx.foreach(desk.notes, lambda note: rx.el.p(note, class_name="soft small"))
    tabs = rx.foreach(
        desk.tabs,
        lambda tab: rx.el.button(
            tab, type="button", aria_pressed=tab == desk.tab, disabled=desk.busy, on_click=turn_to(tab)
        ),
    )
    sheets = rx.el.div(tabs, role="group", aria_label=TEXT["tab"], class_name="segments data-tabs")
    return rx.fragment(
        name_and_kind((desk.kind != "other") | desk.remembered),
        rx.cond(desk.remembered, last, rx.fragment()),
        notes,
        rx.cond(desk.tabs.length() > 1, sheets, rx.fragment()),
    )


def _columns() -> rx.Component:
    def listed(name: str, columns: Any) -> rx.Component:
        titles = head(TEXT["column"], TEXT["samples"], TEXT["means"])
        return table(name, titles, rx.foreach(columns, _column), look="table data-columns")

    others = rx.el.details(
        rx.el.summary(
            icon("next"), rx.el.span(TEXT["others"]), rx.el.span(desk.others.length(), class_name="count")
        ),
        listed(TEXT["others"], desk.others),
        open=(desk.kind == "other") & ~desk.remembered,
        class_name="data-more",
    )
    known = rx.cond(desk.columns.length() > 0, listed(TEXT["columns"], desk.columns), rx.fragment())
    return rx.fragment(known, rx.cond(desk.others.length() > 0, others, rx.fragment()))


def _column(one: ColumnView) -> rx.Component:
    samples = rx.cond(
        one.samples.length() > 0,
        rx.foreach(one.samples, lambda value: rx.el.span(value, class_name="data-sample")),
        rx.el.span(rx.cond(one.filled, TEXT["no_samples"], TEXT["no_value"]), class_name="faint"),
    )
    off = (one.meaning == "ignored") | (one.meaning == "personal")
    return rx.el.tr(
        cell(one.name, TEXT["column"], row=True),
        cell(rx.el.div(samples, class_name="data-samples"), TEXT["samples"]),
        cell(_meaning(one), TEXT["means"]),
        rx.el.td(),
        role="row",
        class_name=rx.cond(off, "off", ""),
        key=one.name,
    )


def _meaning(one: ColumnView) -> rx.Component:
    offered = rx.match(
        desk.subject, *[(subject, rx.fragment(*_options(subject))) for subject in OFFERED], rx.fragment()
    )
    return rx.el.select(
        rx.el.option(TEXT["ignored"], value="ignored"),
        rx.el.option(TEXT["personal"], value="personal"),
        offered,
        value=one.meaning,
        disabled=desk.busy,
        on_change=lambda value: mean(one.name, value),
        aria_label=rx.Var.create(TEXT["means_what"]) + one.name,
        class_name="input",
    )


def _options(subject: Subject) -> list[rx.Component]:
    return [rx.el.option(MEANING_WORDS[meaning], value=meaning) for meaning in OFFERED[subject]]


def _written() -> rx.Component:
    zero = rx.el.label(
        rx.el.input(
            type="checkbox",
            checked=desk.empty_is_zero,
            disabled=desk.busy,
            on_change=lambda on: answer("empty_is_zero", on),
        ),
        TEXT["zero"],
        class_name="check",
    )
    scale = _choice("scale", SCALES, desk.scale, hint=TEXT["scale_hint"])
    return rx.el.div(
        _choice("subject", tuple(SUBJECTS.items()), desk.subject),
        _choice("dates", DATES, desk.dates),
        _choice("decimals", DECIMALS, desk.decimals),
        field(TEXT["currency"], currency("data-currency"), name="data-currency"),
        rx.cond(desk.asks_scale, scale, rx.fragment()),
        rx.cond(desk.asks_zero, zero, rx.fragment()),
        class_name="data-written",
    )


def _choice(about: str, ways: tuple[tuple[str, str], ...], value: Any, hint: str = "") -> rx.Component:
    name = f"data-{about}"
    control = rx.el.select(
        *[rx.el.option(words, value=key) for key, words in ways],
        value=value,
        disabled=desk.busy,
        on_change=lambda given: answer(about, given),
        id=name,
        class_name="input",
    )
    return field(TEXT[about], control, name=name, hint=hint)
