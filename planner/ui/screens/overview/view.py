"""What the overview of a strategy shows, and its words."""

from dataclasses import dataclass
from typing import Any

from planner.model.ids import JourneyId
from planner.ui.live.copy import hooked


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
class Walk:
    """A journey in the list; `curve` is the path of its feelings in a box of 200 by 40."""

    id: JourneyId
    name: str
    people: str
    touchpoints: int
    stages: int
    curve: str
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
    no_owner: int
    no_metric: int
    no_value: int
    stale: int
    review: str
    steps: Steps
    journeys: list[Walk]


def overview() -> Any:
    """The strategy one is in."""
    return hooked("pages.js", "usePage", Overview, "overview")


@dataclass(frozen=True)
class Step:
    """A step of the practice: where it is done, what is counted, and what to do next while it is open or begun."""

    key: str
    title: str
    path: str
    counted: str
    first: str
    then: str
    done: str


STEPS = (
    Step(
        "customer",
        "Know the customer",
        "/personas",
        "personas validated",
        "Write down two or three personas: who buys, what they want, what gets in their way.",
        "Check the drafts with real people: an interview, a survey, two ad variants.",
        "Every persona is checked. Look again when your customers change.",
    ),
    Step(
        "journey",
        "Map the journey",
        "/journeys",
        "stages with touchpoints",
        "Draw one journey from the first look to the next order.",
        "Some stages are still empty. Where do people meet you there?",
        "Every stage has its touchpoints.",
    ),
    Step(
        "metrics",
        "Define metrics",
        "/metrics",
        "touchpoints with a target",
        "Choose for each touchpoint one number that would tell you it got better.",
        "Give the others a metric and a target, the moments of truth first.",
        "Every touchpoint has a target.",
    ),
    Step(
        "feedback",
        "Collect feedback",
        "/journeys",
        "touchpoints with evidence",
        "Most of the map is assumed. Ask after the purchase, read the reviews, listen to three calls.",
        "Find out where the map is still assumed, and note the source on each touchpoint.",
        "Something stands behind every touchpoint.",
    ),
    Step(
        "teams",
        "Work across teams",
        "/owners",
        "touchpoints with an owner",
        "Say for each touchpoint who answers for it.",
        "Find an owner for the rest, and say who else is asked.",
        "Somebody answers for every touchpoint.",
    ),
    Step(
        "review",
        "Keep optimising",
        "/gaps",
        "values to look at",
        "Set a day on which you look at all this again.",
        "Bring the old and missing values up to date, and keep the next review date ahead.",
        "All values are fresh and the next review has a date.",
    ),
)

NOUNS = {
    "personas": ("persona", "personas"),
    "journeys": ("journey", "journeys"),
    "touchpoints": ("touchpoint", "touchpoints"),
    "gaps": ("gap", "gaps"),
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
    "gaps": "Gaps",
    "no_owner": "without an owner",
    "no_metric": "without a metric",
    "no_gaps": "Nothing is missing.",
    "all_gaps": "See every gap",
    "report": "Report",
    "more": "More for this strategy",
    "save": "Save as a file",
}

CURRENCIES = tuple(
    "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN CAD AUD NZD JPY CNY INR BRL MXN ZAR TRY SGD HKD KRW".split()
)
