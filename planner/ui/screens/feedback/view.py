"""What the page of customers' comments draws, as `voices.js` hands it over; types for Vars only. Numbers are texts."""

from dataclasses import dataclass

from planner.ui.live.panel_views import Option


@dataclass(frozen=True)
class PieceView:
    """Some words of a comment; `mark`: they are what was looked for."""

    text: str
    mark: bool


@dataclass(frozen=True)
class TagView:
    """A theme on a comment."""

    id: str
    name: str
    colour: str


@dataclass(frozen=True)
class SaidView:
    """A comment. `why` says how it came to its stage, `pinned` to which touchpoints; what is empty is not known."""

    id: str
    pieces: list[PieceView]
    score: str
    scale: str
    mood: str
    on: str
    metric: str
    place: str
    stage: str
    colour: str
    why: str
    tags: list[TagView]
    pinned: str
    open: bool


@dataclass(frozen=True)
class TabView:
    """A stage with its count; "" is all of them, "none" what belongs to none."""

    id: str
    name: str
    colour: str
    count: str
    on: bool


@dataclass(frozen=True)
class ThemeView:
    """A theme with its count and mean score in what is shown; `part` is its count beside the largest, 0 to 100."""

    id: str
    name: str
    colour: str
    words: str
    count: str
    mean: str
    mood: str
    part: int
    on: bool


@dataclass(frozen=True)
class WordView:
    """A word that comes up often."""

    text: str
    count: str
    mean: str
    mood: str


@dataclass(frozen=True)
class CutView:
    """A word of the open comment, and whether it is left out of the quote."""

    place: int
    text: str
    out: bool


@dataclass(frozen=True)
class ChoiceView:
    """A theme one may put on the open comment."""

    id: str
    name: str
    colour: str
    on: bool


@dataclass(frozen=True)
class OpenView:
    """The comment that is sorted or pinned right now; `text` is what the quote would say."""

    id: str
    words: list[CutView]
    stage: str
    stages: list[Option]
    themes: list[ChoiceView]
    touchpoint: str
    touchpoints: list[Option]
    assumed: bool
    counts: bool
    pinning: bool
    refused: str
    text: str


@dataclass(frozen=True)
class FeedbackView:
    """`state`: "none", "working", "done" or "failed" (then `sentence`); what was known before stays drawn.

    `often` is the same for the words that come up often, and "large" where nobody asked for them yet.
    """

    state: str
    sentence: str
    total: int
    files: int
    all: str
    some: bool
    known: bool
    span: str
    earlier: bool
    later: bool
    journey: str
    journeys: list[Option]
    stages: list[TabView]
    themes: list[ThemeView]
    said: list[SaidView]
    open: OpenView
    mood: str
    metric: str
    channel: str
    file: str
    first: str
    last: str
    sort: str
    metrics: list[Option]
    channels: list[Option]
    in_files: list[Option]
    dated: bool
    narrowed: bool
    often: str
    words: list[WordView]
    can_pain: bool
