"""A bare websocket to the planner that keeps every frame as it came, and can say anything."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import uuid
from collections.abc import Callable
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage

from planner.web.caller import PLAIN_COOKIE
from tests.live_client import text_in

CLOSED = (ConnectionClosed, InvalidHandshake, InvalidMessage, ConnectionError)
"""How a socket ends that the server does not want."""
_numbers = itertools.count(1)


class Line:
    """`async with Line(url, token) as it`; `heard` are all frames. Raises one of CLOSED where it is not let in."""

    def __init__(self, url: str, token: str = "", tab: str = "") -> None:
        self.url = (
            f"{url.replace('http', 'ws', 1)}/_event/?EIO=4&transport=websocket&token={tab or uuid.uuid4()}"
        )
        self.headers = {"cookie": f"{PLAIN_COOKIE}={token}"} if token else {}
        self.origin = url
        self.heard: list[str] = []
        self.closed = asyncio.Event()
        self._news = asyncio.Event()
        self._line: ClientConnection

    async def __aenter__(self) -> Self:
        self._line = await connect(
            self.url,
            origin=self.origin,  # pyright: ignore[reportArgumentType]
            additional_headers=self.headers,
            max_size=None,
            compression=None,
            ping_interval=None,
        )
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reading
        await self._line.close()

    async def send(self, *frames: str | bytes) -> None:
        """These frames, one after the other."""
        for frame in frames:
            await self._line.send(frame)

    async def until(self, heard: Callable[[str], bool], since: int = 0, seconds: float = 60) -> str:
        """The first frame since the `since`th of which this is true. Raises TimeoutError, or ConnectionError."""
        async with asyncio.timeout(seconds):
            while True:
                self._news.clear()
                for frame in self.heard[since:]:
                    if heard(frame):
                        return frame
                since = len(self.heard)
                if self.closed.is_set():
                    raise ConnectionError("closed")
                await self._news.wait()

    async def ask(self, namespace: str, *event: Any, seconds: float = 60) -> str:
        """What an event was acknowledged with; what came packed beside it, unpacked."""
        number = next(_numbers)
        await self.send(f"42{namespace},{number}{json.dumps(event)}")
        plain, packed = f"43{namespace},{number}[", f"461-{namespace},{number}["
        answer = await self.until(lambda frame: frame.startswith((plain, packed)), 0, seconds)
        if answer.startswith(plain):
            return answer
        return await self.until(lambda _: True, self.heard.index(answer) + 1, seconds)

    async def _read(self) -> None:
        try:
            async for frame in self._line:
                if frame == "2":
                    await self._line.send("3")
                self.heard.append(text_in(frame))
                self._news.set()
        except ConnectionClosed:
            pass
        finally:
            self.closed.set()
            self._news.set()


def event(name: str, payload: dict[str, Any], path: str = "/", **query: str) -> str:
    """A frame of one event of a page."""
    said = {"name": name, "payload": payload, "router_data": {"pathname": path, "query": query}}
    return f"42/_event,{json.dumps(['event', said])}"
