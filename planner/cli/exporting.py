"""`planner export`: a strategy file as a PDF, without a browser or a database."""

import sys
import time
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.strategies import File, illustrated_plan_in
from planner.report.document import CHAPTERS, Chapter, Document, Options, Paper, decided
from planner.report.job import Job
from planner.report.press import Press

Out = Annotated[Path | None, typer.Option("-o", "--out", help="The PDF to write; else named after the file.")]
Size = Annotated[Paper, typer.Option(help="The size of the paper.")]
Chapters = Annotated[
    list[str] | None,
    typer.Option("--chapter", help=f"Only this chapter; repeatable. One of: {', '.join(CHAPTERS)}."),
]


def add_to(app: typer.Typer) -> None:
    """Give the command line its `export`."""
    app.command()(export)


def export(path: File, out: Out = None, paper: Size = "a4", chapters: Chapters = None) -> None:
    """Make the paged PDF of a strategy file."""
    unknown = [name for name in chapters or () if name not in CHAPTERS]
    if unknown:
        sys.exit(f"There is no chapter “{unknown[0]}”. There are: {', '.join(CHAPTERS)}.")
    wanted: tuple[Chapter, ...] = tuple(
        chapter for chapter in CHAPTERS if not chapters or chapter in chapters
    )
    options = Options(paper=paper, chapters=wanted)
    plan, pictures = illustrated_plan_in(path)
    document = decided(plan, date.today(), options, pictures)
    target = out or Path(f"{'strategy' if str(path) == '-' else path.stem}.pdf")
    pdf = _printed(document)
    try:
        target.write_bytes(pdf)
    except OSError as error:
        sys.exit(f"{target} cannot be written: {error.strerror}.")
    print(f"{target} is ready.")


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
