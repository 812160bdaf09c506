"""What the browser hands to the drawing code of experiments, and the Vars it comes as; numbers are texts.

The classes are types for Vars only; nothing on the server ever makes one.
"""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from planner.model.experiment import Experiment
from planner.model.ids import ExperimentId, JourneyId
from planner.model.variant import Variant
from planner.ui.live.copy import hooked
from planner.ui.live.panel_views import Option


class ExperimentView(Experiment, frozen=True):
    """An experiment with what it names; `verdict` is "" where nothing was entered.

    `earlier` and `later` are what to go behind for one place up or down, null where there is none.
    """

    touchpoint: str
    journey_id: JourneyId
    where: str
    metric: str
    unit: str
    owner: str
    who: str
    initials: str
    earlier: str | None
    later: str | None
    verdict: str
    claim: str


class VariantView(Variant, frozen=True):
    """A variant with what came of it in words."""

    said: str
    letter: str
    control: bool


@dataclass(frozen=True)
class MarkView:
    """A number on a scale, at so many percent of its length."""

    at: float
    said: str


@dataclass(frozen=True)
class AgainstView:
    """A variant beside the control, and where its interval lies in percent of the scale."""

    key: str
    name: str
    verdict: str
    difference: str
    between: str
    low: float
    value: float
    width: float


@dataclass(frozen=True)
class ChartView:
    """Where zero and what is worth knowing lie, in percent; `worth` is -1 where nothing is said of it."""

    zero: float
    worth: float
    worth_said: str
    marks: list[MarkView]


@dataclass(frozen=True)
class TrialView:
    """An experiment with all that was found: `each`, `days` and `size` are the calculator's."""

    id: ExperimentId
    name: str
    because: str
    change: str
    audience: str
    effect: str
    signal: str
    metric_id: str | None
    touchpoint_id: str | None
    responsible: str | None
    initiative: str
    outcome: str
    better: str
    start: float | None
    least: float | None
    deviation: float | None
    power: int
    planned: int | None
    a_day: int | None
    state: str
    started_on: str | None
    ends_on: str | None
    decision: str
    decided_by: str
    decided_why: str
    decided_day: str
    variants: list[VariantView]
    room: bool
    touchpoint: str
    journey_id: JourneyId
    where: str
    metric: str
    unit: str
    verdict: str
    sentences: list[str]
    cautions: list[str]
    method: str
    needed: str
    each: str
    days: str
    one_day: bool
    size: str
    has_chart: bool
    chart: ChartView
    against: list[AgainstView]


@dataclass(frozen=True)
class Links:
    """What an experiment may be linked to."""

    metrics: list[Option]
    owners: list[Option]
    touchpoints: list[Option]


@dataclass(frozen=True)
class Tried:
    """How many there are, run, and were decided."""

    all: int
    running: int
    decided: int


@dataclass(frozen=True)
class HereView:
    """An experiment at the chosen touchpoint."""

    id: ExperimentId
    name: str
    state: str
    decision: str


def _hooked(hook: str, kind: Any, *args: Any) -> Any:
    return hooked("trials.js", hook, kind, *args)


experiments: list[ExperimentView] = _hooked("useExperiments", list[ExperimentView])
tried: Tried = _hooked("useTried", Tried)
links: Links = _hooked("useLinks", Links)
here: list[HereView] = _hooked("useExperimentsHere", list[HereView])


def experiment(id: Any) -> Any:
    """One experiment; null in the browser where it is not there."""
    return _hooked("useExperiment", TrialView, id)


class Watch(rx.Component):
    """Put once on a page of experiments: asks the planner what their results say."""

    library = "$/public/trials.js"
    tag = "TrialsWatch"
    strategy: rx.Var[str]
