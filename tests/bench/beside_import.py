"""What others wait for while somebody brings in a million order lines: `python -m tests.bench.beside_import`.

The planner runs as a person starts it. Two people are on a map of 100 touchpoints, one of them edits; the file comes in
over HTTP (upload, look, trial, import) from a process of its own. An edit takes from its asking until both have heard
of it. Ratios count, times drift.
"""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
import uuid
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from planner.model.ids import JourneyId
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.bench.numbers import LINES, write_orders
from tests.browser.opening import Opened, kept_in, opened
from tests.builders import a_plan
from tests.live_client import LiveClient
from tests.servers import Planner, planner

ALONE, PAUSE = 200, 0.06
"""Edits, and seconds between two: the planner shuts out whoever says more than twenty things a second."""
BRINGS = """
import json, sys, time, urllib.request
base, strategy, path = sys.argv[1:]
def ask(method, address, body=None, size=None):
    asked = urllib.request.Request(base + address, data=body, method=method, headers={"origin": base})
    if size is not None: asked.add_header("content-length", str(size))
    elif body is not None: asked.add_header("content-type", "application/json")
    with urllib.request.urlopen(asked, timeout=900) as answer: return json.load(answer)
def over(told):
    while told["state"] in ("waiting", "working"):
        time.sleep(0.3)
        told = ask("GET", at)
    assert told["state"] == "done", told
    return told
with open(path, "rb") as file:
    size = file.seek(0, 2); file.seek(0)
    told = ask("POST", f"/strategy/{strategy}/data?name=orders.csv", file, size)
at = f"/strategy/{strategy}/data/{told['token']}"
mapping = over(told)["sheet"]["mapping"]
for do in ("try", "import"):
    told = over(ask("POST", at, json.dumps({"do": do, "mapping": mapping}).encode()))
print(told["brought"]["change"])
"""


class Pair:
    """Two people on one map, of whom the first edits a title."""

    def __init__(self, people: list[LiveClient], touchpoint: str) -> None:
        self.people, self.touchpoint, self.edits = people, touchpoint, 0

    async def edit(self) -> float:
        """Milliseconds until both have heard of an edit, whatever else they hear of meanwhile."""
        self.edits += 1
        title, start = f"Edited {self.edits:06}", time.perf_counter()
        args, once = [self.touchpoint, {"title": title}], uuid.uuid4().hex
        asked = {"id": once, "action": "touchpoints.edit", "args": args, "seen": 2**30}
        answer = asyncio.create_task(self.people[0].ask("do", [asked], seconds=60))
        for person in self.people:
            while title not in str(await person.change(60)):
                pass
        took = (time.perf_counter() - start) * 1000
        await answer
        return took

    async def waits(self, until: Process | None = None) -> list[float]:
        """For each edit: `ALONE` of them, or as long as a process runs."""
        told: list[float] = []
        while until.returncode is None if until else len(told) < ALONE:
            told.append(await self.edit())
            await asyncio.sleep(PAUSE)
        return told


async def measure(server: Planner, at: Opened, file: Path) -> tuple[list[float], list[float], float]:
    """Waits alone and beside the import, and how long that took."""
    with kept_in(server) as by:
        touchpoint = plan_of(by, at.strategy_id, JourneyId(at.journey_id)).all(Touchpoint)[7]
    async with contextlib.AsyncExitStack() as stack:
        lines = [
            LiveClient(server.url, {"strategy": at.strategy_id, "journey": at.journey_id}) for _ in range(2)
        ]
        people = [await stack.enter_async_context(line) for line in lines]
        await asyncio.gather(*(person.ask("join", seconds=60) for person in people))
        pair = Pair(people, touchpoint.id)
        alone = (await pair.waits())[5:]
        words = (sys.executable, "-c", BRINGS, server.url, at.strategy_id, str(file))
        begun = time.monotonic()
        bringing = await asyncio.create_subprocess_exec(*words, stdout=PIPE, stderr=PIPE)
        beside = await pair.waits(bringing)
        took = time.monotonic() - begun
        said, trouble = await bringing.communicate()
        assert bringing.returncode == 0, trouble.decode()
        assert said.strip(), "nothing was brought in"
        after = await pair.waits()
    return alone + after, beside, took


def main() -> None:
    """Print what an edit takes without and beside an import."""
    with tempfile.TemporaryDirectory() as folder, planner(Path(folder) / "home") as server:
        file = Path(folder) / "orders.csv"
        write_orders(file, LINES)
        alone, beside, took = asyncio.run(measure(server, opened(server, a_plan(100)), file))
    print(
        f"{LINES:,} order lines come in over HTTP in {took:.0f} s: uploaded, looked at, tried out, imported"
    )
    for name, some in (("nobody imports", alone), ("beside the import", beside)):
        worst = statistics.quantiles(some, n=20)[-1]
        print(
            f"{name:>18}: an edit takes {statistics.median(some):.1f} ms, 95 % within {worst:.1f} ms ({len(some)})"
        )
    print(
        f"an edit beside an import takes {statistics.median(beside) / statistics.median(alone):.2f} times as long"
    )


if __name__ == "__main__":
    main()
