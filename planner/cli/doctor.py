"""`planner doctor`: what is unsafe or broken in a set-up, each as a plain sentence with what to do."""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from planner import store
from planner.cli import machine
from planner.cli.finding import Finding, SetUp, State
from planner.model.refusal import Refusal
from planner.web import letters
from planner.web.door.elsewhere import RETURN
from planner.web.door.openid import set_out
from planner.web.origins import LOOPBACK, named_origins
from planner.web.origins import VARIABLE as ORIGINS
from planner.web.provider import ISSUER, provider

CLOCK_SLACK = 120
MARKS: dict[State, str] = {"fine": "ok     ", "advice": "advice ", "unsafe": "UNSAFE ", "broken": "BROKEN "}


def add_to(app: typer.Typer) -> None:
    """Give the command line its `doctor`."""
    app.command()(doctor)


def doctor(
    host: Annotated[str, typer.Option(help="Where the planner listens, as for `serve`.")] = "127.0.0.1",
    home: Annotated[
        Path | None, typer.Option(help="The one folder of all data.", envvar="PLANNER_HOME")
    ] = None,
    origin: Annotated[
        list[str] | None, typer.Option(help="A public address, as for `serve`; repeatable.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
) -> None:
    """Say what is unsafe or broken in a set-up, and what to do. Give it the words you give `serve`.

    Ends with 1 where anything is unsafe or broken. Nothing is changed and no letter is sent.
    """
    if origin:
        os.environ[ORIGINS] = " ".join(origin)
    folder = home or Path(os.environ.get("PLANNER_HOME") or Path.home() / ".local/share/cx-planner")
    os.environ["PLANNER_HOME"] = str(folder.expanduser().resolve())
    found = findings(SetUp(host, Path(os.environ["PLANNER_HOME"])))
    safe = all(one.state in {"fine", "advice"} for one in found)
    if as_json:
        print(json.dumps({"safe": safe, "findings": [one._asdict() for one in found]}, indent=2))
    else:
        for one in found:
            print(f"{MARKS[one.state]}{one.said}")
    sys.exit(0 if safe else 1)


def findings(here: SetUp) -> list[Finding]:
    """Everything looked at, in a fixed order."""
    return [one for look in LOOKS for one in look(here)]


def _listening(here: SetUp) -> Iterator[Finding]:
    named = named_origins()
    plain = [origin for origin in named if not origin.startswith("https://")]
    if here.host in LOOPBACK and not plain:
        yield Finding("address", "fine", "The planner listens on this computer only.")
    elif not named or plain:
        yield Finding(
            "address",
            "unsafe",
            f"The planner is reached at {', '.join(sorted(plain)) or here.host} without TLS, so passwords travel "
            "readable. Put a proxy with TLS in front and start with --origin https://your.name.",
        )
    else:
        yield Finding("address", "fine", f"It is reached at {', '.join(sorted(named))}.")


def _database(here: SetUp) -> Iterator[Finding]:
    if not os.environ.get("PLANNER_DATABASE") and not (here.home / "planner.db").exists():
        yield Finding("database", "advice", "There is no database yet; the first start makes it.")
        return
    try:
        found = store.condition()
    except Refusal:
        say = "The database cannot be reached or read. Look at PLANNER_DATABASE, or at the rights of the data folder."
        yield Finding("database", "broken", say)
        return
    finally:
        store.close_database()
    yield from _found(found, here)


def _found(found: store.Condition, here: SetUp) -> Iterator[Finding]:
    if not found.migrated:
        say = (
            "The database is of another version of the planner. Make a backup, then start this version once."
        )
        yield Finding("database", "broken", say)
        return
    if found.unset or found.damage:
        what = ", ".join(found.unset) or "its pages"
        say = f"SQLite is not as it should be ({what}). Stop the planner, keep a copy, and restore the last backup."
        yield Finding("database", "broken", say)
    else:
        yield Finding("database", "fine", f"The database ({found.kind}) answers and is of this version.")
    yield from _people(found, here)
    if found.ahead > CLOCK_SLACK:
        say = "This computer's clock is behind what was written before, so sign-ins and codes fail. Set it by NTP."
        yield Finding("clock", "broken", say)
    else:
        yield Finding("clock", "fine", "The clock goes on from what was written before.")


def _people(found: store.Condition, here: SetUp) -> Iterator[Finding]:
    if not found.accounts:
        say = "Nobody has an account yet. Open the address the first start prints, or: planner owner create"
        yield Finding("owners", "advice", say)
    elif found.unguarded:
        say = (
            f"{found.unguarded} of {found.owners} owners sign in without a second factor. Each turns it on under "
            "“Profile”."
        )
        yield Finding("owners", "unsafe" if here.open else "advice", say)
    else:
        yield Finding("owners", "fine", "Every owner has a second factor.")


def _letters(_here: SetUp) -> Iterator[Finding]:
    if not letters.can_send():
        say = f"No letters can be sent, so owners pass links on by hand. Set {letters.SERVER} and {letters.SENDER}."
        yield Finding("letters", "advice", say)
    elif why := letters.trouble():
        say = f"The mail server takes no letters from us ({why}). Look at {letters.SERVER}: name, password, port, TLS."
        yield Finding("letters", "broken", say)
    else:
        yield Finding("letters", "fine", "The mail server takes letters from us.")


def _elsewhere(_here: SetUp) -> Iterator[Finding]:
    named = provider()
    if named is None:
        return
    if named.faults:
        yield Finding("provider", "broken", named.faults)
        return
    try:
        asyncio.run(set_out(named, f"http://127.0.0.1{RETURN}"))
        yield Finding("provider", "fine", f"Signing in with {named.label} can begin.")
    except Refusal:
        say = f"{named.label} does not answer as an OpenID provider. Look at {ISSUER}, and whether it can be reached."
        yield Finding("provider", "broken", say)


LOOKS: tuple[Callable[[SetUp], Iterator[Finding]], ...] = (
    _listening,
    machine.folder,
    machine.space,
    _database,
    _letters,
    _elsewhere,
    machine.life,
    machine.answers,
    machine.programs,
)
