"""Somebody who works on while others misbehave: real edits over a socket, each timed until it is heard."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import statistics
import time
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from tests.probes.line import Line
from tests.probes.world import World
from tests.servers import Planner

PATIENCE = 20
"""Seconds after which an edit counts as lost, on a busy machine too."""
_titles = itertools.count(1)


@dataclass
class Bystander:
    """An editor at work: `took` are the milliseconds of each edit."""

    room: Line
    strategy: str
    took: list[float] = field(default_factory=list)

    async def edit(self) -> None:
        """One edit, until the room tells of it. Raises TimeoutError."""
        title, since, began = f"Bystander {next(_titles)}", len(self.room.heard), time.perf_counter()
        edit = {
            "id": uuid.uuid4().hex,
            "action": "strategies.edit",
            "args": [self.strategy, {"summary": title}],
            "seen": 1,
        }
        await self.room.send(f"42/live,99{json.dumps(['do', [edit]])}")
        await self.room.until(lambda frame: title in frame and "change" in frame, since, PATIENCE)
        self.took.append((time.perf_counter() - began) * 1000)

    async def works(self, until: asyncio.Event) -> None:
        """Edit after edit, no faster than a hand, until it is over."""
        while not until.is_set():
            await self.edit()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(until.wait(), 0.15)


@contextlib.asynccontextmanager
async def a_bystander(planner: Planner, world: World) -> AsyncIterator[Bystander]:
    """An editor at home who has made a few edits already."""
    token, strategy = world.tokens["editor"], world.quiet
    async with Line(planner.url, token) as room:
        await room.send(f"40/live,{json.dumps({'strategy': strategy, 'journey': None})}")
        await room.ask("/live", "join")
        here = Bystander(room, strategy)
        for _ in range(20):
            await here.edit()
        yield here


def compared(before: list[float], during: list[float]) -> str:
    """How much longer an edit took, in words."""
    was, now = statistics.median(before), statistics.median(during)
    return f"{was:.0f} ms before, {now:.0f} ms during ({now / was:.1f} times), longest {max(during):.0f} ms"
