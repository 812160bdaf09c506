"""The strategy in numbers, and the column that says where it hurts."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.value_views import Reminder
from planner.ui.parts.mark import bar
from planner.ui.parts.where import measure_path, strategy_path
from planner.ui.screens.overview.view import NOUNS, TEXT, asked

DOING = (("on_track", "good"), ("at_risk", "warn"), ("off", "bad"), ("unknown", "none"), ("planned", "none"))
GAPS = ("no_owner", "no_metric", "no_value", "stale")


def numbers(whole: Any) -> rx.Component:
    """A row of big numbers."""
    plain = [
        _number(copy.counts.personas, NOUNS["personas"], "/personas"),
        _number(copy.counts.journeys, NOUNS["journeys"], "/journeys"),
        _number(whole.touchpoints, NOUNS["touchpoints"], "/journeys"),
    ]
    shares = [
        _share(whole.with_owner, TEXT["owner"], "/owners"),
        _share(whole.with_metric, TEXT["metric"], "/metrics"),
        _evidence(whole),
    ]
    return rx.el.div(*plain, *shares, class_name="numbers")


def side(whole: Any) -> rx.Component:
    """How the measures do, and what is missing."""
    doing = [_told(whole[name], TEXT[name], tone) for name, tone in DOING]
    gaps = [_told(whole[name], _gap(name, whole[name]), "none") for name in GAPS]
    missing = rx.cond(
        copy.counts.gaps > 0,
        rx.fragment(
            rx.el.ul(*gaps, class_name="told"),
            link(TEXT["all_gaps"], href=strategy_path("/gaps"), class_name="link small"),
        ),
        rx.el.p(TEXT["no_gaps"], class_name="soft small"),
    )
    return rx.fragment(
        rx.cond(
            whole.measures > 0,
            rx.el.section(rx.el.h2(TEXT["doing"]), rx.el.ul(*doing, class_name="told"), class_name="section"),
            rx.fragment(),
        ),
        _asked(),
        rx.cond(
            whole.touchpoints > 0,
            rx.el.section(rx.el.h2(TEXT["gaps"]), missing, class_name="section"),
            rx.fragment(),
        ),
    )


def _asked() -> rx.Component:
    """What should be measured next, and by whom."""
    more = link(
        TEXT["all_asked"],
        " (",
        asked.count,
        ")",
        href=strategy_path("/metrics#asked"),
        class_name="link small",
    )
    rows = rx.el.ul(rx.foreach(asked.first, _reminder), class_name="told asked-first")
    shown = rx.el.section(rx.el.h2(TEXT["asked"]), rows, more, class_name="section")
    return rx.cond(asked.count > 0, shown, rx.fragment())


def _reminder(one: Reminder) -> rx.Component:
    state = rx.match(
        one.kind,
        ("none", rx.fragment(TEXT["never"])),
        ("stale", rx.fragment(TEXT["was_due"], " ", one.due)),
        rx.fragment(TEXT["due_on"], " ", one.due),
    )
    tone = rx.match(one.kind, ("stale", "dot warn"), ("none", "dot none"), "dot accent")
    return rx.el.li(
        rx.el.span(class_name=tone, aria_hidden="true"),
        rx.el.span(
            link(one.name, href=measure_path(one.id), class_name="cell-link"),
            rx.el.small(one.touchpoint, class_name="faint"),
            rx.el.small(rx.cond(one.owner != "", one.owner + ", ", ""), state),
            class_name="asked-what",
        ),
        key=one.id,
    )


def _number(number: Any, words: tuple[str, str], path: str) -> rx.Component:
    noun = rx.cond(number == 1, *words)
    return link(
        rx.el.b(number, class_name="stat"), rx.el.span(noun), href=strategy_path(path), class_name="figure"
    )


def _share(share: Any, words: str, path: str) -> rx.Component:
    said = rx.Var.create("") + share.to_string() + "\u00a0% " + words
    return link(
        rx.el.b(share, "\u00a0%", class_name="stat"),
        rx.el.span(words),
        bar(share, said),
        href=strategy_path(path),
        class_name="figure",
    )


def _evidence(whole: Any) -> rx.Component:
    states = ("researched", "partly", "assumed")
    counted = [rx.el.span(whole.evidence[place], " ", TEXT[state]) for place, state in enumerate(states)]
    parts = rx.el.span(
        rx.el.i(class_name="full", style={"--part": whole.researched}),
        rx.el.i(class_name="half", style={"--part": whole.partly}),
        class_name="bar parts",
        aria_hidden="true",
    )
    return rx.el.div(
        rx.el.b(whole.researched, "\u00a0%", class_name="stat"),
        rx.el.span(TEXT["researched"]),
        parts,
        rx.el.small(*counted, class_name="evidence-counts"),
        class_name="figure wide",
    )


def _gap(name: str, number: Any) -> Any:
    return rx.cond(number == 1, *NOUNS[name]) if name in NOUNS else TEXT[name]


def _told(number: Any, words: Any, tone: str) -> rx.Component:
    row = rx.el.li(
        rx.el.span(class_name=f"dot {tone}", aria_hidden="true"), rx.el.b(number), rx.el.span(words)
    )
    return rx.cond(number > 0, row, rx.fragment())
