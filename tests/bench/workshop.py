"""A large workshop: 100 people on one map, twenty edits a second in sum, for five minutes.

`python -m tests.bench.workshop [SECONDS]` says how long the last of them waits for an edit, whether any was lost, came
twice or in another order, and what the server needs for each person.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from planner.model.ids import JourneyId
from planner.model.touchpoint import Touchpoint
from planner.store import changes_since, plan_of
from tests.browser.opening import Opened, kept_in, opened
from tests.builders import a_plan
from tests.live_client import LiveClient
from tests.servers import Planner, planner

PEOPLE, A_SECOND, SIZE = 100, 20, 1600


class Workshop:
    """What was asked for and when; what each of the people heard."""

    def __init__(self) -> None:
        self.asked: dict[str, float] = {}
        self.answered: set[str] = set()
        self.heard: list[list[tuple[str, str]]] = [[] for _ in range(PEOPLE)]
        self.last: dict[str, float] = {}
        self.ears: Counter[str] = Counter()

    async def listen(self, place: int, person: LiveClient) -> None:
        while True:
            for edit in (await person.change(600)).get("edits", ()):
                title = edit["set"]["title"]
                self.heard[place].append((edit["id"], title))
                self.ears[title] += 1
                self.last[title] = time.perf_counter()

    async def edit(self, person: LiveClient, touchpoint: str, number: int) -> None:
        title = f"Edit {number}"
        edit = {
            "id": f"edit-{number}",
            "action": "touchpoints.edit",
            "args": [touchpoint, {"title": title}],
            "seen": 1,
        }
        self.asked[title] = time.perf_counter()
        said = await person.ask("do", [edit], seconds=120)
        if "change" in said["answers"][0]:
            self.answered.add(title)


async def held(server: Planner, at: Opened, touchpoints: list[str], seconds: int) -> Workshop:
    it, pick = Workshop(), random.Random(7)
    async with contextlib.AsyncExitStack() as stack:
        where = {"strategy": at.strategy_id, "journey": at.journey_id}
        people = [await stack.enter_async_context(LiveClient(server.url, where)) for _ in range(PEOPLE)]
        for person in people:
            await person.ask("join", seconds=120)
        listening = [asyncio.create_task(it.listen(*one)) for one in enumerate(people)]
        began, edits = time.perf_counter(), []
        for number in itertools.count():
            due = began + number / A_SECOND
            if due > began + seconds:
                break
            await asyncio.sleep(max(0, due - time.perf_counter()))
            edits.append(asyncio.create_task(it.edit(pick.choice(people), pick.choice(touchpoints), number)))
        await asyncio.gather(*edits)
        for _ in range(600):
            if all(it.ears[title] >= PEOPLE for title in it.answered):
                break
            await asyncio.sleep(0.1)
        for task in listening:
            task.cancel()
    return it


def in_order(kept: list[tuple[str, str]], heard: list[tuple[str, str]]) -> bool:
    """Whether each thing's edits were heard in the order in which they were kept."""

    def by_thing(said: list[tuple[str, str]]) -> dict[str, list[str]]:
        things: dict[str, list[str]] = {}
        for id, title in said:
            things.setdefault(id, []).append(title)
        return things

    return by_thing(kept) == by_thing(heard)


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 300
    with tempfile.TemporaryDirectory() as home, planner(Path(home)) as server:
        at = opened(server, a_plan(SIZE))
        with kept_in(server) as by:
            plan = plan_of(by, at.strategy_id, JourneyId(at.journey_id))
            touchpoints = [one.id for one in plan.all(Touchpoint)][:40]
        before, cpu = server.server.memory_info().rss, server.server.cpu_times()
        it = asyncio.run(held(server, at, [str(id) for id in touchpoints], seconds))
        after, used = server.server.memory_info().rss, server.server.cpu_times()
        with kept_in(server) as by:
            revision, kept = 1, []
            while changes := changes_since(by, at.strategy_id, revision):
                kept += [
                    (edit.id, (edit.after or {})["title"]) for change in changes for edit in change.edits
                ]
                revision = changes[-1].revision
    told(it, kept, seconds)
    busy = used.user + used.system - cpu.user - cpu.system
    each = busy / seconds / PEOPLE * 1000
    print(f"server: {busy / seconds:.0%} of one core, which is {each:.1f} ms a second for each person;")
    print(f"{(after - before) / PEOPLE / 1024:.0f} kB of memory for each")


def told(it: Workshop, kept: list[tuple[str, str]], seconds: int) -> None:
    waits = [(it.last[title] - it.asked[title]) * 1000 for title in it.answered if title in it.last]
    middle, p95 = statistics.median(waits), statistics.quantiles(waits, n=20)[18]
    lost = sum(it.ears[title] < PEOPLE for title in it.answered)
    twice = sum(it.ears[title] > PEOPLE for title in it.asked)
    mixed = sum(not in_order(kept, heard) for heard in it.heard)
    print(f"{PEOPLE} people on {SIZE} touchpoints, {A_SECOND} edits a second in sum, {seconds} seconds\n")
    print(f"{len(it.asked)} edits asked for, {len(it.answered)} answered, {len(kept)} in the history")
    print(f"until the last has it: median {middle:.0f} ms, 95 % {p95:.0f} ms, longest {max(waits):.0f} ms")
    print(f"lost {lost}, twice {twice}, people who heard a card's edits in another order: {mixed}")


if __name__ == "__main__":
    main()
