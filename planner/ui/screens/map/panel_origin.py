"""Where the newest value of a metric comes from, if it was worked out from the store's own data."""

from dataclasses import dataclass
from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live.copy import hooked
from planner.ui.live.panel_views import MeasureAt
from planner.ui.live.scripts import script
from planner.ui.parts.icon import icon
from planner.ui.parts.where import strategy_path
from planner.ui.screens.map.panel_words import PANEL


@dataclass(frozen=True)
class FileOf:
    """A file a value comes from; `by` and `on` are empty where nobody may know."""

    name: str
    by: str
    on: str


@dataclass(frozen=True)
class OriginView:
    """The figure behind a value; types for Vars only. What was not looked up yet is empty."""

    state: str
    sentence: str
    formula: str
    interval: str
    between: str
    period: str
    sample: str
    note: str
    files: list[FileOf]


def origin(measure: MeasureAt) -> rx.Component:
    """A disclosure that looks the figure up when it is opened. For use inside the memo that has the measure."""
    figure: OriginView = hooked("origin.js", "useOrigin", OriginView, measure.id, measure.latest)
    look_up: Any = script("origin.js", "lookUp").partial(PANEL["origin_silent"])
    interval = rx.el.span(figure.between, rx.el.small(figure.interval))
    facts = rx.el.dl(
        _fact(figure.formula, PANEL["origin_formula"], figure.formula),
        _fact(figure.between, PANEL["origin_interval"], interval),
        _fact(figure.sample, PANEL["origin_sample"], figure.sample),
        _fact(figure.period, PANEL["origin_period"], figure.period),
        _fact("files", PANEL["origin_files"], rx.foreach(figure.files, _file)),
        class_name="origin-facts",
    )
    working = rx.el.p(PANEL["origin_working"], class_name="faint small", role="status")
    state = rx.match(
        figure.state,
        ("working", working),
        ("failed", rx.el.p(figure.sentence, class_name="faint small")),
        rx.fragment(),
    )
    more = link(
        PANEL["origin_data"], href=strategy_path("/data#figure-") + measure.library, class_name="small"
    )
    told = rx.el.details(
        rx.el.summary(icon("data"), PANEL["origin"], on_click=look_up),
        facts,
        rx.cond(figure.note != "", rx.el.p(figure.note, class_name="faint small"), rx.fragment()),
        state,
        more,
        class_name="panel-more told origin",
    )
    return rx.cond(measure.counted, told, rx.fragment())


def _fact(known: Any, words: str, said: Any) -> rx.Component:
    return rx.cond(known != "", rx.el.div(rx.el.dt(words), rx.el.dd(said)), rx.fragment())


def _file(one: FileOf) -> rx.Component:
    by = rx.cond(one.by != "", rx.el.span(PANEL["origin_by"], " ", one.by, " "), rx.fragment())
    on = rx.cond(one.on != "", rx.el.span(PANEL["origin_on"], " ", one.on), rx.fragment())
    return rx.el.span(rx.el.span(one.name), rx.el.small(by, on), class_name="origin-file")
