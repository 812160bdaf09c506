"""A bare browser of Reflex's own socket: sends events by hand, so that tests can also misbehave."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect

NAMESPACE = "/_event"


class EventClient:
    """`async with EventClient(url, cookie) as it: await it.send(name, payload)`; `heard` is every update."""

    def __init__(self, url: str, cookie: str = "", tab: str = "") -> None:
        self.tab = tab or str(uuid.uuid4())
        self.url = f"{url.replace('http', 'ws', 1)}/_event/?EIO=4&transport=websocket&token={self.tab}"
        self.headers = {"cookie": cookie} if cookie else {}
        self.origin = url
        self.heard: list[Any] = []
        self.closed = asyncio.Event()
        self._line: ClientConnection

    async def __aenter__(self) -> Self:
        self._line = await connect(
            self.url, origin=self.origin, additional_headers=self.headers, max_size=None
        )  # pyright: ignore[reportArgumentType]
        assert str(await self._line.recv()).startswith("0")
        await self._line.send(f"40{NAMESPACE},")
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._reading.cancel()
        await self._line.close()

    async def raw(self, frame: str | bytes) -> None:
        """One frame as it is."""
        await self._line.send(frame)

    async def send(self, name: str, payload: Any = None, path: str = "/") -> None:
        """One event."""
        event = {"name": name, "payload": payload or {}, "router_data": {"pathname": path, "query": {}}}
        await self.raw(f"42{NAMESPACE},{json.dumps(['event', event])}")

    async def answer(
        self, name: str, payload: Any = None, seconds: float = 5, wants: Callable[[str], object] = bool
    ) -> str:
        """What came back after an event, as text, until it is what one `wants` and nothing more comes for a moment.

        What an event before it still had to say may come first.
        """
        before, said = len(self.heard), ""
        await self.send(name, payload)
        end = asyncio.get_running_loop().time() + seconds
        while not (said and wants(said)) and asyncio.get_running_loop().time() < end:
            await asyncio.sleep(0.01)
            said = json.dumps(self.heard[before:]) if len(self.heard) > before else ""
            if self.closed.is_set():
                break
        await asyncio.sleep(0.05)
        return json.dumps(self.heard[before:])

    async def _read(self) -> None:
        try:
            async for frame in self._line:
                text = str(frame)
                if text == "2":
                    await self._line.send("3")
                elif text.startswith(f"42{NAMESPACE},"):
                    self.heard.append(json.loads(text.partition(",")[2]))
        finally:
            self.closed.set()
