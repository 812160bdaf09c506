"""What is asked of the comments of the store's own data, and what is answered. No text of it is ever in a record."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from planner.model.feedback.moods import Mood
from planner.model.feedback.stage_rules import StageRule
from planner.model.ids import DataFileId, SaidId, StageId, ThemeId
from planner.model.record import Part
from planner.model.sorting import Sorting

PAGE = 50
ELSEWHERE = "none"
"""Asked for as a stage: comments that belong to no stage."""
Piece = tuple[str, bool]
"""Some words of a comment, and whether they are what was looked for."""


class Word(Part, frozen=True):
    """A theme as the rules need it."""

    theme_id: ThemeId
    words: tuple[str, ...]


class Rules(Part, frozen=True):
    """How comments are sorted: by the stages of one map, by themes, and by hand."""

    stages: tuple[StageRule, ...] = ()
    themes: tuple[Word, ...] = ()
    by_hand: tuple[Sorting, ...] = ()


class Search(Part, frozen=True):
    """What is looked for; what is empty is not. All of `words` have to be in a comment."""

    stage: Annotated[str, Field(max_length=40)] = ""
    theme: Annotated[str, Field(max_length=40)] = ""
    words: Annotated[str, Field(max_length=200)] = ""
    mood: Literal["", "low", "middle", "high", "unscored"] = ""
    metric: Annotated[str, Field(max_length=80)] = ""
    channel: Annotated[str, Field(max_length=400)] = ""
    file: Annotated[str, Field(max_length=40)] = ""
    first: date | None = None
    last: date | None = None
    sort: Literal["newest", "lowest"] = "newest"
    offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0


class Said(Part, frozen=True):
    """A comment out of a survey or review, without personal data. `score` is on a scale up to `scale`.

    `why` is the word that brought it to its stage, "by hand", or what was asked (then `asked`).
    """

    id: SaidId
    file_id: DataFileId
    text: str
    pieces: tuple[Piece, ...] = ()
    at: date | None = None
    metric: str = ""
    score: float | None = None
    scale: float | None = None
    mood: Mood | Literal[""] = ""
    channel: str = ""
    segment: str = ""
    question: str = ""
    stage_id: StageId | None = None
    why: str = ""
    how: Literal["", "word", "asked", "hand"] = ""
    theme_ids: tuple[ThemeId, ...] = ()
    ruled_ids: tuple[ThemeId, ...] = ()
    """Of these themes it is by their words, whatever was decided by hand."""


class Count(Part, frozen=True):
    """How many comments, and the mean of their most common kind of score, which ends at `scale`."""

    key: str
    count: int
    mean: float | None = None
    scale: float | None = None


class Found(Part, frozen=True):
    """A page of the comments that fit a search: these `said`, of `all` that fit, of `total` there are.

    `stages` counts what fits but for the stage, `themes` but for the theme; `metrics`, `channels` and `files` are of
    all comments.
    """

    said: tuple[Said, ...] = ()
    all: int = 0
    total: int = 0
    stages: tuple[Count, ...] = ()
    themes: tuple[Count, ...] = ()
    metrics: tuple[Count, ...] = ()
    channels: tuple[Count, ...] = ()
    files: tuple[Count, ...] = ()
    first: date | None = None
    last: date | None = None


class Frequent(Part, frozen=True):
    """Words and phrases that come up often among the comments that fit a search, the most frequent first."""

    words: tuple[Count, ...] = ()
