"""What the overview of a strategy shows, and its words."""

from dataclasses import dataclass
from typing import Any

from planner.model.ids import JourneyId
from planner.ui.live.copy import hooked
from planner.ui.live.value_views import Reminders


@dataclass(frozen=True)
class Progress:
    """How far a step is: `part` of `whole`; `state` is "open", "begun" or "done"."""

    part: int
    whole: int
    state: str


@dataclass(frozen=True)
class Steps:
    """The six steps of the practice."""

    customer: Progress
    journey: Progress
    metrics: Progress
    feedback: Progress
    teams: Progress
    review: Progress


@dataclass(frozen=True)
class Piece:
    """A piece of a curve: x in parts of the way, y as felt from -2 to 2."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Walk:
    """A journey in the list; `pieces` lie between its feelings."""

    id: JourneyId
    name: str
    people: str
    touchpoints: int
    stages: int
    pieces: list[Piece]
    gaps: int


@dataclass(frozen=True)
class Overview:
    """The strategy in numbers; `with_owner`, `with_metric`, `researched` and `partly` are percent of touchpoints."""

    touchpoints: int
    moments: int
    measures: int
    with_owner: int
    with_metric: int
    researched: int
    partly: int
    evidence: list[int]
    on_track: int
    at_risk: int
    off: int
    unknown: int
    planned: int
    no_owner: int
    no_metric: int
    no_value: int
    stale: int
    review: str
    running: int
    tried: int
    steps: Steps
    journeys: list[Walk]


def overview() -> Any:
    """The strategy one is in."""
    return hooked("pages.js", "usePage", Overview, "overview")


asked: Reminders = hooked("reminders.js", "useReminders", Reminders)
"""What is asked for: values that are missing, too old or soon will be."""

NOUNS = {
    "personas": ("persona", "personas"),
    "journeys": ("journey", "journeys"),
    "touchpoints": ("touchpoint", "touchpoints"),
    "gaps": ("gap", "gaps"),
    "experiments": ("experiment", "experiments"),
    "no_value": ("metric without a value", "metrics without a value"),
    "stale": ("value too old", "values too old"),
}

TEXT = {
    "title": "Strategy",
    "name": "Name",
    "client": "Client or brand",
    "client_hint": "Client or brand",
    "summary": "Summary",
    "summary_hint": "What should be different for the customer in a year? Two sentences are enough.",
    "currency": "Currency",
    "review": "Next review",
    "running": "running",
    "example": "Example",
    "example_why": "An invented brand. Change anything; a fresh one is one click away on the list of strategies.",
    "numbers": "In numbers",
    "owner": "have an owner",
    "metric": "have a metric",
    "evidence": "Evidence",
    "researched": "researched",
    "partly": "partly",
    "assumed": "assumed",
    "steps": "Six steps",
    "steps_why": "Not in order, and never finished.",
    "open": "Not begun",
    "begun": "Begun",
    "done": "Done",
    "of": "of",
    "walks": "Journeys",
    "no_curve": "No feelings on this map yet",
    "curve": "How it feels on the way",
    "no_journey": "Draw the first journey",
    "no_journey_why": "Stages as columns, what happens as rows. The usual five stages are there from the start.",
    "to_journeys": "Go to the journeys",
    "doing": "How it is going",
    "on_track": "on track",
    "at_risk": "at risk",
    "off": "off target",
    "unknown": "without a value",
    "planned": "planned on a to-be",
    "gaps": "Gaps",
    "no_owner": "without an owner",
    "no_metric": "without a metric",
    "no_gaps": "Nothing is missing.",
    "asked": "To bring up to date",
    "all_asked": "See all that is asked for",
    "never": "no value yet",
    "was_due": "was due",
    "due_on": "due",
    "all_gaps": "See every gap",
    "report": "Report",
    "more": "More for this strategy",
    "save": "Save as a file",
}
