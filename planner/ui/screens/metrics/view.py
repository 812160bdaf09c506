"""What the metrics page shows."""

from dataclasses import dataclass
from typing import Any

from planner.ui.live.copy import hooked
from planner.ui.live.panel_views import Option
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


@dataclass(frozen=True)
class PasteRow:
    """A pasted row as it was understood; `raw` as it was pasted, `said` why not, or what it replaces."""

    key: str
    number: int
    standing: str
    said: str
    raw: str
    place: str
    day: str
    shown: str
    sample: str
    source: str


@dataclass(frozen=True)
class PasteQuestion:
    """What the rows leave open."""

    id: str
    about: str
    key: str
    sentence: str
    answers: list[Option]
    answer: str


@dataclass(frozen=True)
class PasteView:
    """How what was pasted stands: "idle", "reading", "read", "failed" (then `sentence`) or "entering"."""

    state: str
    text: str
    sentence: str
    alone: bool
    busy: bool
    heading: str
    rows: list[PasteRow]
    questions: list[PasteQuestion]
    ready: int
    replaces: int
    same: int
    refused: int
    waits: int
    nothing: bool
