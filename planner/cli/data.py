"""`planner import-data`: a file of the store's own data, looked at, tried out and brought in without a browser."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, cast, get_args

import typer
from pydantic import ValidationError

from planner.model.change import Change
from planner.model.ids import StrategyId
from planner.model.metric_library import BY_KEY
from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.figure import Figure
from planner.model.numbers.mapping import DateOrder, Decimals, Mapping, Use
from planner.model.numbers.meaning import KIND_WORDS, MEANING_WORDS, Meaning, Subject
from planner.model.numbers.sheet import Sheet
from planner.model.refusal import Refusal
from planner.model.wording import amount, counted, day, number

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="A CSV or XLSX file as a shop or survey tool gives it.")
]
Into = Annotated[str, typer.Option("--strategy", metavar="ID", help="The strategy it is about.")]
Dry = Annotated[bool, typer.Option("--dry-run", help="Say what would come of it, and keep nothing.")]
About = Annotated[str, typer.Option("--about", help=f"What a row is: {', '.join(get_args(Subject))}.")]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column", metavar="NAME=MEANING", help="What a column means; repeatable. `ignored` drops it."
    ),
]
Dates = Annotated[
    str, typer.Option(help="day_first, month_first or year_first, where the file leaves it open.")
]
Points = Annotated[str, typer.Option("--decimals", help="point or comma, where the file leaves it open.")]
Currency = Annotated[str, typer.Option(help="Such as EUR, where the file names none.")]
Tab = Annotated[str, typer.Option(help="The sheet of an XLSX.")]
Aside = Annotated[Path | None, typer.Option(help="Write the rows set aside, and why, to this CSV file.")]
OPTIONS = {
    "subject": "--about", "dates": "--dates", "decimals": "--decimals", "currency": "--currency", "meaning": "--column",
}  # fmt: skip
CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "subject": ("--about", get_args(Subject)),
    "dates": ("--dates", get_args(DateOrder)[1:]),
    "decimals": ("--decimals", get_args(Decimals)[1:]),
}


def add_to(app: typer.Typer) -> None:
    """Give the command line its `import-data`."""
    app.command("import-data")(import_data)


def import_data(
    path: File,
    strategy: Into,
    dry_run: Dry = False,
    about: About = "",
    column: Columns = None,
    dates: Dates = "",
    decimals: Points = "",
    currency: Currency = "",
    tab: Tab = "",
    aside: Aside = None,
) -> None:
    """Bring in a file of orders, tickets, answers, reviews or visits; the maps get its values."""
    from planner import store  # noqa: PLC0415  the other commands need no database
    from planner.actions import data_files  # noqa: PLC0415

    id, name = StrategyId(strategy), path.name
    try:
        store.migrate()
        by = store.first_member()
        sheet = data_files.look(by, id, _readable(path), name, tab)
        said = {"subject": about, "dates": dates, "decimals": decimals, "currency": currency}
        said = {field: one for field, one in said.items() if one}
        _must_be_answered(sheet, {*said, *(["meaning"] if column else [])})
        mapping = mapping_of(sheet, said, column or ())
        run = data_files.try_out(by, id, path, name, mapping, aside)
        print("\n".join(lines_of(sheet, run)))
        if not dry_run:
            change = data_files.bring_in(by, id, path, name, mapping)
            print(_brought(change))
    except Refusal as refusal:
        sys.exit(f"{path}: {refusal}")


def _brought(change: Change) -> str:
    values = sum(edit.noun == "reading" and edit.after is not None for edit in change.edits)
    got = f"Brought in; the metrics on the maps got {counted(values, 'value')}."
    return got if change.edits else "It was brought in before; nothing changed."


def mapping_of(sheet: Sheet, said: dict[str, str], columns: Sequence[str]) -> Mapping:
    """How the file is read: as suggested, but for what was said. Raises Refusal for what means nothing."""
    for field, (option, kinds) in CHOICES.items():
        if field in said and said[field] not in kinds:
            raise Refusal(f"{option} is one of {', '.join(kinds)}. Nothing was brought in.")
    meant = dict(_meant(sheet, column) for column in columns)
    uses = [Use(name=use.name, meaning=meant.get(use.name, use.meaning)) for use in sheet.mapping.columns]
    try:
        return Mapping.model_validate({**sheet.mapping.model_dump(), **said, "columns": uses})
    except ValidationError:
        raise Refusal("A currency is three capital letters, such as EUR. Nothing was brought in.") from None


def lines_of(sheet: Sheet, run: DryRun) -> Iterator[str]:
    """What was found in a file and would come of it, for people who read a terminal."""
    period = f", {day(run.first)} to {day(run.last)}" if run.first and run.last else ""
    yield f"{sheet.name}: {KIND_WORDS[sheet.kind]}, {counted(run.rows, 'row')}{period}"
    belongs = f", {number(run.part_of)} belong to others" if run.part_of else ""
    yield f"{number(run.used)} used{belongs}, {number(run.aside)} set aside"
    for reason in run.reasons:
        first = ", ".join(number(row) for row in reason.first[:5])
        yield f"  {reason.rows:>9,}  {reason.sentence} (row {first}{' …' if reason.rows > 5 else ''})"
    if run.dropped:
        yield f"Nothing is read of: {', '.join(run.dropped)}"
    for takings in run.takings:
        yield f"{counted(takings.orders, 'order')}, {amount(takings.revenue, 'money', takings.currency)}"
    yield from (_line_of(figure) for figure in run.figures if not figure.month and not figure.split)
    yield from run.notes


def _line_of(figure: Figure) -> str:
    key = figure.metric.removesuffix("_p90")
    name = BY_KEY[key].name + (", 90th percentile" if key != figure.metric else "")
    value = amount(figure.value, figure.unit, figure.currency)
    asked = f" ({figure.question})" if figure.question else ""
    between = ""
    if figure.low is not None and figure.high is not None:
        low, high = (amount(bound, figure.unit, figure.currency) for bound in (figure.low, figure.high))
        between = f", between {low} and {high} (95 %)"
    return f"  {name}{asked}: {value}{between}, of {number(figure.sample)} {figure.counted}"


def _must_be_answered(sheet: Sheet, answered: set[str]) -> None:
    """Raises Refusal with what the file leaves open and nobody said."""
    for question in sheet.questions:
        if question.about not in answered:
            ways = "; ".join(
                f"{OPTIONS[question.about]} {value}: {words}" for value, words in question.answers
            )
            raise Refusal(" ".join([question.sentence, ways or f"Say it with {OPTIONS[question.about]}."]))


def _meant(sheet: Sheet, said: str) -> tuple[str, Meaning]:
    name, _, meaning = said.rpartition("=")
    if name not in {column.name for column in sheet.columns}:
        raise Refusal(
            f"There is no column “{name}”. There are: {', '.join(one.name for one in sheet.columns)}."
        )
    if meaning not in get_args(Meaning):
        known = "; ".join(f"{key}: {words}" for key, words in MEANING_WORDS.items())
        raise Refusal(f"A column cannot mean “{meaning}”. It can mean {known}.")
    return name, cast(Meaning, meaning)


def _readable(path: Path) -> Path:
    try:
        path.open("rb").close()
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}.")
    return path
