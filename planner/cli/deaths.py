"""When a server died and the supervisor started another: one line each, in the data folder, for `planner doctor`."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

FILE = "deaths.txt"
KEPT = 100
"""Lines that are kept; older ones go."""


class Death(NamedTuple):
    """When a server died, and of what: "was ended by signal 9"."""

    at: datetime
    why: str


def note(home: Path, why: str) -> None:
    """Write down that the server before this one died; a full disk is no reason not to start."""
    lines = [*_lines(home), f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S%z} {why}"][-KEPT:]
    with contextlib.suppress(OSError):
        (home / FILE).write_text("\n".join([*lines, ""]))


def since(home: Path, days: int) -> list[Death]:
    """The deaths of the last days, oldest first."""
    found: list[Death] = []
    for line in _lines(home):
        at, _, why = line.partition(" ")
        with contextlib.suppress(ValueError):
            found.append(Death(datetime.strptime(at, "%Y-%m-%dT%H:%M:%S%z"), why))
    return [death for death in found if death.at > datetime.now(UTC) - timedelta(days=days)]


def _lines(home: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return (home / FILE).read_text(errors="replace").splitlines()
    return []
