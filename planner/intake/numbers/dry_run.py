"""A file read, and told what came of it."""

import csv
from collections.abc import Iterable
from pathlib import Path

import polars as pl

from planner.intake.numbers import answers, customers, figures, orders, tickets, visits
from planner.intake.numbers.bounds import LISTED_ASIDE
from planner.intake.numbers.facts import Facts, as_bytes
from planner.intake.numbers.guesses import is_personal_name
from planner.intake.numbers.of_orders import counting
from planner.intake.numbers.reading import WHY, Read
from planner.intake.numbers.sums import span
from planner.intake.numbers.table import ROW, Table
from planner.intake.numbers.values import MONEY
from planner.model.numbers.choices import Choices
from planner.model.numbers.dry_run import DryRun, Reason, Takings
from planner.model.numbers.mapping import Mapping
from planner.model.numbers.results import Taken
from planner.model.refusal import Refusal
from planner.model.wording import number

READERS = {
    "orders": orders.read,
    "customers": customers.read,
    "tickets": tickets.read,
    "answers": answers.read,
    "reviews": answers.read,
    "visits": visits.read,
}
FIRST = 5
CUT_OFF = "The row is not complete: the file may have been cut off."


def taken(
    table: Table, mapping: Mapping, salt: bytes, choices: Choices, *, shown: bool = True
) -> tuple[Taken, pl.DataFrame]:
    """The file's facts and what its dry run says, with its figures if `shown`; the rows set aside. Raises Refusal."""
    read = READERS[_impersonal(mapping.checked()).subject](table, mapping, salt)
    if table.cut_off:
        cut = pl.DataFrame({ROW: [table.last], WHY: [CUT_OFF]}, schema=read.aside.schema)
        read = read._replace(rows=read.rows + 1, aside=pl.concat([read.aside, cut]))
    told = _told(read, table, mapping, choices)
    if shown:
        told = told.model_copy(update={"figures": figures.totals(table.name, read.facts, choices)})
    return Taken(dry_run=told, facts=as_bytes(read.facts), fingerprint=table.fingerprint), read.aside


def _impersonal(mapping: Mapping) -> Mapping:
    for name in mapping.named("channel", "segment"):
        if is_personal_name(name):
            raise Refusal(
                f"“{name}” tells who somebody is, so nothing can be compared by it. Nothing was brought in; "
                "let it be dropped."
            )
    return mapping


def write_aside(aside: pl.DataFrame, to: Path) -> None:
    """The rows set aside as CSV: number and sentence. No cell of the file is in it, and none begins as a formula."""
    with to.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["Row", "Why it was set aside"])
        writer.writerows(aside.head(LISTED_ASIDE).rows())
        if aside.height > LISTED_ASIDE:
            writer.writerow(["", f"and {number(aside.height - LISTED_ASIDE)} more"])


def _told(read: Read, table: Table, mapping: Mapping, choices: Choices) -> DryRun:
    days = [facts["at"] for facts in read.facts.values() if "at" in facts.columns and facts.height]
    known = [span(one) for one in days if one.null_count() < len(one)]
    first, last = min((one for one, _ in known), default=None), max((one for _, one in known), default=None)
    main = next(iter(read.facts))
    return DryRun(
        subject=mapping.subject, rows=read.rows, used=read.rows - read.part_of - read.aside.height,
        part_of=read.part_of, aside=read.aside.height, facts=read.facts[main].height,
        comments=read.facts["comments"].height if "comments" in read.facts else 0,
        reasons=tuple(_reasons(read.aside)), first=first and first.date(), last=last and last.date(),
        takings=tuple(_takings(read.facts, choices)), answered=read.answered, dropped=_dropped(mapping),
        notes=_notes(read, table),
    )  # fmt: skip


def _reasons(aside: pl.DataFrame) -> Iterable[Reason]:
    told = aside.group_by(WHY).agg(pl.len().alias("rows"), pl.col(ROW).sort().head(FIRST).alias("first"))
    for sentence, rows, first in told.sort("rows", WHY, descending=[True, False]).rows():
        yield Reason(sentence=sentence, rows=rows, first=tuple(first))


def _takings(facts: Facts, choices: Choices) -> Iterable[Takings]:
    if "orders" not in facts:
        return
    told = counting(facts["orders"], choices).filter(~pl.col("given"))
    for currency, many, net in (
        told.group_by("currency").agg(pl.len(), pl.col("net").sum()).sort("currency").rows()
    ):
        yield Takings(currency=currency, orders=many, revenue=net / MONEY)


def _dropped(mapping: Mapping) -> tuple[str, ...]:
    return mapping.named("personal", "ignored")


def _notes(read: Read, table: Table) -> tuple[str, ...]:
    if table.cut_off:
        told = f"The last row, {number(table.last)}, is not complete and was set aside: was the file cut off?"
        return (*read.notes, told)
    return read.notes
