"""All experiments of a strategy: how each stands, what it found, what was decided."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.trial_views import ExperimentView, Watch, experiments, tried
from planner.ui.parts.button import button
from planner.ui.parts.empty import skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.table import cell, head, table
from planner.ui.parts.verdict import decision_chip, state_chip, verdict_chip
from planner.ui.parts.where import strategy_id, strategy_path, touchpoint_path
from planner.ui.screens.experiments import edits
from planner.ui.screens.experiments.words import STEPS, TEXT
from planner.ui.shell import strategy_page
from planner.ui.who.menu import history_item

COLUMNS = ("experiment", "state", "verdict", "where", "metric", "decision")


def page() -> rx.Component:
    """The page."""
    add = button(TEXT["add"], draw="plus", look="primary roomy for-editors", on_click=edits.add())
    return strategy_page(
        Watch.create(strategy=strategy_id),
        rx.cond(copy.counts.experiments > 0, _listing(), _none_yet()),
        here="experiments",
        title=TEXT["title"],
        actions=[rx.cond(copy.counts.experiments > 0, add, rx.fragment())],
        waiting=skeleton_rows(),
        width="wide",
    )


def _none_yet() -> rx.Component:
    """What an experiment is, step by step."""
    steps = [
        rx.el.li(
            rx.el.span(icon(draw), class_name="trial-step-mark", aria_hidden="true"),
            rx.el.h3(name),
            rx.el.p(why),
        )
        for draw, name, why in STEPS
    ]
    add = button(TEXT["add"], draw="plus", look="primary for-editors", on_click=edits.add())
    return rx.el.div(
        rx.el.h2(TEXT["empty"]),
        rx.el.p(TEXT["empty_why"]),
        rx.el.ol(*steps, class_name="trial-steps"),
        rx.el.div(add, rx.el.p(TEXT["empty_looking"], class_name="soft for-lookers")),
        class_name="trial-empty",
    )


def _listing() -> rx.Component:
    counts = rx.el.p(
        rx.cond(tried.running > 0, rx.el.span(rx.el.b(tried.running), " ", TEXT["running"]), rx.fragment()),
        rx.cond(tried.decided > 0, rx.el.span(rx.el.b(tried.decided), " ", TEXT["decided"]), rx.fragment()),
        aria_label=TEXT["counts"],
        class_name="card-meta trial-counts",
    )
    titles = head(*[TEXT[name] for name in COLUMNS])
    return rx.fragment(
        counts, table(TEXT["title"], titles, rx.foreach(experiments, _row), look="table trial-list")
    )


def _row(one: ExperimentView) -> rx.Component:
    name = rx.el.div(
        link(one.name, href=strategy_path("/experiments/") + one.id, class_name="cell-link"),
        rx.cond(one.claim != "", rx.el.small(one.claim, class_name="clamp-2"), rx.fragment()),
        class_name="cell-place",
    )
    where = rx.cond(
        one.touchpoint != "",
        rx.el.div(
            link(one.touchpoint, href=touchpoint_path(one.journey_id, one.touchpoint_id), class_name="link"),
            rx.el.small(one.where),
            class_name="trial-where",
        ),
        TEXT["nowhere"],
    )
    verdict = rx.cond(one.verdict != "", verdict_chip(one.verdict), TEXT["nowhere"])
    decision = rx.cond(one.decision == "none", TEXT["nowhere"], decision_chip(one.decision))
    return rx.el.tr(
        cell(name, TEXT["experiment"], row=True),
        cell(state_chip(one.state), TEXT["state"]),
        cell(verdict, TEXT["verdict"]),
        cell(where, TEXT["where"]),
        cell(rx.cond(one.metric != "", one.metric, TEXT["nowhere"]), TEXT["metric"]),
        cell(decision, TEXT["decision"]),
        rx.el.td(_menu(one), class_name="menu-cell"),
        role="row",
        key=one.id,
    )


def _menu(one: ExperimentView) -> rx.Component:
    dialog_id = rx.Var.create("remove-") + one.id
    asked = confirm(dialog_id, TEXT["remove_title"], TEXT["remove_why"], TEXT["remove"], edits.remove(one.id))
    return rx.fragment(
        menu(
            TEXT["more"],
            _move(one, one.earlier, TEXT["up"], "up"),
            _move(one, one.later, TEXT["down"], "down"),
            item(TEXT["repeat"], draw="copy", look="for-editors", on_click=edits.repeat(one.id)),
            history_item(TEXT["history"], one.id),
            item(TEXT["remove"], draw="trash", look="danger for-editors", **opens(dialog_id)),
        ),
        asked,
    )


def _move(one: ExperimentView, after: Any, words: str, draw: str) -> rx.Component:
    there = after.to_string() != "null"
    moved = item(words, draw=draw, look="for-editors", on_click=edits.move(one.id, after))
    return rx.cond(there, moved, rx.fragment())
