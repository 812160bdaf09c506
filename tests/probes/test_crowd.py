"""A thousand sockets of nobody at once: refused, and everything is given back."""

from __future__ import annotations

import asyncio
import resource
import time
from collections import Counter
from collections.abc import Callable

import psutil
import pytest

from tests.probes.bystander import a_bystander, compared
from tests.probes.seed import found
from tests.probes.world import World
from tests.servers import Planner

CROWD = 1_000
SPARE = 10
"""Files more or less that a server has open for reasons of its own."""
ASKED = (
    "GET /_event/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)

pytestmark = pytest.mark.alone


@pytest.fixture(autouse=True)
def _room_for_all() -> None:
    """As many open files as this needs, where the system lets us."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if now < 2 * CROWD:
        if 0 <= most < 2 * CROWD:
            pytest.skip(f"needs {2 * CROWD} open files; the system allows {most}")
        resource.setrlimit(resource.RLIMIT_NOFILE, (2 * CROWD, most))


async def knock(port: int, all_here: asyncio.Event, here: Callable[[], None]) -> str:
    """The first line of the answer to a socket nobody is signed in for, asked for when all are connected."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    here()
    await all_here.wait()
    writer.write(ASKED.format(port=port).encode())
    said = await asyncio.wait_for(reader.readline(), 60)
    await asyncio.wait_for(reader.read(), 60)  # until it is closed
    writer.close()
    return said.decode().strip()


async def crowd(port: int) -> list[str]:
    """What each of them was told."""
    connected, all_here = Counter[str](), asyncio.Event()

    def here() -> None:
        connected["here"] += 1
        if connected["here"] == CROWD:
            all_here.set()

    return list(await asyncio.gather(*(knock(port, all_here, here) for _ in range(CROWD))))


async def test_a_thousand_sockets_of_nobody(probed: Planner, world: World) -> None:
    server, over = probed.server, asyncio.Event()
    async with a_bystander(probed, world) as bystander:
        before, files, began = [*bystander.took], server.num_fds(), time.monotonic()
        working = asyncio.create_task(bystander.works(over))
        told = await crowd(probed.port)
        took = time.monotonic() - began
        over.set()
        await working
        await given_back(server, files)
        left = server.num_fds()
    print(f"\n{Counter(told)} in {took:.1f} s; {files} files open before, {left} after")
    print(f"an edit beside them: {compared(before, bystander.took[len(before) :])}")
    assert {line.split()[1] for line in told} == {"403"}, found(Counter(told))
    assert left <= files + SPARE


async def given_back(server: psutil.Process, files: int, seconds: float = 30) -> None:
    """Wait until the server has no more files open than before."""
    end = time.monotonic() + seconds
    while server.num_fds() > files and time.monotonic() < end:  # noqa: ASYNC110  another process has no event
        await asyncio.sleep(0.1)
