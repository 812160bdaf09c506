"""What the browser's copy hands to the drawing of values over time and of what is asked for; types for Vars only."""

from dataclasses import dataclass
from typing import Any

from planner.ui.live.panel_views import Option


@dataclass(frozen=True)
class Reminder:
    """A measure whose value is missing ("none"), too old ("stale") or soon will be ("soon"), `days` ago or from now.

    `due` is the last day on which the value is young enough; `counted`: it comes from the store's own data.
    """

    id: str
    touchpoint: str
    touchpoint_id: str
    journey: str
    journey_id: str
    stage: str
    name: str
    now: str
    as_of: str
    kind: str
    due: str
    days: int
    counted: bool
    owner: str


@dataclass(frozen=True)
class Asked:
    """An owner ("nobody" where there is none) and what is asked of them, the most urgent first."""

    id: str
    name: str
    initials: str
    who: str
    kind: str
    rows: list[Reminder]
    count: int


@dataclass(frozen=True)
class Reminders:
    """What is asked for; `owner` is the one whose alone is shown, `people` all of whom something is asked.

    `cut`: there is more than what is shown at first; `count` and the numbers by kind are of all.
    """

    groups: list[Asked]
    people: list[Asked]
    owner: str
    cut: bool
    first: list[Reminder]
    count: int
    none: int
    stale: int
    soon: int


@dataclass(frozen=True)
class ReadingView:
    """A value as it is listed; `day` and `shown` are for reading, `by` names who entered it, where that is known."""

    id: str
    measure_id: str
    touchpoint: str
    touchpoint_id: str
    journey_id: str
    on: str
    day: str
    value: float
    shown: str
    sample: int | None
    source: str
    counted: bool
    by: str


@dataclass(frozen=True)
class OptionGroup:
    """Choices under a heading."""

    label: str
    options: list[Option]


@dataclass(frozen=True)
class Line:
    """A line of the chart; `look` is a class."""

    key: str
    name: str
    look: str


@dataclass(frozen=True)
class ChartView:
    """What the chart draws: a row for each day, its lines, and the levels of baseline and target."""

    rows: list[dict[str, Any]]
    series: list[Line]
    levels: list[dict[str, Any]]
    unit: str
    currency: str
    low: float
    high: float


@dataclass(frozen=True)
class ValuesView:
    """The values of one measure (`alone`), or of a metric in all its `places`; texts are empty where nothing is.

    `cut`: of `count` values only the latest are listed.
    """

    any: bool
    alone: bool
    chosen: str
    groups: list[OptionGroup]
    across: list[Option]
    id: str
    name: str
    unit: str
    touchpoint: str
    touchpoint_id: str
    journey_id: str
    journey: str
    stage: str
    places: int
    left_out: int
    standing: str
    stale: bool
    now: str
    as_of: str
    baseline: str
    goal: str
    due: str
    count: int
    cut: bool
    any_counted: bool
    any_entered: bool
    readings: list[ReadingView]
    chart: ChartView
