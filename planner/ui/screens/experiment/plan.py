"""The hypothesis, what it is about, and how many people it takes."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.trial_views import TrialView, links
from planner.ui.parts.icon import icon
from planner.ui.parts.where import touchpoint_path
from planner.ui.screens.experiment.fields import choice, line, linked, number
from planner.ui.screens.experiment.words import BETTER, HYPOTHESIS, OUTCOMES, POWERS, TEXT
from planner.ui.shell import section


def hypothesis(one: TrialView) -> rx.Component:
    """Five parts that read as a sentence."""
    rows = [
        rx.el.div(
            rx.el.span(lead, class_name="trial-lead", aria_hidden="true"),
            line(one, field, lead, bare=True, kind="lines", placeholder=hint),
            class_name=f"trial-said {field}",
        )
        for field, lead, hint in HYPOTHESIS
    ]
    return rx.el.section(
        rx.el.h2(TEXT["hypothesis"], class_name="hush"), *rows, class_name="card trial-hypothesis"
    )


def plan(one: TrialView) -> rx.Component:
    """Links, numbers, and beside them the calculator's answer."""
    about = rx.el.div(
        rx.el.div(
            linked(one, "touchpoint_id", TEXT["touchpoint_id"], links.touchpoints),
            _to_map(one),
            class_name="trial-touchpoint",
        ),
        linked(one, "metric_id", TEXT["metric_id"], links.metrics),
        linked(one, "responsible", TEXT["responsible"], links.owners),
        line(one, "initiative", TEXT["initiative"], placeholder=TEXT["initiative_hint"]),
        class_name="trial-fields",
    )
    asked = rx.el.div(*_numbers(one), class_name="trial-fields")
    return section(
        TEXT["plan"],
        rx.el.div(
            rx.el.div(about, asked, class_name="card trial-asked"), _size(one), class_name="trial-plan"
        ),
        why=TEXT["plan_why"],
        id="plan",
    )


def _numbers(one: TrialView) -> list[rx.Component]:
    share = one.outcome == "share"
    unit = rx.cond(share, "%", unit_of(one))
    points = rx.cond(share, TEXT["points"], unit_of(one))
    way = rx.cond(one.metric == "", choice(one, "better", TEXT["better"], BETTER), rx.fragment())
    spread = number(one, "deviation", TEXT["deviation"], unit=unit_of(one), hint=TEXT["deviation_hint"])
    return [
        choice(one, "outcome", TEXT["outcome"], OUTCOMES),
        way,
        number(one, "start", rx.cond(share, TEXT["start_share"], TEXT["start_mean"]), unit=unit),
        number(one, "least", rx.cond(share, TEXT["least_share"], TEXT["least_mean"]), unit=points),
        rx.cond(share, rx.fragment(), spread),
        _power(one),
        number(one, "a_day", TEXT["a_day"]),
        number(one, "planned", TEXT["planned"], hint=TEXT["planned_hint"]),
    ]


def _power(one: TrialView) -> rx.Component:
    options = [{"value": value, "label": words} for value, words in POWERS]
    return line(one, "power", TEXT["power"], kind="select", options=options, hint=TEXT["power_hint"])


def unit_of(one: TrialView) -> rx.Var:
    """What stands behind a mean."""
    return rx.match(one.unit, ("percent", "%"), ("hours", "h"), ("money", copy.strategy.currency), "")


def _to_map(one: TrialView) -> rx.Component:
    way = link(
        icon("arrow"),
        href=touchpoint_path(one.journey_id, one.touchpoint_id),
        title=TEXT["to_touchpoint"],
        aria_label=TEXT["to_touchpoint"],
        class_name="button icon-only quiet",
    )
    return rx.cond(one.touchpoint != "", way, rx.fragment())


def _size(one: TrialView) -> rx.Component:
    """The calculator's answer."""
    days = rx.el.div(
        rx.el.b(one.days, class_name="stat"), rx.el.span(rx.cond(one.one_day, TEXT["day"], TEXT["days"]))
    )
    numbers = rx.el.div(
        rx.el.div(rx.el.b(one.needed, class_name="stat"), rx.el.span(TEXT["each"])),
        rx.cond(one.days != "", days, rx.fragment()),
        class_name="trial-size-numbers",
    )
    return rx.el.div(
        rx.el.h3(TEXT["calculator"]),
        rx.cond(one.needed != "", numbers, rx.fragment()),
        rx.el.p(one.size),
        class_name="trial-size",
        role="status",
    )
