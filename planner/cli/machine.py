"""What `planner doctor` looks at on the machine: the data folder, the disk, Redis, and the programs we need."""

import importlib
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator

import redis

from planner.cli import building, deaths
from planner.cli.finding import Finding, SetUp

LEAST_SPACE = 1_000_000_000
"""Bytes that must be free: a day's work, a backup and a report fit in easily."""
DAYS = 7
REDIS = "REFLEX_REDIS_URL"


def folder(here: SetUp) -> Iterator[Finding]:
    """Whether the data folder is ours alone."""
    if not here.home.is_dir():
        say = f"There is no data folder at {here.home} yet; the first start makes it."
        yield Finding("folder", "advice", say)
        return
    private = [here.home, here.home / "key"]
    exposed = [path for path in private if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077]
    for path in exposed:
        say = f"{path} is open to other users of this computer. Close it: chmod go-rwx {path}"
        yield Finding("folder", "unsafe", say)
    if not os.access(here.home, os.W_OK):
        say = f"{here.home} cannot be written to. Give it to the user who runs the planner."
        yield Finding("folder", "broken", say)
    elif not exposed:
        yield Finding("folder", "fine", f"The data folder {here.home} is private.")


def space(here: SetUp) -> Iterator[Finding]:
    """Whether there is room for a day of work."""
    there = next(path for path in (here.home, *here.home.parents) if path.exists())
    free = shutil.disk_usage(there).free
    if free < LEAST_SPACE:
        say = f"Only {free // 1_000_000} MB are free where the data is. Make room before work is refused."
        yield Finding("disk", "broken", say)
    else:
        yield Finding("disk", "fine", f"{free // 1_000_000_000} GB are free where the data is.")


def life(here: SetUp) -> Iterator[Finding]:
    """Whether the server has died lately; as another takes its place at once, nobody may have noticed."""
    died = deaths.since(here.home, DAYS)
    if died:
        at, why = died[-1]
        times = f"{len(died)} times" if len(died) > 1 else "once"
        say = (
            f"The planner died {times} in {DAYS} days and was started again. The last time, on {at:%-d %B at %H:%M} "
            f"UTC, it {why}. What it printed before says more."
        )
        yield Finding("life", "advice", say)
    elif here.home.is_dir():
        yield Finding("life", "fine", f"The planner has not died in {DAYS} days.")


def answers(_here: SetUp) -> Iterator[Finding]:
    """Whether Redis answers, where one is named."""
    url = os.environ.get(REDIS, "")
    if not url:
        return
    try:
        redis.Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5).ping()
        yield Finding("redis", "fine", "Redis answers.")
    except (redis.RedisError, ValueError) as error:
        say = f"Redis does not answer ({type(error).__name__}). Start it, or take {REDIS} away."
        yield Finding("redis", "broken", say)


def programs(_here: SetUp) -> Iterator[Finding]:
    """Whether what makes paper and pages is there."""
    try:
        importlib.import_module("planner.report.pdf")
        yield Finding("pango", "fine", "PDFs can be made.")
    except OSError:
        say = "No PDF can be made: Pango is missing. On Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
        yield Finding("pango", "broken", say)
    try:
        node = building.node_environment(building.ROOT)
        ran = subprocess.run(["node", "--version"], env=node, capture_output=True, check=False, timeout=30)
        works = ran.returncode == 0
    except (OSError, building.BuildFailedError, subprocess.TimeoutExpired):
        works = False
    said = "Pages can be built." if works else "No pages can be built: node is missing. bin/run installs it."
    yield Finding("node", "fine" if works else "broken", said)
