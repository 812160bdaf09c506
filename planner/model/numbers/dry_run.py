"""What would come of a file, told before anything is kept."""

from datetime import date

from planner.model.numbers.figure import Figure
from planner.model.numbers.meaning import Subject
from planner.model.record import Part


class Reason(Part, frozen=True):
    """Why rows were set aside: one sentence, how many, and the first of them as a spreadsheet numbers rows."""

    sentence: str
    rows: int
    first: tuple[int, ...] = ()


class Takings(Part, frozen=True):
    """Orders and revenue of one currency; currencies are never added up."""

    currency: str
    orders: int
    revenue: float


class Answered(Part, frozen=True):
    """One question of a survey: how many `answers` count, are `empty`, or lie `outside` what can be answered."""

    question: str
    metric: str
    answers: int
    empty: int
    outside: int


class DryRun(Part, frozen=True):
    """Of `rows` of data so many are `used`, `part_of` others (line items below the first row of an order), `aside` not.

    `rows == used + part_of + aside`. `facts` counts what would be kept (orders, tickets, answers, …); `dropped`
    names the columns nothing is read of. `figures` are what this file alone would give. `notes` are sentences worth
    reading first.
    """

    subject: Subject
    rows: int
    used: int
    part_of: int
    aside: int
    facts: int
    comments: int = 0
    reasons: tuple[Reason, ...] = ()
    first: date | None = None
    last: date | None = None
    takings: tuple[Takings, ...] = ()
    answered: tuple[Answered, ...] = ()
    dropped: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()
