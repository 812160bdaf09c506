"""What a file is, told before it is counted: kind, columns with guesses and samples, and what has to be asked."""

from collections.abc import Callable, Sequence

import polars as pl

from planner.intake.numbers import dates, values
from planner.intake.numbers.guesses import guessed, is_personal_name
from planner.intake.numbers.privacy import bare
from planner.intake.numbers.table import Table
from planner.model.numbers.mapping import Mapping, Use, loose
from planner.model.numbers.meaning import KIND_WORDS, MEANING_WORDS, NEEDED, Meaning, Subject
from planner.model.numbers.sheet import Column, Question, Sheet
from planner.model.wording import counted as told
from planner.model.wording import number

LOOKED_AT, ENOUGH = 2_000, 50_000
SAMPLES, LONGEST = 4, 80
TIMES: tuple[Meaning, ...] = ("at", "updated", "cancelled", "replied_at", "solved_at")
AMOUNTS: tuple[Meaning, ...] = ("total", "refunded", "line_price", "spent")
SUBJECTS: tuple[tuple[Subject, str], ...] = (
    ("orders", "Orders"), ("customers", "Customers"), ("tickets", "Service tickets"), ("answers", "Survey answers"),
    ("reviews", "Reviews"), ("visits", "Visits and checkouts"),
)  # fmt: skip


def looked(table: Table, remembered: Sequence[Mapping] = ()) -> Sheet:
    """The sheet with the remembered mapping of such a file, or a suggested one. Raises Unreadable."""
    rows, first = table.height, table.rows(table.head.names, LOOKED_AT)
    cells = values.cleaned_lists(first.select(table.head.names))
    kind, subject, meanings = guessed(table.head.names, [some[:200] for some in cells])
    uses = tuple(
        Use(name=name, meaning=meant) for name, meant in zip(table.head.names, meanings, strict=True)
    )
    suggested = Mapping(kind=kind, subject=subject or "answers", columns=uses, tab=table.tab)
    kept = next((one for one in remembered if one.signature == suggested.signature), None)
    mapping = _renamed(kept, suggested) if kept else suggested
    mapping, questions = _asked(table, mapping, in_doubt=subject is None and kept is None)
    return Sheet(
        name=table.name, fingerprint=table.fingerprint, size=table.size, format=table.format,
        encoding=table.encoding, separator=table.head.separator, kind=kind, header_row=table.head.row,
        header_rows=table.head.rows, rows=rows, tabs=table.tabs, mapping=mapping, remembered=kept is not None,
        columns=tuple(_column(use, some) for use, some in zip(mapping.columns, cells, strict=True)),
        questions=questions, notes=_notes(table, mapping, rows),
    )  # fmt: skip


def _renamed(kept: Mapping, found: Mapping) -> Mapping:
    """What was remembered, in the order and spelling of this file."""
    meant: dict[str, Meaning] = {loose(use.name): use.meaning for use in kept.columns}
    meant |= {use.name: use.meaning for use in kept.columns}
    uses = [
        Use(name=use.name, meaning=meant.get(use.name, meant.get(loose(use.name), "ignored")))
        for use in found.columns
    ]
    return kept.model_copy(update={"columns": tuple(uses), "tab": found.tab or kept.tab})


def _column(use: Use, cells: list[str]) -> Column:
    dropped = use.meaning in ("personal", "customer") or is_personal_name(use.name)
    shown = () if dropped else tuple(bare(cell)[:LONGEST] for cell in list(dict.fromkeys(cells))[:SAMPLES])
    return Column(name=use.name, meaning=use.meaning, samples=shown, filled=len(cells))


def _asked(table: Table, mapping: Mapping, *, in_doubt: bool) -> tuple[Mapping, tuple[Question, ...]]:
    """The mapping with what the file itself answers, and what only a person can."""
    questions: list[Question] = []
    if in_doubt:
        said = "What is one row of this file about?"
        questions.append(Question(about="subject", sentence=said, answers=SUBJECTS))
    for group in NEEDED[mapping.subject] if not in_doubt else ():
        if not mapping.named(*group):
            wanted = " or ".join(f"“{MEANING_WORDS[one]}”" for one in group)
            questions.append(Question(about="meaning", sentence=f"Which column is {wanted}?"))
    if not mapping.dates and (times := mapping.named(*TIMES)):
        found, doubt = _found(table, times, dates.order_in)
        mapping = mapping.model_copy(update={"dates": found})
        questions += [_DATES] if doubt else []
    if not mapping.decimals and (amounts := mapping.named(*AMOUNTS)):
        found, doubt = _found(table, amounts, values.decimals_in)
        mapping = mapping.model_copy(update={"decimals": found})
        questions += [_DECIMALS] if doubt else []
    if mapping.named("total", "line_price", "spent") and not mapping.one("currency") and not mapping.currency:
        said = "The file names no currency. Which one are its amounts in? Three letters, such as EUR."
        questions.append(Question(about="currency", sentence=said))
    return mapping, tuple(questions)


def _found(
    table: Table, names: Sequence[str], told: Callable[[list[pl.Series]], tuple[str, bool]]
) -> tuple[str, bool]:
    """What the first rows tell, and where they leave it open, all of them."""
    for most in (ENOUGH, None):
        rows = table.rows(names, most)
        found, doubt = told([values.cleaned(rows[name]) for name in names])
        if not doubt or rows.height == table.height:
            break
    return found, doubt


def _notes(table: Table, mapping: Mapping, rows: int) -> tuple[str, ...]:
    notes = [f"{KIND_WORDS[mapping.kind]}, {told(rows, 'row')}."] if mapping.kind != "other" else []
    if table.encoding == "mixed":
        notes.append("The file mixes several ways to write letters; each word was read in the likeliest.")
    if table.cut_off:
        notes.append(f"The last row, {number(table.last)}, is not complete: the file may have been cut off.")
    if len(table.tabs) > 1:
        notes.append(f"The workbook has {len(table.tabs)} sheets; one at a time is brought in.")
    return tuple(notes)


_DATES = Question(
    about="dates",
    sentence="Dates such as 03/04 can be read in two ways. What comes first?",
    answers=(("day_first", "The day: 3 April"), ("month_first", "The month: March 4")),
)
_DECIMALS = Question(
    about="decimals",
    sentence="Amounts such as 1,234 can be read in two ways. How are decimals written?",
    answers=(("point", "1,234.50"), ("comma", "1.234,50")),
)
