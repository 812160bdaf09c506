"""A file from outside as it was found, before anything is counted."""

from typing import Literal

from planner.model.numbers.mapping import Mapping
from planner.model.numbers.meaning import Kind, Meaning
from planner.model.record import Part

Asked = Literal["dates", "decimals", "currency", "subject", "meaning"]


class Column(Part, frozen=True):
    """A column: its name, what it is taken to mean, and a few of its values; none of a column that is dropped."""

    name: str
    meaning: Meaning
    samples: tuple[str, ...] = ()
    filled: int = 0

    @property
    def dropped(self) -> bool:
        """Whether nothing of it goes past the door."""
        return self.meaning in ("personal", "ignored")


class Question(Part, frozen=True):
    """What the file leaves open and nobody may guess: a field of the mapping, a sentence, what can be answered."""

    about: Asked
    sentence: str
    answers: tuple[tuple[str, str], ...] = ()
    """Value and words of each answer; empty for one that is typed or chosen at a column."""


class Sheet(Part, frozen=True):
    """What was recognised. `header_row` counts from 1; `rows` are of data; the same bytes have the same `fingerprint`.

    `mapping` is what the planner suggests, or what was remembered for such a file; `questions` are what is still open.
    """

    name: str
    fingerprint: str
    size: int
    format: Literal["csv", "xlsx"]
    encoding: str
    separator: str
    kind: Kind
    header_row: int
    header_rows: int
    rows: int
    tabs: tuple[str, ...] = ()
    columns: tuple[Column, ...]
    mapping: Mapping
    remembered: bool = False
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
