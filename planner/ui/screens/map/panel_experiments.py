"""What is tried at the chosen touchpoint."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.trial_views import HereView, here
from planner.ui.parts.button import button
from planner.ui.parts.verdict import decision_chip, state_chip
from planner.ui.parts.where import strategy_path
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL


def experiments_section() -> rx.Component:
    """Each experiment with its state, and the way to another one."""
    rows = rx.foreach(here, _row)
    plan = button(
        PANEL["plan_experiment"],
        draw="flask",
        look="small quiet for-editors",
        on_click=edits.plan_experiment(copy.panel.id),
    )
    return rx.el.section(
        rx.el.h3(PANEL["experiments"]),
        rx.cond(here.length() > 0, rx.el.ul(rows, class_name="panel-tried"), rx.fragment()),
        plan,
        class_name=rx.cond(here.length() > 0, "panel-part", "panel-part for-editors"),
    )


def _row(one: HereView) -> rx.Component:
    decided = rx.cond(one.decision == "none", state_chip(one.state), decision_chip(one.decision))
    name = link(one.name, href=strategy_path("/experiments/") + one.id, class_name="link")
    return rx.el.li(name, decided, key=one.id)
