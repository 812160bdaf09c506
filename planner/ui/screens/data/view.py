"""What the data page draws of files, as its scripts hand it over; types for Vars only. Numbers are texts."""

from dataclasses import dataclass

from planner.ui.live.panel_views import Option
from planner.ui.screens.data.figure_views import CardView


@dataclass(frozen=True)
class FileView:
    """A file that was brought in; `aside` is empty where every row counts, `by` where nobody's name is known."""

    id: str
    name: str
    kind: str
    subject: str
    rows: str
    used: str
    aside: str
    period: str
    by: str
    on: str


@dataclass(frozen=True)
class ColumnView:
    """A column of the file on its way in, and what it is taken to mean."""

    name: str
    meaning: str
    samples: list[str]
    filled: bool


@dataclass(frozen=True)
class QuestionView:
    """What the file leaves open: a field of the mapping, and what can be answered (nothing: it is typed)."""

    about: str
    sentence: str
    answers: list[Option]
    value: str
    answered: bool


@dataclass(frozen=True)
class ReasonView:
    """Why rows are set aside, and the first of them as a spreadsheet numbers them."""

    sentence: str
    rows: str
    first: str


@dataclass(frozen=True)
class TakingsView:
    """Orders and revenue of one currency."""

    currency: str
    orders: str
    revenue: str


@dataclass(frozen=True)
class AnsweredView:
    """How often a survey's question was answered."""

    question: str
    answers: str
    empty: str
    outside: str
    any_outside: bool


@dataclass(frozen=True)
class RunView:
    """What would come of the file."""

    rows: str
    used: str
    part_of: str
    aside: str
    comments: str
    has_parts: bool
    has_aside: bool
    has_comments: bool
    period: str
    reasons: list[ReasonView]
    takings: list[TakingsView]
    answered: list[AnsweredView]
    dropped: list[str]
    notes: list[str]


@dataclass(frozen=True)
class Removals:
    """The files that are being taken out (ids with spaces between), and why one could not be."""

    refused: str
    going: str


@dataclass(frozen=True)
class DeskView:
    """The file on its way in.

    `step`: "idle", "sending", "reading", "mapping", "trying", "tried", "importing" or "done"; `share` is how far the
    step is in percent, -1 where nobody knows; `others` are columns that were not recognised. `brought`: it changed
    something, and the maps got `gave` values.
    """

    step: str
    name: str
    share: int
    doing: str
    refused: str
    busy: bool
    kind: str
    rows: str
    remembered: bool
    tabs: list[str]
    tab: str
    notes: list[str]
    subject: str
    dates: str
    decimals: str
    currency: str
    scale: str
    empty_is_zero: bool
    asks_scale: bool
    asks_zero: bool
    columns: list[ColumnView]
    others: list[ColumnView]
    questions: list[QuestionView]
    ready: bool
    run: RunView
    figures: list[CardView]
    aside_at: str
    brought: bool
    gave: int
    valued: str
