"""What the columns of a file mean and how its dates and numbers are written; remembered for next month's file."""

import re
import unicodedata
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import Field

from planner.model.numbers.meaning import MEANING_WORDS, NEEDED, SEVERAL, Kind, Meaning, Subject
from planner.model.record import Part
from planner.model.refusal import Refusal

DateOrder = Literal["", "year_first", "day_first", "month_first"]
Decimals = Literal["", "point", "comma"]


@lru_cache(4096)
def loose(name: str) -> str:
    """A column's name without case, accents, spaces and punctuation: “Lineitem compare-at” as `lineitemcompareat`."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return re.sub(r"[\W_]+", "", "".join(letter for letter in plain if not unicodedata.combining(letter)))


class Use(Part, frozen=True):
    """One column by its name and what it means."""

    name: str
    meaning: Meaning


class Mapping(Part, frozen=True):
    """How one file, and those like it, are read.

    `dates` and `decimals` are empty where the file leaves no doubt or nobody has answered yet. `currency` is for a
    file that names none. `scale` is the highest answer of CSAT and CES questions (0: the highest that was found,
    rounded up to 5, 7 or 10). `empty_is_zero`: an empty NPS answer means 0 (some tools write it so). `tab` names
    the sheet of an XLSX.
    """

    kind: Kind = "other"
    subject: Subject
    columns: tuple[Use, ...]
    tab: str = ""
    dates: DateOrder = ""
    decimals: Decimals = ""
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
    scale: Literal[0, 5, 7, 10] = 0
    empty_is_zero: bool = False

    def named(self, *meanings: Meaning) -> tuple[str, ...]:
        """The columns that mean one of these, in the file's order."""
        return tuple(use.name for use in self.columns if use.meaning in meanings)

    def one(self, meaning: Meaning) -> str | None:
        """The column that means this, if there is one."""
        return next(iter(self.named(meaning)), None)

    @property
    def signature(self) -> str:
        """The same for files with the same columns, in whatever order and spelling: what a mapping is remembered by."""
        return "|".join(sorted(loose(use.name) for use in self.columns))

    def checked(self) -> Self:
        """Itself. Raises Refusal where a column is missing that nothing can be worked out without, or doubled."""
        for group in NEEDED[self.subject]:
            if not self.named(*group):
                wanted = " or ".join(f"“{MEANING_WORDS[meaning]}”" for meaning in group)
                raise Refusal(f"No column means {wanted}. Nothing was brought in; say which one it is.")
        meant: list[Meaning] = [use.meaning for use in self.columns if use.meaning not in SEVERAL]
        for meaning in meant:
            if meant.count(meaning) > 1:
                said = MEANING_WORDS[meaning]
                raise Refusal(f"Two columns mean “{said}”. Nothing was brought in; leave it to one of them.")
        return self
