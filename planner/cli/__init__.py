"""The `planner` command; each group of commands is a module here with `add_to(app)`."""

import typer

from planner.cli import doctor, exporting, owner, serving, strategies

GROUPS = (serving, doctor, strategies, exporting, owner)


def command() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        help="Personas, journey maps, metrics and owners, and the strategy as a PDF.", no_args_is_help=True
    )
    for group in GROUPS:
        group.add_to(app)
    return app


def main() -> None:
    """Run the command line; the entry point of the `planner` script."""
    command()()
