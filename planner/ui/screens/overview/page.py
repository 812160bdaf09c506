"""The strategy at a glance: what it is about, how far it is, where it hurts."""

from typing import Any

import reflex as rx

from planner.actions import strategies
from planner.ui.live import copy
from planner.ui.live.asks import act
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import link_button
from planner.ui.parts.currencies import CURRENCIES
from planner.ui.parts.empty import bone, skeleton
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import item_download, menu
from planner.ui.parts.where import strategy_path
from planner.ui.screens.overview.journeys import journeys
from planner.ui.screens.overview.numbers import numbers, side
from planner.ui.screens.overview.steps import steps
from planner.ui.screens.overview.view import TEXT, overview
from planner.ui.share.dialog import share_button
from planner.ui.shell import all_strategies, strategy_page
from planner.ui.who.menu import GUEST
from planner.ui.who.state import Who


def page() -> rx.Component:
    """The page."""
    whole = overview()
    below = rx.el.div(
        rx.el.div(journeys(whole), steps(whole), class_name="overview-main"),
        rx.el.aside(side(whole), class_name="overview-side"),
        class_name="overview",
    )
    return strategy_page(
        rx.cond(whole, rx.fragment(_about(), numbers(whole), below), rx.fragment()),
        here="overview",
        title=TEXT["title"],
        heading=False,
        crumb=all_strategies(),
        actions=[
            share_button("strategy"),
            link_button(TEXT["report"], strategy_path("/report"), draw="page", look="primary roomy"),
            _menu(),
        ],
        waiting=skeleton(bone("title"), bone("half"), bone("most"), bone("block"), bone("block")),
    )


def _menu() -> rx.Component:
    more = menu(TEXT["more"], item_download(TEXT["save"], strategy_path("/file")))
    return rx.cond(Who.role == GUEST, rx.fragment(), more)


def _about() -> rx.Component:
    example = rx.el.p(
        chip(TEXT["example"], "accent"),
        " ",
        rx.el.span(TEXT["example_why"], class_name="for-editors"),
        class_name="example-note small soft",
    )
    facts = rx.el.div(
        _field("client", TEXT["client"], placeholder=TEXT["client_hint"]),
        _field("review_on", TEXT["review"], kind="date"),
        _field(
            "currency",
            TEXT["currency"],
            kind="select",
            options=[{"value": c, "label": c} for c in CURRENCIES],
        ),
        class_name="strategy-facts",
    )
    name = rx.el.h1(_field("name", TEXT["name"], bare=True, required=True, kind="wrap"))
    summary = _field("summary", TEXT["summary"], bare=True, kind="lines", placeholder=TEXT["summary_hint"])
    return rx.el.header(
        rx.cond(copy.strategy.example, example, rx.fragment()),
        name,
        rx.el.div(summary, class_name="strategy-summary"),
        facts,
        class_name="strategy-head",
    )


def _field(field: str, label: str, **props: Any) -> rx.Component:
    return in_place(
        of=rx.Var.create("strategy/") + copy.strategy.id + f"/{field}",
        value=getattr(copy.strategy, field),
        label=label,
        on_commit=lambda value: act(strategies.edit, copy.strategy.id, {field: value}),
        **props,
    )
