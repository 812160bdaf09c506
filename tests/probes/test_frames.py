"""A hundred thousand malformed frames: nothing breaks, nothing grows, and somebody beside them works on."""

from __future__ import annotations

import asyncio
import json
import random
import time

import pytest

from tests.probes.bystander import a_bystander, compared
from tests.probes.complaints import complaints
from tests.probes.frames import a_frame
from tests.probes.line import CLOSED, Line
from tests.probes.seed import chance, found
from tests.probes.world import World
from tests.servers import Planner

FRAMES = 100_000
OF_ONE = 100
SENDERS = 4
"""Frames over one socket, which takes no more at once; sockets at a time."""
MEGABYTES = 120

pytestmark = pytest.mark.alone


async def flood(planner: Planner, world: World, draws: random.Random, count: int) -> int:
    """So many malformed frames, socket after socket; how many sockets were closed before all of theirs were read."""
    closed, strategy = 0, world.own["strategy_id"][0]
    for number in range(count // OF_ONE):
        frames = [a_frame(draws) for _ in range(OF_ONE)]
        seat = f"40/live,{json.dumps({'strategy': strategy, 'journey': None})}"
        try:
            async with Line(planner.url, world.spare[number % len(world.spare)]) as line:
                await line.send("40/_event,", seat, *frames, seat)
                await line.ask("/live", "since", 0)
        except CLOSED:
            closed += 1
    return closed


async def test_a_hundred_thousand_malformed_frames(probed: Planner, world: World) -> None:
    server, over = probed.server, asyncio.Event()
    async with a_bystander(probed, world) as bystander:
        before, memory, began = [*bystander.took], server.memory_info().rss, time.monotonic()
        working = asyncio.create_task(bystander.works(over))
        senders = (flood(probed, world, chance(f"frames {n}"), FRAMES // SENDERS) for n in range(SENDERS))
        closed = sum(await asyncio.gather(*senders))
        over.set()
        await working
    grown = (server.memory_info().rss - memory) / 2**20
    print(
        f"\n{FRAMES} frames in {time.monotonic() - began:.0f} s, {closed} sockets closed early, {grown:.0f} MB more"
    )
    print(f"an edit beside them: {compared(before, bystander.took[len(before) :])}")
    assert closed < FRAMES / OF_ONE / 10, found("most sockets did not hear their frames out")
    assert grown < MEGABYTES, found(f"{grown:.0f} MB more")
    assert complaints(probed) == [], found(complaints(probed)[:20])
