"""All values of one metric at a touchpoint, or wherever it is measured: as lines, and the same as a table."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live.panel_views import Option
from planner.ui.live.value_views import Line, OptionGroup, ReadingView
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip, status_chip
from planner.ui.parts.menu import opens
from planner.ui.parts.table import cell, head, table
from planner.ui.parts.where import touchpoint_path
from planner.ui.screens.metrics.browser import Arrival, Chart, begin, choose, list_all, values
from planner.ui.screens.metrics.words import TEXT
from planner.ui.shell import section
from planner.ui.values import entry
from planner.ui.values.words import VALUES
from planner.ui.who.edited import edited

WORDS = {
    "sample": VALUES["sample"].lower(),
    "counted": VALUES["counted"].lower(),
    "baseline": TEXT["baseline"],
    "target": TEXT["target"],
}
NUMBERS = ("value", "sample")


def over_time() -> rx.Component:
    """The section."""
    inside = edited(
        rx.cond(values.alone, _now(), rx.fragment()),
        rx.cond(values.count > 0, rx.fragment(_drawing(), _list()), _none()),
        rx.cond(values.alone, _add(), rx.fragment()),
    )
    more = rx.cond(values.cut, _more(), rx.fragment())
    top = rx.el.div(_choice(), _paste(), class_name="values-head")
    drawn = rx.el.div(top, inside, more, class_name="values card")
    return rx.fragment(
        Arrival.create(),
        section(TEXT["values"], drawn, why=TEXT["values_why"], id="values", look="values-part"),
    )


def _choice() -> rx.Component:
    def option(one: Option) -> rx.Component:
        return rx.el.option(one.label, value=one.value)

    def group(one: OptionGroup) -> rx.Component:
        return rx.el.optgroup(rx.foreach(one.options, option), label=one.label)

    across = rx.el.optgroup(rx.foreach(values.across, option), label=TEXT["across"])
    return rx.el.select(
        rx.cond(values.across.length() > 0, across, rx.fragment()),
        rx.foreach(values.groups, group),
        value=values.chosen,
        on_change=choose,
        aria_label=TEXT["choose"],
        class_name="input values-choice",
    )


def _paste() -> rx.Component:
    paste = button(
        TEXT["paste"], draw="copy", look="for-editors", on_click=begin(values.id), **opens("paste-values")
    )
    return rx.cond(values.alone, paste, rx.fragment())


def _now() -> rx.Component:
    def fact(words: str, said: rx.Var) -> rx.Component:
        return rx.cond(said != "", rx.el.div(rx.el.dt(words), rx.el.dd(said)), rx.fragment())

    place = link(
        values.touchpoint,
        href=touchpoint_path(values.journey_id, values.touchpoint_id),
        class_name="cell-link",
    )
    where = rx.el.div(
        rx.el.h3(values.name), rx.el.p(place, " · ", values.stage, class_name="soft small"), class_name="grow"
    )
    stale = rx.cond(values.stale, chip(VALUES["stale"], "warn"), rx.fragment())
    current = rx.el.div(
        rx.cond(values.now != "", rx.el.b(values.now, class_name="stat"), rx.fragment()),
        status_chip(values.standing),
        stale,
        class_name="values-current",
    )
    facts = rx.el.dl(
        fact(TEXT["as_of"], values.as_of),
        fact(TEXT["baseline"], values.baseline),
        fact(TEXT["target"], values.goal),
        fact(TEXT["due"], values.due),
        class_name="values-facts",
    )
    return rx.el.div(where, current, facts, class_name="values-now")


def _drawing() -> rx.Component:
    def line(one: Line) -> rx.Component:
        return rx.el.li(rx.el.i(class_name=rx.Var.create("chart-key ") + one.look), one.name, key=one.key)

    points = [
        rx.cond(known, rx.el.li(rx.el.i(class_name=f"chart-key {look}"), words), rx.fragment())
        for known, look, words in (
            (values.any_entered, "entered", TEXT["entered"]),
            (values.any_counted, "counted", VALUES["counted"]),
        )
    ]
    lines = rx.cond(values.alone, rx.fragment(), rx.foreach(values.chart.series, line))
    more = rx.el.li(values.left_out, " ", TEXT["left_out"], class_name="faint")
    legend = rx.el.ul(
        lines, *points, rx.cond(values.left_out > 0, more, rx.fragment()), class_name="chart-legend"
    )
    return rx.el.div(
        Chart.create(chart=values.chart, label=TEXT["chart"], words=rx.Var.create(WORDS)),
        legend,
        class_name="values-drawing",
    )


def _list() -> rx.Component:
    names = [VALUES[name] for name in ("on", "value", "sample", "source")] + [TEXT["by_whom"]]
    touchpoint = rx.el.th(TEXT["touchpoint"], scope="col", role="columnheader")
    first = rx.cond(values.alone, rx.fragment(), touchpoint)
    titles = head(names[0], first, *names[1:], end=[VALUES[name] for name in NUMBERS])
    return table(TEXT["values"], titles, rx.foreach(values.readings, _reading), look="table values-table")


def _more() -> rx.Component:
    before, after = TEXT["show_all"].split("{count}")
    label = rx.fragment(before, values.count, after)
    return button(label, draw="down", look="quiet asked-more", on_click=list_all)


def _reading(one: ReadingView) -> rx.Component:
    place = link(
        one.touchpoint, href=touchpoint_path(one.journey_id, one.touchpoint_id), class_name="cell-link"
    )
    counted = chip(VALUES["counted"], look="counted-mark", title=VALUES["counted_why"])
    by = rx.cond(one.by != "", one.by, TEXT["entered"])
    value = entry.reading_field(one, "value", "number", required=True, unit=entry.sign(values.unit))
    sample = entry.reading_field(one, "sample", "number", placeholder="–")
    return rx.el.tr(
        cell(entry.reading_field(one, "on", "date", required=True), VALUES["on"], row=True),
        rx.cond(values.alone, rx.fragment(), cell(place, TEXT["touchpoint"])),
        cell(value, VALUES["value"], look="end strong"),
        cell(sample, VALUES["sample"], look="end"),
        cell(
            entry.reading_field(one, "source", "text", placeholder="–"),
            VALUES["source"],
            look="values-source",
        ),
        cell(rx.cond(one.counted, counted, by), TEXT["by_whom"], look="values-by"),
        rx.el.td(entry.take_out(one), class_name="menu-cell"),
        role="row",
        key=one.id,
    )


def _none() -> rx.Component:
    return rx.el.p(TEXT["none_chosen"], class_name="soft values-none")


def _add() -> rx.Component:
    form = entry.new_value(values.id, place="add", look="values-form")
    opened = rx.el.summary(icon("plus"), TEXT["add_value"])
    return rx.el.details(opened, form, key=values.id, class_name="panel-more for-editors")
