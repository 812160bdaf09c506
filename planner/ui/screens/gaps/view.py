"""What the page of gaps shows, and its words."""

from dataclasses import dataclass
from typing import Any

from planner.ui.live.copy import hooked
from planner.ui.live.views import GapView


@dataclass(frozen=True)
class Kind:
    """A kind of gap: the name of its list in the browser, a title, and why it matters."""

    key: str
    title: str
    why: str
    done: str


KINDS = (
    Kind(
        "noOwner",
        "No owner",
        "Nobody answers for it, so nobody will change it.",
        "Every touchpoint has an owner.",
    ),
    Kind("noMetric", "No metric", "Nobody will see whether it got better.", "Every touchpoint is measured."),
    Kind(
        "noValue",
        "No value yet",
        "There is a metric, but nobody has measured. On a to-be map no value is asked for.",
        "Every metric has a value, apart from those of a to-be, which are asked for none.",
    ),
    Kind("stale", "Value too old", "The last value is older than its metric allows.", "No value is too old."),
)


def gaps_of(kind: str) -> Any:
    """The gaps of one kind, in the order of the map."""
    return hooked("pages.js", "usePage", list[GapView], kind)


TEXT = {
    "title": "Gaps",
    "none": "Nothing is missing",
    "none_why": "Every touchpoint has somebody who answers for it and a metric with a value young enough to trust.",
    "nothing_yet": "No touchpoint yet, so nothing can be missing",
    "nothing_why": "Draw a journey first. Then this page tells which touchpoints have no owner, no metric, or a value"
    " that is too old.",
    "to_map": "Go to the journeys",
    "owner": "Choose an owner",
    "choose": "Nobody",
    "as_of": "as of",
}
