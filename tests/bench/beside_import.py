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
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from tests.bench.live_map import Crowd, on_a_map
from tests.bench.numbers import LINES, write_orders
from tests.browser.opening import Opened, opened
from tests.builders import a_plan
from tests.servers import Planner, planner

ALONE, PAUSE = 200, 0.03
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


async def waits(crowd: Crowd, until: Process | None) -> list[float]:
    """Milliseconds for each edit: `ALONE` of them, or as long as a process runs."""
    crowd.waits.clear()
    number = 0
    while until.returncode is None if until else number < ALONE:
        await crowd.wait(number)
        await asyncio.sleep(PAUSE)
        number += 1
    return list(crowd.waits)


async def measure(server: Planner, at: Opened, file: Path) -> tuple[list[float], list[float], float]:
    """Waits alone and beside the import, and how long that took."""
    async with contextlib.AsyncExitStack() as stack:
        crowd = await on_a_map(stack, server, at, 2)
        for number in range(-5, 0):
            await crowd.wait(number)
        alone = await waits(crowd, None)
        words = (sys.executable, "-c", BRINGS, server.url, at.strategy_id, str(file))
        begun = time.monotonic()
        bringing = await asyncio.create_subprocess_exec(*words, stdout=PIPE, stderr=PIPE)
        beside = await waits(crowd, bringing)
        took = time.monotonic() - begun
        said, trouble = await bringing.communicate()
        assert bringing.returncode == 0, trouble.decode()
        assert said.strip(), "nothing was brought in"
        after = await waits(crowd, None)
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
