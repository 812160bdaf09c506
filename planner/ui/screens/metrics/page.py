"""The metrics of a strategy, and everything that is measured with them."""

from typing import Any

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.live.views import MetricView
from planner.ui.parts.button import anchor_button, button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.table import cell, head, table
from planner.ui.screens.metrics import edits
from planner.ui.screens.metrics.browser import begin, values
from planner.ui.screens.metrics.library import library
from planner.ui.screens.metrics.measures import measured
from planner.ui.screens.metrics.pasted import paste_dialog
from planner.ui.screens.metrics.reminders import asked
from planner.ui.screens.metrics.values import over_time
from planner.ui.screens.metrics.view import BETTER, UNITS
from planner.ui.screens.metrics.words import TEXT
from planner.ui.shell import section, strategy_page
from planner.ui.talk.about import talk_link
from planner.ui.who.edited import edited
from planner.ui.who.menu import history_item

COLUMNS = ("name", "short", "unit", "better", "stale", "used")


def page() -> rx.Component:
    """The page."""
    add = anchor_button(TEXT["add_one"], "#library", draw="plus", look="primary roomy for-editors")
    paste = button(
        TEXT["paste"], draw="copy", look="roomy for-editors", on_click=begin(""), **opens("paste-values")
    )
    daily = rx.fragment(asked(), over_time(), paste_dialog())
    return strategy_page(
        rx.cond(values.any, daily, rx.fragment()),
        edited(
            rx.cond(copy.counts.metrics > 0, measured(), _none_yet()),
            rx.cond(copy.counts.metrics > 0, _own(), rx.fragment()),
            library(),
        ),
        here="metrics",
        title=TEXT["title"],
        actions=[rx.cond(values.any, paste, rx.fragment()), add],
        waiting=skeleton_rows(),
        width="wide",
        looked_at=True,
    )


def _none_yet() -> rx.Component:
    go = anchor_button(TEXT["add_one"], "#library", draw="plus", look="primary for-editors")
    return empty(TEXT["empty"], TEXT["empty_why"], go, ghost=ghost_rows(3))


def _own() -> rx.Component:
    rows = rx.foreach(copy.metrics, _row)
    drawn = table(TEXT["own"], head(*[TEXT[name] for name in COLUMNS], end=("used",)), rows)
    return section(TEXT["own"], drawn, why=TEXT["own_why"])


def _field(metric: MetricView, field: str, **props: Any) -> rx.Component:
    return in_place(
        of=rx.Var.create("metric/") + metric.id + f"/{field}",
        value=getattr(metric, field),
        on_commit=lambda value: edits.edit(metric.id, field, value),
        bare=True,
        **props,
    )


def _row(metric: MetricView) -> rx.Component:
    units = [{"value": value, "label": words} for value, words in UNITS]
    ways = [{"value": value, "label": words} for value, words in BETTER]
    name = rx.el.div(
        _field(metric, "name", label=TEXT["name"], required=True, kind="wrap"),
        rx.el.div(
            _field(metric, "formula", label=TEXT["formula"], placeholder=TEXT["formula_hint"], kind="lines"),
            class_name="metric-formula",
        ),
    )
    said = talk_link(noun="metric", id=metric.id, title=metric.name, look="quiet")
    return rx.el.tr(
        cell(name, TEXT["name"], row=True),
        cell(_field(metric, "short", label=TEXT["short"], placeholder="–"), TEXT["short"]),
        cell(_field(metric, "unit", label=TEXT["unit"], kind="select", options=units), TEXT["unit"]),
        cell(_field(metric, "better", label=TEXT["better"], kind="select", options=ways), TEXT["better"]),
        cell(
            _field(metric, "stale_after", label=TEXT["stale"], kind="number", unit=TEXT["days"]),
            TEXT["stale"],
        ),
        cell(rx.el.span(metric.used, class_name="number"), TEXT["used"], look="end"),
        rx.el.td(said, _menu(metric), class_name="menu-cell"),
        role="row",
        key=metric.id,
    )


def _menu(metric: MetricView) -> rx.Component:
    dialog_id = rx.Var.create("remove-") + metric.id
    before, after = TEXT["remove_why"].split("{count}")
    asked = confirm(
        dialog_id,
        TEXT["remove_title"],
        rx.fragment(before, rx.el.b(metric.used), after),
        TEXT["remove"],
        edits.remove(metric.id),
    )
    return rx.fragment(
        menu(
            TEXT["more"],
            history_item(TEXT["history"], metric.id),
            item(TEXT["remove"], draw="trash", look="danger", **opens(dialog_id)),
        ),
        asked,
    )
