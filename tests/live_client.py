"""A bare browser of the rooms: Engine.IO and Socket.IO by hand over one websocket, so that tests can also misbehave."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect

NAMESPACE = "/live"


def text_in(frame: object) -> str:
    """What a frame says; one that comes packed, unpacked."""
    return gzip.decompress(frame).decode() if isinstance(frame, bytes) else str(frame)


def unpacked(copy: bytes) -> Any:
    """A whole copy, as a browser reads it."""
    return json.loads(text_in(copy))


class LiveClient:
    """`async with LiveClient(url, {"strategy": id, "journey": None}) as it: await it.ask("join")`.

    `said` is what the server answered to the connect: {"sid": ...}, or {"message": ...} of a refusal.
    """

    def __init__(self, url: str, auth: object, path: str = "/_event/", cookie: str = "") -> None:
        self.url = f"{url.replace('http', 'ws', 1)}{path}?EIO=4&transport=websocket"
        self.origin = url
        self.headers = {"cookie": cookie} if cookie else {}
        self.auth = auth
        self.said: Any = None
        self.refused = False
        self.changes: asyncio.Queue[Any] = asyncio.Queue()
        self.presence: asyncio.Queue[Any] = asyncio.Queue()
        self.bytes: list[int] = []
        self._asked = 0
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._line: ClientConnection

    async def __aenter__(self) -> Self:
        self._line = await connect(
            self.url, origin=self.origin, additional_headers=self.headers, max_size=None
        )  # pyright: ignore[reportArgumentType]
        assert str(await self._line.recv()).startswith("0")
        await self.send(
            f"40{NAMESPACE},{json.dumps(self.auth)}" if self.auth is not ... else f"40{NAMESPACE},"
        )
        frame = await self._next()
        self.refused = frame.startswith("44")
        self.said = json.loads(frame.partition(",")[2])
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._reading.cancel()
        await self._line.close()

    async def send(self, frame: str) -> None:
        """One raw frame."""
        await self._line.send(frame)

    async def ask(self, *event: object, seconds: float = 20) -> Any:
        """The acknowledgement of an event."""
        self._asked += 1
        self._answers[self._asked] = asyncio.get_running_loop().create_future()
        await self.send(f"42{NAMESPACE},{self._asked}{json.dumps(event)}")
        return (await asyncio.wait_for(self._answers[self._asked], seconds) or [None])[0]

    async def change(self, seconds: float = 2) -> Any:
        """The next change that was told."""
        return await asyncio.wait_for(self.changes.get(), seconds)

    async def _next(self) -> str:
        while True:
            frame = str(await self._line.recv())
            if frame != "2":
                return frame
            await self.send("3")

    def _answered(self, rest: str, attached: object = None) -> None:
        number, _, data = rest.partition("[")
        answer = json.loads(f"[{data}", object_hook=lambda it: attached if "_placeholder" in it else it)
        self._answers.pop(int(number)).set_result(answer)

    async def _read(self) -> None:
        while True:
            frame = await self._next()
            kind, _, rest = frame.partition(",")
            if kind.endswith(f"-{NAMESPACE}"):
                self._answered(rest, await self._line.recv())
            elif kind == f"43{NAMESPACE}":
                self._answered(rest)
            elif kind == f"42{NAMESPACE}":
                self.bytes.append(len(frame.encode()))
                event, said = json.loads(rest)
                (self.presence if event == "presence" else self.changes).put_nowait(said)
