"""The touchpoints with an estimate: ranked by their range, those that lack an input behind the others."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.icon import icon
from planner.ui.parts.where import touchpoint_path
from planner.ui.risk.inputs import formula, inputs, mark, missing, more, refused
from planner.ui.risk.view import RiskRow, at_risk
from planner.ui.risk.words import MISSING_WORDS
from planner.ui.risk.words import TEXT as RISK
from planner.ui.screens.risk.bar import bar
from planner.ui.screens.risk.view import TEXT
from planner.ui.shell import section


def ranking() -> rx.Component:
    """The list."""
    rows = rx.el.ol(rx.foreach(at_risk.ranked, lambda it: risk_row(it=it, key=it.id)), class_name="risk-list")
    return section(rx.fragment(TEXT["ranked"], " ", mark()), rows, why=TEXT["ranked_why"])


@rx.memo
def risk_row(it: rx.Var[RiskRow], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A touchpoint: its range as a bar; opened also its formula and inputs."""
    place = rx.el.span(
        rx.el.b(it.title),
        rx.el.small(it.journey, " · ", it.stage, class_name="faint"),
        class_name="risk-place",
    )
    ranged = rx.fragment(bar(it.start, it.end, it.between), rx.el.span(it.between, class_name="risk-range"))
    words = list(MISSING_WORDS.items())
    lacks = rx.foreach(
        it.needs, lambda name: rx.el.span(rx.match(name, *words, ""), class_name="chip none", key=name)
    )
    lacking = rx.el.span(RISK["missing"], " ", lacks, class_name="risk-lacking")
    summary = rx.el.summary(
        rx.cond(it.known, rx.el.span(it.rank, class_name="risk-rank"), icon("gap")),
        place,
        rx.cond(it.known, ranged, lacking),
        icon("next"),
    )
    way = link(
        icon("journey"),
        TEXT["to_map"],
        href=touchpoint_path(it.journey_id, it.touchpoint_id),
        class_name="link small",
    )
    foot = rx.el.div(way, more(it), class_name="risk-foot")
    inside = rx.el.div(
        missing(it), rx.cond(it.known, formula(it), rx.fragment()), inputs(it), refused(it.touchpoint_id), foot,
        class_name="risk-inside",
    )  # fmt: skip
    return rx.el.li(rx.el.details(summary, inside), id=rx.Var.create("risk-") + it.id, class_name="risk-row")
