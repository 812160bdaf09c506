"""The six steps of the practice, in words: what to do while a step is open, begun or done."""

from dataclasses import dataclass


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
