"""What would come of pasted rows, before anything is kept."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from planner.model.ids import MeasureId
from planner.model.numbers.mapping import DateOrder, Decimals
from planner.model.record import Part

Standing = Literal["new", "replaces", "same", "refused", "asked"]
"""`replaces` a value of the same day; `same`: it is there already; `asked`: an answer is needed first."""


class Answers(Part, frozen=True):
    """What somebody said about what the rows leave open; `places` by the question's key."""

    dates: DateOrder = ""
    decimals: Decimals = ""
    places: Annotated[dict[str, MeasureId], Field(default_factory=dict, max_length=500)]


class Question(Part, frozen=True):
    """Something nobody may guess, and what can be answered: pairs of value and words."""

    about: Literal["dates", "decimals", "place"]
    key: str = ""
    sentence: str
    answers: tuple[tuple[str, str], ...]
    answer: str = ""


class Row(Part, frozen=True):
    """A row as it was pasted (`cells`, `number` from 1) and understood; `said` is why not, or what it replaces."""

    number: int
    cells: tuple[str, ...]
    standing: Standing
    said: str = ""
    measure_id: MeasureId | None = None
    touchpoint: str = ""
    metric: str = ""
    on: date | None = None
    value: float | None = None
    shown: str = ""
    sample: int | None = None
    source: str = ""


class Preview(Part, frozen=True):
    """All rows in their order. What is entered are those that are `new` or replace another value."""

    heading: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    questions: tuple[Question, ...] = ()
