"""The same map in `rx.SharedState`: what one edit costs 30 people there, beside ours.

`python -m tests.bench.shared_state` starts both. Run with a port it is the app to compare with.
"""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import reflex as rx
import uvicorn

from planner.model.touchpoint import Touchpoint
from tests.bench.live_map import Crowd, on_a_map
from tests.browser.opening import opened
from tests.builders import a_plan
from tests.probes.line import Line, event
from tests.servers import ROOT, free_port, listens, planner, running

MAP = "one-map"
SIZE, PEOPLE, EDITS = 400, 30, 20


class Board(rx.SharedState):
    """Every touchpoint of a map, as the list a page would draw from."""

    touchpoints: list[dict[str, Any]] = rx.field(default_factory=list)

    @rx.event
    async def enter(self, size: int) -> None:
        """Join the one map; who comes first fills it."""
        board = await self._link_to(MAP)
        if not board.touchpoints:
            board.touchpoints = [one.as_json() for one in a_plan(size).all(Touchpoint)]

    @rx.event
    def retitle(self, place: int, title: str) -> None:
        """Another title for one touchpoint."""
        self.touchpoints[place]["title"] = title


def page() -> rx.Component:
    return rx.foreach(Board.touchpoints, lambda one: rx.text(one["title"]))


def serve(port: int) -> None:
    from reflex_base.environment import environment

    environment.REFLEX_SKIP_COMPILE.set(True)
    app = rx.App()
    app.add_page(page, route="/")
    uvicorn.run(app(), port=port, log_level="warning")


async def retitled(people: list[Line], name: str, title: str) -> str:
    """What the last of them was sent when the first gave a touchpoint another title."""
    heard = [len(one.heard) for one in people]
    await people[0].send(event(name, {"place": 7, "title": title}))
    waiting = (
        one.until(lambda frame: title in frame, since) for one, since in zip(people, heard, strict=True)
    )
    return (await asyncio.gather(*waiting))[-1]


async def shared(url: str) -> tuple[list[float], list[int]]:
    """Milliseconds until the last of them has an edit, and the bytes each is sent for it."""
    board = "reflex___state____state.reflex___istate___shared____shared_state_base_internal.__main______board"
    waits: list[float] = []
    sizes: list[int] = []
    async with contextlib.AsyncExitStack() as stack:
        people = [await stack.enter_async_context(Line(url)) for _ in range(PEOPLE)]
        for one in people:
            await one.send("40/_event,", event(f"{board}.enter", {"size": SIZE}))
            await one.until(lambda frame: "Touchpoint 0" in frame)
        for number in range(-3, EDITS):
            began = time.perf_counter()
            said = await retitled(people, f"{board}.retitle", f"Edited {number + 10:03}")
            if number >= 0:
                waits.append((time.perf_counter() - began) * 1000)
                sizes.append(len(said.encode()))
            await asyncio.sleep(0.02)
    return waits, sizes


async def ours(server: Any) -> Crowd:
    async with contextlib.AsyncExitStack() as stack:
        crowd = await on_a_map(stack, server, opened(server, a_plan(SIZE)), PEOPLE)
        for number in range(-3, EDITS):
            await crowd.wait(number)
    return crowd


def main() -> None:
    port = free_port()
    beside = [sys.executable, "-m", "tests.bench.shared_state", str(port)]
    with (
        tempfile.TemporaryDirectory() as home,
        planner(Path(home)) as server,
        running(beside, listens(port), 60, cwd=ROOT),
    ):
        crowd = asyncio.run(ours(server))
        waits, sizes = asyncio.run(shared(f"http://127.0.0.1:{port}"))
    print(f"One edit on a map of {SIZE} touchpoints, until the last of {PEOPLE} people has it\n")
    for name, took, sent in (("ours", crowd.waits, crowd.sizes), ("rx.SharedState", waits, sizes)):
        print(f"{name:>16}  {statistics.median(took):>8.1f} ms  {statistics.median(sent):>9.0f} B to each")
    faster, fewer = (
        statistics.median(theirs) / statistics.median(own)
        for theirs, own in ((waits, crowd.waits), (sizes, crowd.sizes))
    )
    print(f"\n{faster:.1f} times faster (goal 8), {fewer:.0f} times fewer bytes (goal 100)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve(int(sys.argv[1]))
    else:
        main()
