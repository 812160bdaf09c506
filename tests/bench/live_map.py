"""What one edit costs the others on a map, and how long the last of 30 and of 100 people waits for it.

`python -m tests.bench.live_map` starts the planner and, for comparison, a bare python-socketio server that sends
the same bytes to the same number of people. An edit of ours is a whole one: asked for over the live line,
an action, a commit on the disk, and then the fan-out.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

from planner.model.ids import JourneyId
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.opening import Opened, kept_in, opened
from tests.builders import a_plan
from tests.live_client import LiveClient
from tests.servers import ROOT, Planner, free_port, listens, planner, running

PEOPLE = (30, 100)
EDITS = 40
SIZES = (25, 400, 1600)
BARE = "bare python-socketio"


class Crowd:
    """`PEOPLE` in one room; `wait` is told how to edit and says how long the last of them waited."""

    def __init__(self, people: list[LiveClient], edit: Callable[[int], Awaitable[None]]) -> None:
        self.people, self.edit = people, edit
        self.waits: list[float] = []
        self.sizes: list[int] = []

    async def wait(self, number: int) -> None:
        for person in self.people:
            person.bytes.clear()
        start = time.perf_counter()
        await self.edit(number)
        await asyncio.gather(*(person.change(10) for person in self.people))
        if number >= 0:  # the first few warm up
            self.waits.append((time.perf_counter() - start) * 1000)
            self.sizes.append(self.people[0].bytes[0])
        await asyncio.sleep(0.02)


async def people_in(stack: contextlib.AsyncExitStack, url: str, auth: object, count: int) -> list[LiveClient]:
    return [await stack.enter_async_context(LiveClient(url, auth)) for _ in range(count)]


async def on_a_map(stack: contextlib.AsyncExitStack, server: Planner, at: Opened, count: int) -> Crowd:
    with kept_in(server) as by:
        touchpoint = plan_of(by, at.strategy_id, JourneyId(at.journey_id)).all(Touchpoint)[7]
    people = await people_in(stack, server.url, {"strategy": at.strategy_id, "journey": at.journey_id}, count)
    await asyncio.gather(*(person.ask("join", seconds=60) for person in people))

    answers: list[asyncio.Task[None]] = []

    async def edit(number: int) -> None:
        title = {"title": f"Edited {number + 10:03}"}
        asked = {
            "id": uuid.uuid4().hex,
            "action": "touchpoints.edit",
            "args": [touchpoint.id, title],
            "seen": 2**30,
        }
        answers.append(asyncio.create_task(people[0].ask("do", [asked])))

    return Crowd(people, edit)


async def bare(stack: contextlib.AsyncExitStack, url: str, count: int) -> Crowd:
    people = await people_in(stack, url, {}, count)
    edit = {"noun": "touchpoint", "id": "0" * 16, "set": {"title": "Edited 010"}}
    frame = json.dumps(["edit", {"revision": 99, "by": "0" * 16, "edits": [edit]}], separators=(",", ":"))
    return Crowd(people, lambda _: people[0].send(f"42/live,{frame}"))


async def measure(server: Planner, maps: dict[int, Opened], beside: str, count: int) -> dict[str, Crowd]:
    """An edit on each map and one on the bare server in turn, so that a busy machine is as busy for all."""
    async with contextlib.AsyncExitStack() as stack:
        crowds = {str(size): await on_a_map(stack, server, at, count) for size, at in maps.items()}
        crowds[BARE] = await bare(stack, beside, count)
        for number in range(-5, EDITS):
            for crowd in crowds.values():
                await crowd.wait(number)
    return crowds


def disk(folder: Path) -> float:
    """Milliseconds that one durable commit takes here, with nothing around it."""
    with contextlib.closing(sqlite3.connect(folder / "disk.db", isolation_level=None)) as bare_file:
        bare_file.executescript("pragma journal_mode=wal; pragma synchronous=full; create table t(x)")
        waits = []
        for number in range(EDITS):
            start = time.perf_counter()
            bare_file.execute("insert into t values (?)", (number,))
            waits.append((time.perf_counter() - start) * 1000)
            time.sleep(0.02)
    return statistics.median(waits)


def line(name: str, crowd: Crowd) -> str:
    p95 = statistics.quantiles(crowd.waits, n=20)[18]
    size, wait = statistics.median(crowd.sizes), statistics.median(crowd.waits)
    return f"{name:>24}  {size:>7.0f} B  {wait:>7.1f} ms  {p95:>7.1f} ms"


def compared(crowds: dict[str, Crowd], count: int, commit: float) -> None:
    print(f"One edit on a map, told to {count} people ({EDITS} edits each)\n")
    print(f"{'touchpoints':>24}  {'bytes each':>9}  {'last has it':>10}  {'95 %':>10}")
    for name, crowd in crowds.items():
        print(line(name, crowd))
    ours = [crowd for name, crowd in crowds.items() if name != BARE]
    sizes = [statistics.median(crowd.sizes) for crowd in ours]
    slowest = max(statistics.median(crowd.waits) for crowd in ours)
    fan_out = statistics.median(crowds[BARE].waits)
    print(f"\nbytes, largest / smallest: {max(sizes) / min(sizes):.2f} (goal 1.10)")
    print(f"time, ours / bare fan-out: {slowest / fan_out:.2f} (goal 1.50 at 30)")
    print(
        f"a bare commit on this disk takes {commit:.1f} ms; without it: {(slowest - commit) / fan_out:.2f}\n"
    )


def main() -> None:
    for count in PEOPLE:
        port = free_port()
        bare_server = [sys.executable, "-m", "tests.bench.bare_fan_out", str(port)]
        with (
            tempfile.TemporaryDirectory() as home,
            planner(Path(home)) as server,
            running(bare_server, listens(port), 30, cwd=ROOT),
        ):
            maps = {
                size: opened(server, a_plan(size)) for size in (SIZES if count == PEOPLE[0] else SIZES[-1:])
            }
            crowds = asyncio.run(measure(server, maps, f"http://127.0.0.1:{port}", count))
            compared(crowds, count, disk(Path(home)))


if __name__ == "__main__":
    main()
