"""What the data page draws of figures, as `figures.js` hands it over; types for Vars only. Numbers are texts."""

from dataclasses import dataclass

from planner.ui.live.map_views import PieceView


@dataclass(frozen=True)
class MonthView:
    """A figure of one month; `between` is empty where nobody was asked."""

    key: str
    name: str
    value: str
    between: str
    sample: str


@dataclass(frozen=True)
class PartView:
    """A figure of one channel or segment (`split`); `part` is its length beside the longest, 0 to 100."""

    key: str
    split: str
    name: str
    value: str
    between: str
    sample: str
    part: int


@dataclass(frozen=True)
class BandView:
    """Between what the values of two months lie, as places from 0 to 1."""

    x0: float
    low0: float
    high0: float
    x1: float
    low1: float
    high1: float


@dataclass(frozen=True)
class HistoryView:
    """The months as a chart; what stands at the ends of its axes."""

    pieces: list[PieceView]
    bands: list[BandView]
    top: str
    bottom: str
    begins: str
    ends: str


@dataclass(frozen=True)
class CardView:
    """One metric with its months and parts; `p90` is what nine of ten stay below, or empty.

    `gives` is "map" where the maps get its values, else why not: "question" or "currency".
    """

    key: str
    metric: str
    unit: str
    gives: str
    question: str
    currency: str
    value: str
    between: str
    sample: str
    counted: str
    formula: str
    interval: str
    note: str
    files: str
    period: str
    p90: str
    pieces: list[PieceView]
    history: HistoryView
    months: list[MonthView]
    parts: list[PartView]


@dataclass(frozen=True)
class SegmentView:
    """A group of customers; `share` and `revenue` are whole percents of all, the `exact` ones are not rounded."""

    key: str
    segment: str
    currency: str
    name: str
    rule: str
    customers: str
    share: int
    revenue: int
    exact_share: float
    exact_revenue: float
    orders: str
    value: str
    days: str
    channels: str


@dataclass(frozen=True)
class FiguresView:
    """`state`: "none", "working", "done" or "failed" (then `sentence`); what was known before stays drawn."""

    state: str
    sentence: str
    cards: list[CardView]
    segments: list[SegmentView]
