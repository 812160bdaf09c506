"""`planner export`: a strategy file, or a strategy of this planner, as a PDF without a browser."""

import re
import sys
import time
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.strategies import illustrated_plan_in
from planner.model.ids import StrategyId
from planner.model.refusal import Refusal
from planner.report.document import CHAPTERS, Chapter, Document, Options, Paper, decided
from planner.report.job import Job
from planner.report.press import Press

Source = Annotated[
    Path,
    typer.Argument(
        metavar="STRATEGY.json|ID",
        help="A strategy file, - for standard input, or the id of a strategy of this planner.",
    ),
]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="The PDF to write; else named after the file.")]
Size = Annotated[Paper, typer.Option(help="The size of the paper.")]
Chapters = Annotated[
    list[str] | None,
    typer.Option("--chapter", help=f"Only this chapter; repeatable. One of: {', '.join(CHAPTERS)}."),
]


def add_to(app: typer.Typer) -> None:
    """Give the command line its `export`."""
    app.command()(export)


def export(path: Source, out: Out = None, paper: Size = "a4", chapters: Chapters = None) -> None:
    """Make the paged PDF of a strategy file; of a strategy of this planner with its workspace's brand."""
    unknown = [name for name in chapters or () if name not in CHAPTERS]
    if unknown:
        sys.exit(f"There is no chapter “{unknown[0]}”. There are: {', '.join(CHAPTERS)}.")
    wanted: tuple[Chapter, ...] = tuple(
        chapter for chapter in CHAPTERS if not chapters or chapter in chapters
    )
    options = Options(paper=paper, chapters=wanted)
    document = _kept(str(path), options) if _is_id(path) else _in_file(path, options)
    target = out or Path(f"{'strategy' if str(path) == '-' else path.stem}.pdf")
    pdf = _printed(document)
    try:
        target.write_bytes(pdf)
    except OSError as error:
        sys.exit(f"{target} cannot be written: {error.strerror}.")
    print(f"{target} is ready.")


def _is_id(path: Path) -> bool:
    return not path.exists() and re.fullmatch(StrategyId.pattern, str(path)) is not None and str(path) != "-"


def _in_file(path: Path, options: Options) -> Document:
    plan, pictures = illustrated_plan_in(path)
    return decided(plan, date.today(), options, pictures)


def _kept(id: str, options: Options) -> Document:
    """A strategy of this planner, as its first member may see it."""
    from planner import store  # noqa: PLC0415  a file needs no database
    from planner.actions import reports  # noqa: PLC0415

    try:
        store.migrate()
        return reports.document(store.first_member(), StrategyId(id), options)
    except Refusal as refusal:
        sys.exit(f"{id}: {refusal}")


def _printed(document: Document) -> bytes:
    """The PDF; says on a terminal where the work is."""
    press = Press(workers=1)
    try:
        job = press.start(document)
        while not job.is_over:
            _say(job)
            time.sleep(0.05)
        _say(job)
    finally:
        press.close()
    if job.state != "done":
        sys.exit(job.sentence)
    return job.pdf


def _say(job: Job) -> None:
    if sys.stderr.isatty():
        end = "\n" if job.is_over else ""
        print(f"\r\033[K{job.sentence}", end=end, file=sys.stderr, flush=True)
