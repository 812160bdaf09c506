"""Who must bring which value up to date, and by when; a value can be entered right there."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live.value_views import Asked, Reminder
from planner.ui.parts.button import button, link_button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import avatar, chip, nobody
from planner.ui.parts.table import cell, head, table
from planner.ui.parts.where import measure_path, strategy_path, touchpoint_path
from planner.ui.screens.metrics.browser import ask_for_all, ask_of, reminders
from planner.ui.screens.metrics.words import LATE, LEFT, TEXT
from planner.ui.shell import section
from planner.ui.values.entry import quick_value
from planner.ui.values.words import VALUES
from planner.ui.who.edited import edited

COLUMNS = ("touchpoint", "metric", "last_value", "due_by")
KINDS = (("none", TEXT["is_none"], "none"), ("stale", TEXT["is_stale"], "warn"))


def asked() -> rx.Component:
    """The section: what is asked of each owner, the most urgent first."""
    none = rx.el.p(icon("check"), TEXT["asked_none"], class_name="well")
    groups = rx.el.div(rx.foreach(reminders.groups, _group), class_name="asked-groups")
    some = rx.fragment(rx.el.div(_counts(), _whom(), class_name="asked-head"), edited(groups), _more())
    why = TEXT["asked_why"]
    return section(TEXT["asked"], rx.cond(reminders.count > 0, some, none), why=why, id="asked")


def _more() -> rx.Component:
    before, after = TEXT["show_all"].split("{count}")
    more = button(
        rx.fragment(before, reminders.count, after),
        draw="down",
        look="quiet asked-more",
        on_click=ask_for_all,
    )
    return rx.cond(reminders.cut, more, rx.fragment())


def _counts() -> rx.Component:
    told = (
        (reminders.stale, TEXT["is_stale"], "warn"),
        (reminders.none, TEXT["is_none"], "none"),
        (reminders.soon, TEXT["is_soon"], "accent"),
    )
    drawn = [
        rx.cond(number > 0, chip(rx.fragment(rx.el.b(number), " ", words), tone, look="round"), rx.fragment())
        for number, words, tone in told
    ]
    return rx.el.div(*drawn, class_name="pills")


def _whom() -> rx.Component:
    def option(one: Asked) -> rx.Component:
        name = rx.cond(one.id == "nobody", TEXT["nobody_short"], one.name)
        return rx.el.option(name, " (", one.count, ")", value=one.id)

    chosen = rx.el.select(
        rx.el.option(TEXT["everybody"], value=""),
        rx.foreach(reminders.people, option),
        value=reminders.owner,
        on_change=ask_of,
        aria_label=TEXT["asked_of"],
        class_name="input asked-whom",
    )
    return rx.cond(reminders.people.length() > 1, chosen, rx.fragment())


def _group(one: Asked) -> rx.Component:
    known = rx.fragment(avatar(one), rx.el.h3(one.name))
    unknown = rx.fragment(nobody(), rx.el.h3(TEXT["nobody"]))
    named = rx.el.div(
        rx.cond(one.id == "nobody", unknown, known),
        rx.el.span(one.count, class_name="count"),
        class_name="asked-owner",
    )
    titles = head(*[TEXT[name] for name in COLUMNS], last=TEXT["enter_value"])
    name = rx.cond(one.id == "nobody", TEXT["nobody"], one.name)
    drawn = table(name, titles, rx.foreach(one.rows, _row), look="table asked-table")
    return rx.el.div(named, drawn, class_name="asked-group", key=one.id)


def _row(one: Reminder) -> rx.Component:
    place = rx.el.div(
        link(one.touchpoint, href=touchpoint_path(one.journey_id, one.touchpoint_id), class_name="cell-link"),
        rx.el.small(one.journey, " · ", one.stage),
        class_name="cell-place",
    )
    last = rx.el.div(rx.el.b(one.now), rx.el.small(one.as_of), class_name="cell-place")
    never = rx.el.span(TEXT["never"], class_name="faint")
    metric = link(one.name, href=measure_path(one.id), class_name="cell-link")
    return rx.el.tr(
        cell(place, TEXT["touchpoint"], row=True),
        cell(metric, TEXT["metric"]),
        cell(rx.cond(one.kind == "none", never, last), TEXT["last_value"]),
        cell(_due(one), TEXT["due_by"]),
        rx.el.td(rx.cond(one.counted, _bring(), _enter(one)), role="cell", class_name="asked-enter"),
        role="row",
        key=one.id,
    )


def _due(one: Reminder) -> rx.Component:
    days = rx.cond(one.days == 1, LATE[0], LATE[1])
    left = rx.cond(one.days == 1, LEFT[0], LEFT[1])
    soon = rx.cond(one.days == 0, rx.fragment(TEXT["today"]), rx.fragment(one.days, " ", left))
    far = rx.cond(one.kind == "stale", rx.fragment(one.days, " ", days), soon)
    state = rx.match(
        one.kind,
        *[(kind, chip(words, tone)) for kind, words, tone in KINDS],
        chip(TEXT["is_soon"], "accent"),
    )
    when = rx.el.div(one.due, rx.el.small(far), class_name="cell-place")
    return rx.el.div(rx.cond(one.kind == "none", rx.fragment(), when), state, class_name="asked-due")


def _enter(one: Reminder) -> rx.Component:
    return quick_value(measure=one.id, about=one.touchpoint + ", " + one.name)


def _bring() -> rx.Component:
    bring = link_button(
        VALUES["bring"], strategy_path("/data"), draw="upload", look="small quiet for-editors"
    )
    return rx.el.div(chip(VALUES["counted"], title=VALUES["counted_why"]), bring, class_name="asked-bring")
