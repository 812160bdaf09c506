"""What the metrics page shows, and its words."""

from typing import Any

from planner.ui.live.copy import hooked
from planner.ui.live.views import MeasureView
from planner.ui.parts.mark import PLANNED


def measures() -> Any:
    """Everything that is measured, in the order of the maps."""
    return hooked("pages.js", "usePage", list[MeasureView], "measured")


def known_keys() -> Any:
    """The library keys of the metrics this strategy has."""
    return hooked("pages.js", "usePage", list[str], "libraryKeys")


UNITS = (
    ("percent", "Percent"),
    ("money", "Money"),
    ("hours", "Hours"),
    ("score", "Score"),
    ("count", "Number"),
)
BETTER = (("up", "Higher is better"), ("down", "Lower is better"))
FILTERS = (
    ("", "All"),
    ("off", "Off target"),
    ("at_risk", "At risk"),
    ("on_track", "On track"),
    ("none", "No value yet"),
    ("planned", PLANNED),
)

TEXT = {
    "title": "Metrics",
    "own": "Metrics of this strategy",
    "own_why": "What you measure, and which way is better.",
    "name": "Metric",
    "short": "Label on a card",
    "unit": "Unit",
    "better": "Direction",
    "stale": "Too old after",
    "days": "days",
    "used": "Used at",
    "formula": "How it is worked out",
    "formula_hint": "How it is worked out, for example orders / visits",
    "more": "More for this metric",
    "history": "History of this metric",
    "remove": "Remove",
    "remove_title": "Remove this metric?",
    "remove_why": "It is measured at {count} touchpoints. Their baselines, targets and values go with it.",
    "empty": "What will tell you that it works?",
    "empty_why": "Pick a few metrics from the library below, or define your own. Then say at each touchpoint where you"
    " stand, where you want to be and by when.",
    "measured": "Where it is measured",
    "measured_why": "A new value counts from today. What a to-be plans is not asked for one.",
    "nothing_measured": "No touchpoint is measured yet. Open a touchpoint on its map and add a metric there.",
    "nothing_here": "None of the measured touchpoints is in this state.",
    "to_map": "Go to the journeys",
    "touchpoint": "Touchpoint",
    "metric": "Metric",
    "baseline": "Baseline",
    "now": "Now",
    "target": "Target",
    "due": "Due",
    "as_of": "As of",
    "status": "Status",
    "stale_word": "too old",
    "filter": "Show measures by status",
    "add_one": "Add a metric",
    "library": "Library",
    "library_why": "What stores usually measure, and how it is worked out.",
    "add": "Add",
    "added": "In this strategy",
    "settle": "Decide once:",
    "define": "Define your own",
    "define_why": "A name, a unit, and which way is better.",
    "define_do": "Add this metric",
    "name_hint": "For example: parcels with a photo",
}
