"""What seeing each other costs: bytes and server time for each step of a pointer, with 30 people on one map.

`python -m tests.bench.presence` starts the planner. First one person moves alone, then all of them at once, as fast as
a page may (ten times a second); the server's own processor time is read before and after, and what 30 silent people
cost is taken off.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from planner.model.workspace import Role
from planner.web.caller import PLAIN_COOKIE
from tests.bench.live_map import PEOPLE
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import first_team
from tests.builders import a_plan
from tests.doors import an_account
from tests.live_client import LiveClient
from tests.servers import Planner, planner

SECONDS = 10
RATE = 10
"""Steps of a pointer a second, as many as a page sends."""


@dataclass
class Cost:
    """What happened in `SECONDS`: steps said, bytes sent to each person, processor seconds of the server."""

    steps: int
    bytes_each: float
    messages_each: float
    cpu: float


def processor(port: int) -> float:
    """Seconds of processor time the server behind a port has used, its children included."""
    listening = {
        one.pid for one in psutil.net_connections("tcp") if one.laddr and one.laddr.port == port and one.pid
    }
    family = {
        child.pid for pid in listening for child in psutil.Process(pid).children(recursive=True)
    } | listening
    times = [psutil.Process(pid).cpu_times() for pid in family]
    return sum(one.user + one.system for one in times)


async def moves(person: LiveClient, step: int) -> None:
    at = [step % 5, "0123456789abcdef", round(step % 97 / 97, 3), round(step % 89 / 89, 3)]
    await person.send(f"42/live,{json.dumps(['here', {'at': at}], separators=(',', ':'))}")


async def stays(people: list[LiveClient], until: float) -> None:
    """Answer every beat, as a page does."""
    while time.monotonic() < until:
        for person in people:
            while not person.presence.empty():
                if person.presence.get_nowait() == {}:
                    await person.send('42/live,["here",{}]')
        await asyncio.sleep(0.2)


async def cost(server: Planner, people: list[LiveClient], movers: list[LiveClient]) -> Cost:
    for person in people:
        person.bytes.clear()
    before, until, step = processor(server.port), time.monotonic() + SECONDS, 0
    answering = asyncio.create_task(stays(people, until))
    while (now := time.monotonic()) < until:
        await asyncio.gather(*(moves(mover, step) for mover in movers))
        step += 1
        await asyncio.sleep(max(0.0, now + 1 / RATE - time.monotonic()))
    await answering
    received = [sum(person.bytes) for person in people]
    messages = [len(person.bytes) for person in people]
    used = processor(server.port) - before
    return Cost(step * len(movers), statistics.mean(received), statistics.mean(messages), used)


def keys_of_many(server: Planner) -> list[str]:
    """A session each for `PEOPLE` members of one workspace."""
    owner = first_team(server).owner
    with kept_in(server):
        return [an_account(owner, Role.EDITOR).token for _ in range(PEOPLE)]


async def measure(server: Planner, keys: list[str], at: Opened) -> tuple[Cost, Cost, Cost]:
    place = {"strategy": at.strategy_id, "journey": at.journey_id}
    async with contextlib.AsyncExitStack() as stack:
        lines = [LiveClient(server.url, place, cookie=f"{PLAIN_COOKIE}={key}") for key in keys]
        people = [await stack.enter_async_context(line) for line in lines]
        await asyncio.gather(*(person.ask("here", {}) for person in people))
        await asyncio.sleep(1)
        return tuple([await cost(server, people, people[:count]) for count in (0, 1, PEOPLE)])  # pyright: ignore[reportReturnType]


def main() -> None:
    with tempfile.TemporaryDirectory() as home, planner(Path(home), "--accounts") as server:
        keys = keys_of_many(server)
        silent, alone, crowd = asyncio.run(measure(server, keys, opened(server, a_plan(25))))
    print(f"{PEOPLE} people on one map, {SECONDS} s each, pointers {RATE} times a second\n")
    print(f"{'moving':>8}  {'steps':>6}  {'messages each':>13}  {'bytes each':>10}  {'server':>8}")
    for name, one in (("nobody", silent), ("one", alone), ("all", crowd)):
        print(
            f"{name:>8}  {one.steps:>6}  {one.messages_each:>13.0f}  {one.bytes_each:>8.0f} B  {one.cpu:>6.2f} s"
        )
    print()
    for name, one in (("one moves", alone), ("all at once", crowd)):
        size = (one.bytes_each - silent.bytes_each) / one.steps
        spent = 1000 * (one.cpu - silent.cpu) / one.steps
        print(f"one step of a pointer, {name}: {size:.0f} B to each person, {spent:.2f} ms of the server")
    print(f"of one core while all {PEOPLE} move: {100 * crowd.cpu / SECONDS:.0f} %")


if __name__ == "__main__":
    main()
