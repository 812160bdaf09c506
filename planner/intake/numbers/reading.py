"""What all readers share: columns by what they mean, keys, groups, and rows set aside with a sentence."""

from typing import Literal, NamedTuple

import polars as pl

from planner.intake.numbers import dates, values
from planner.intake.numbers.bounds import MOST_PARTS
from planner.intake.numbers.dates import Moments
from planner.intake.numbers.facts import Facts
from planner.intake.numbers.privacy import people, without_personal
from planner.intake.numbers.sheet import AMOUNTS, TIMES
from planner.intake.numbers.table import ROW, Table
from planner.model.numbers.dry_run import Answered
from planner.model.numbers.mapping import DateOrder, Mapping
from planner.model.numbers.meaning import Meaning
from planner.model.wording import number

WHY = "\x00why"
SHORTENED = r"^\d(?:[.,]\d+)?[eE]\+\d+$"
PLAIN_KEY = r"^[1-9]\d*$"
NO_KEY = "It has no number or id."
EMPTY = "The row is empty."
SHORT_KEY = "A spreadsheet has shortened its number (as in 1.2E+12), so it cannot be told from others."
NO_TIME = "It has no date."
ODD_TIME = "Its date cannot be read."
AGAIN = "The same one is in another row, in a later or equal state."


class Read(NamedTuple):
    """A file read: facts, rows of data, how many of them are part of others, those set aside (`ROW`, `WHY`)."""

    facts: Facts
    rows: int
    part_of: int
    aside: pl.DataFrame
    notes: tuple[str, ...] = ()
    answered: tuple[Answered, ...] = ()


class Columns:
    """The columns of a file by what they mean, cleaned; a meaning nobody gave is a column of nulls.

    `below` says which rows are left out from the beginning, `left_out` how many they were.
    """

    def __init__(
        self,
        table: Table,
        mapping: Mapping,
        salt: bytes,
        also: tuple[str, ...] = (),
        below: pl.Expr | None = None,
    ) -> None:
        used = [use.name for use in mapping.columns if use.meaning not in ("ignored", "personal")]
        self.table, self.mapping, self.salt = table, mapping, salt
        rows = table.rows([*used, *also])
        self.frame = rows if below is None else rows.filter(~below)
        self.left_out = rows.height - self.frame.height
        self.notes: list[str] = []
        self._cleaned: dict[str, pl.Series] = {}
        self.order: DateOrder = dates.settled(self._all(TIMES), mapping.dates)
        self.decimals: Literal["point", "comma"] = values.settled(self._all(AMOUNTS), mapping.decimals)

    @property
    def rows(self) -> pl.Series:
        """Which row each is."""
        return self.frame[ROW]

    def named(self, name: str) -> pl.Series:
        """One column, cleaned."""
        if name not in self._cleaned:
            self._cleaned[name] = values.cleaned(self.frame[name])
        return self._cleaned[name]

    def text(self, meaning: Meaning) -> pl.Series:
        """The column that means this."""
        name = self.mapping.one(meaning)
        return self.nothing(pl.String) if name is None else self.named(name)

    def nothing(self, kind: type[pl.DataType] | pl.DataType) -> pl.Series:
        """A column of nulls."""
        return pl.Series([None], dtype=kind).new_from_index(0, len(self.rows))

    def moments(self, meaning: Meaning) -> Moments:
        """When."""
        if self.mapping.one(meaning) is None:
            return Moments(self.nothing(pl.Datetime("us")), self.nothing(pl.Datetime("us")))
        return dates.moments(self.text(meaning), self.order)

    def amount(self, meaning: Meaning, times: int = values.MONEY) -> pl.Series:
        """A number, times so much."""
        if self.mapping.one(meaning) is None:
            return self.nothing(pl.Int64)
        return values.numbers(self.text(meaning), self.decimals, times)

    def count(self, meaning: Meaning) -> pl.Series:
        """A whole number, however the file writes thousands."""
        if self.mapping.one(meaning) is None:
            return self.nothing(pl.Int64)
        return values.numbers(self.text(meaning), "point")

    def key(self) -> pl.Series:
        """The id, without what spreadsheets do to it: “'#0012”, “0012” and “12.0” are “12”; a person’s is hashed."""
        key = self.text("key").str.strip_prefix("#")
        if not key.str.contains(PLAIN_KEY).all():
            key = key.str.replace(r"^#?0*(\d+)(?:[.,]0)?$", "$1").str.replace(r"^#", "")
        mail = key.str.contains("@", literal=True).fill_null(value=False)
        return key.zip_with(~mail, people(key, self.salt).cast(pl.String)) if mail.any() else key

    def person(self) -> pl.Series:
        """Who, as a number."""
        return people(self.text("customer"), self.salt)

    def group(self, meaning: Meaning) -> pl.Series:
        """Channel or segment, without personal data; nothing where there are too many different ones to compare."""
        if self.mapping.one(meaning) is None:
            return self.nothing(pl.String)
        cells = self.text(meaning).str.slice(0, 120)
        kinds = cells.drop_nulls().unique()
        if len(kinds) > MOST_PARTS:
            name = self.mapping.one(meaning)
            self.notes.append(
                f"“{name}” has {number(len(kinds))} different values, too many to compare: it is not used."
            )
            return cells.clear(len(cells))
        told = pl.DataFrame({"cell": kinds, "told": without_personal(kinds).str.to_lowercase()})
        shown = told.group_by("told").agg(pl.col("cell").sort().last().alias("shown"))
        bare = without_personal(shown["shown"])
        shown = told.join(shown.with_columns(bare.alias("shown")), on="told", how="left")
        return pl.DataFrame({"cell": cells}).join(shown, on="cell", how="left", maintain_order="left")[
            "shown"
        ]

    def _all(self, meanings: tuple[Meaning, ...]) -> list[pl.Series]:
        return [self.named(name) for name in self.mapping.named(*meanings)]


def because(frame: pl.DataFrame, *reasons: tuple[pl.Expr | pl.Series, str | pl.Expr]) -> pl.DataFrame:
    """With the first reason that fits a row in `WHY`; a reason already there stays."""
    why = pl.col(WHY) if WHY in frame.columns else pl.lit(None, pl.String)
    for holds, sentence in reasons:
        said = pl.lit(sentence) if isinstance(sentence, str) else sentence
        why = pl.coalesce(why, pl.when(holds).then(said))
    return frame.with_columns(why.alias(WHY))


def keyed(frame: pl.DataFrame) -> pl.DataFrame:
    """With the reasons why an id or a date will not do; `at_text` tells an odd date from a missing one."""
    return because(
        frame,
        (pl.col("key").is_null(), NO_KEY),
        (pl.col("key").str.contains(SHORTENED), SHORT_KEY),
        (pl.col("at").is_null() & pl.col("at_text").is_null(), NO_TIME),
        (pl.col("at").is_null(), ODD_TIME),
    )


def aside_of(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows set aside and why."""
    return frame.filter(pl.col(WHY).is_not_null()).select(ROW, WHY)
