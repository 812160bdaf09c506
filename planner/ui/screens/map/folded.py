"""Folding stages and lanes to a narrow strip, for oneself."""

from typing import Any

import reflex as rx

from planner.ui.live import does
from planner.ui.live.map_views import LaneView, StageView
from planner.ui.parts.icon import icon
from planner.ui.screens.map.find_words import FIND


def fold_button(noun: str, of: StageView | LaneView) -> rx.Component:
    """Folds a stage or lane that is open."""
    says = FIND[f"fold_{noun}"]
    return rx.el.button(
        icon("fold" if noun == "stage" else "fold_down"),
        type="button",
        title=says,
        aria_label=rx.Var.create(says + ": ") + of.name,
        on_click=does.fold(noun, of.id),
        class_name="button icon-only quiet fold",
        custom_attrs={"data-fold": of.id},
    )


def folded_stage(stage: StageView) -> rx.Component:
    """The name of a folded stage along its strip, and how much stands in it; a press opens it."""
    return rx.el.div(
        rx.el.h2(stage.name, class_name="hush"),
        _strip("stage", stage),
        class_name=rx.Var.create("stage-head folded ") + stage.colour,
        custom_attrs={"data-column": stage.place, "data-stage": stage.id},
    )


def folded_lane(lane: LaneView) -> rx.Component:
    """The name of a folded lane in one line, and how much stands in it; a press opens it."""
    return rx.el.div(_strip("lane", lane), class_name="lane-name folded", custom_attrs={"data-column": -1})


def _strip(noun: str, of: Any) -> rx.Component:
    says = FIND[f"unfold_{noun}"]
    many = rx.cond(of.holds == 1, FIND["thing"], FIND["things"])
    return rx.el.button(
        icon("unfold" if noun == "stage" else "next"),
        rx.el.span(of.name, class_name="fold-name"),
        rx.el.span(of.holds, class_name="count", aria_hidden="true"),
        type="button",
        title=of.name,
        aria_expanded=False,
        aria_label=rx.Var.create(says + ": ") + of.name + ", " + of.holds.to(str) + " " + many,
        on_click=does.fold(noun, of.id),
        class_name="fold-strip",
        custom_attrs={"data-stop": "", "data-fold": of.id},
    )
