"""The `planner` command; each group of commands is a module here with `add_to(app)`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from planner.cli import supervised, supervising

if TYPE_CHECKING:
    import typer


def command() -> typer.Typer:
    """The whole command line."""
    import typer  # noqa: PLC0415  the supervisor does without all of this

    from planner.cli import data, doctor, exporting, measuring, owner, serving, strategies  # noqa: PLC0415

    app = typer.Typer(
        help="Personas, journey maps, metrics and owners, and the strategy as a PDF.", no_args_is_help=True
    )
    for group in (serving, doctor, strategies, data, measuring, exporting, owner):
        group.add_to(app)
    return app


def main() -> None:
    """Run the command line; the entry point of the `planner` script. What serves is started by a supervisor."""
    if sys.argv[1:2] == ["serve"] and not supervised.line().is_there:
        again = [sys.executable, *sys.orig_argv[1:]]
        sys.exit(supervising.Supervisor(again).run())
    command()()
