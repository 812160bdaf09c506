"""`planner owner create`: the first owner, from the command line."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from planner import store
from planner.actions import accounts
from planner.model.member import Visitor
from planner.model.refusal import Refusal


def add_to(app: typer.Typer) -> None:
    """Give the command line its `owner create`."""
    group = typer.Typer(help="The first owner of this planner.", no_args_is_help=True)
    group.callback()(lambda: None)
    group.command()(create)
    app.add_typer(group, name="owner")


def create(
    name: Annotated[str, typer.Option(prompt="Name", help="What others call the owner.")],
    email: Annotated[str, typer.Option(prompt="E-mail", help="To sign in with.")],
    password: Annotated[
        str,
        typer.Option(
            prompt="Password", hide_input=True, confirmation_prompt=True, envvar="PLANNER_OWNER_PASSWORD"
        ),
    ],
    home: Annotated[
        Path | None, typer.Option(help="The one folder of all data.", envvar="PLANNER_HOME")
    ] = None,
) -> None:
    """Make the first account, which owns all that is there; refused once there is any."""
    if home is not None:
        os.environ["PLANNER_HOME"] = str(home.expanduser().resolve())
    try:
        store.migrate()
        accounts.first_owner(Visitor(), name, email, password)
    except Refusal as refusal:
        sys.exit(str(refusal))
    print(f"{name} owns this planner now. Start it with `planner serve` and sign in.")
