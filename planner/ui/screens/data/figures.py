"""What the data says: each metric with its formula, sample, period, files and interval, then by month and by part."""

from typing import Any

import reflex as rx

from planner.model.metric_library import BY_KEY
from planner.ui.parts.empty import bone, skeleton
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import bar
from planner.ui.parts.sparkline import sparkline
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.data.browser import ask_again, figures
from planner.ui.screens.data.counting import counted_by
from planner.ui.screens.data.figure_views import CardView, MonthView, PartView
from planner.ui.screens.data.history import history
from planner.ui.screens.data.homes import on_map
from planner.ui.screens.data.segments import segments
from planner.ui.screens.data.words import TEXT
from planner.ui.shell import section


def says() -> rx.Component:
    """The section of all figures, and of the groups of customers."""
    cards = rx.el.div(rx.foreach(figures.cards, _placed), class_name="data-cards")
    none = rx.cond(figures.state == "done", rx.el.p(TEXT["nothing_said"], class_name="soft"), rx.fragment())
    return rx.fragment(
        section(
            TEXT["says"],
            counted_by(),
            _state(),
            rx.cond(figures.cards.length() > 0, cards, none),
            why=TEXT["says_why"],
            look="data-says",
        ),
        rx.cond(figures.segments.length() > 0, segments(), rx.fragment()),
    )


def _placed(one: CardView) -> rx.Component:
    home = on_map(metric=one.metric, unit=one.unit, name=_name(one), gives=one.gives, key=one.metric)
    return _card(one, home, id=rx.Var.create("figure-") + one.metric)


def _name(one: CardView) -> rx.Var[str]:
    return rx.match(one.metric, *[(key, known.name) for key, known in BY_KEY.items()], one.metric)


def card(one: CardView) -> rx.Component:
    """One metric."""
    return _card(one)


def _card(one: CardView, *more: rx.Component, **props: Any) -> rx.Component:
    asked = rx.cond(one.question != "", rx.el.small("“", one.question, "”"), rx.fragment())
    between = rx.el.span(TEXT["between"], " ", rx.el.b(one.between), class_name="data-between")
    value = rx.el.div(
        rx.el.b(one.value, class_name="stat"),
        rx.cond(one.between != "", between, rx.fragment()),
        class_name="data-value",
    )
    return rx.el.article(
        rx.el.div(rx.el.h3(_name(one)), asked, class_name="data-card-head"),
        rx.el.div(value, sparkline(one.pieces, TEXT["trend"]), class_name="data-card-value"),
        _facts(one),
        rx.el.p(one.formula, class_name="data-formula"),
        rx.cond(one.note != "", rx.el.p(one.note, class_name="faint small"), rx.fragment()),
        rx.cond(one.parts.length() > 0, _parts(one), rx.fragment()),
        rx.cond(one.months.length() > 1, _months(one), rx.fragment()),
        *more,
        class_name="card data-card",
        key=one.key,
        **props,
    )


def _fact(words: str, *said: rx.Var | str) -> rx.Component:
    return rx.el.div(rx.el.dt(words), rx.el.dd(*said))


def _facts(one: CardView) -> rx.Component:
    return rx.el.dl(
        _fact(TEXT["sample"], one.sample, " ", one.counted),
        rx.cond(one.p90 != "", _fact(TEXT["nine"], one.p90), rx.fragment()),
        rx.cond(one.period != "", _fact(TEXT["period"], one.period), rx.fragment()),
        _fact(TEXT["files_of"], one.files),
        rx.cond(one.interval != "", _fact(TEXT["interval"], one.interval), rx.fragment()),
        class_name="data-facts",
    )


def _opened(words: str, *content: rx.Component) -> rx.Component:
    return rx.el.details(rx.el.summary(icon("next"), words), *content, class_name="data-more")


def _parts(one: CardView) -> rx.Component:
    def row(part: PartView) -> rx.Component:
        kind = rx.cond(part.split == "channel", TEXT["channel"], TEXT["segment"])
        return rx.el.li(
            rx.el.span(part.name, rx.el.small(kind), class_name="data-part-name"),
            bar(part.part, part.value),
            rx.el.span(
                rx.el.b(part.value, class_name="number"),
                rx.el.small(part.between),
                class_name="data-part-value",
            ),
            rx.el.small(part.sample),
            key=part.key,
        )

    return _opened(TEXT["by_part"], rx.el.ul(rx.foreach(one.parts, row), class_name="data-parts"))


def _months(one: CardView) -> rx.Component:
    def row(month: MonthView) -> rx.Component:
        return rx.el.tr(
            cell(month.name, TEXT["month"], row=True),
            cell(month.value, TEXT["value"], look="end strong"),
            rx.cond(one.interval != "", cell(month.between, TEXT["range"], look="end"), rx.fragment()),
            cell(month.sample, TEXT["sample"], look="end"),
            rx.el.td(),
            role="row",
            key=month.key,
        )

    between = rx.el.th(TEXT["range"], scope="col", role="columnheader", class_name="end")
    ends = (TEXT["value"], TEXT["sample"])
    titles = head(
        TEXT["month"], ends[0], rx.cond(one.interval != "", between, rx.fragment()), ends[1], end=ends
    )
    rows = rx.foreach(one.months, row)
    return _opened(TEXT["by_month"], history(one), table(TEXT["by_month"], titles, rows, look="data-months"))


def _state() -> rx.Component:
    """That the figures are on their way, or why there are none."""
    shape = rx.el.div(*[rx.el.div(_bones(), class_name="card") for _ in range(3)], class_name="data-cards")
    first = rx.cond(figures.cards.length() > 0, rx.fragment(), skeleton(shape, label=TEXT["working"]))
    working = rx.fragment(
        rx.el.p(
            TEXT["working"],
            rx.el.progress(class_name="progress", aria_label=TEXT["working"]),
            class_name="data-working",
        ),
        first,
    )
    failed = rx.el.p(
        figures.sentence,
        " ",
        rx.el.button(TEXT["again"], type="button", on_click=ask_again, class_name="link-like"),
        role="alert",
        class_name="wrong data-wrong",
    )
    return rx.match(figures.state, ("working", working), ("failed", failed), rx.fragment())


def _bones() -> rx.Component:
    return rx.el.div(bone("half"), bone("title"), bone("most"), class_name="bones")
