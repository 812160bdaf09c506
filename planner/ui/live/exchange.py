"""Several servers on one database as one: what one tells, the others hear, over Redis, which keeps nothing of it.

Each server numbers what it says, and says at least that it is there. So who hears a number too high, or somebody for
the first time, knows that something was missed, for whatever reason: it asks that server for its people, and its own
pages for what they missed. Who says nothing for `SILENCE` is no more.
"""

import asyncio
import json
import logging
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from redis.asyncio import Redis
from redis.exceptions import RedisError

from planner.ui.live.wire import Message

BEAT = 4.0
SILENCE = 10.0
"""Seconds between two signs of life, and without any after which a server is no more; it is seen at the next beat."""
AGAIN = 1.0
PATIENCE = 5.0
"""Seconds until Redis is tried again, and for which it is waited for."""
MOST_WAITING = 10_000
"""Messages for a Redis that is slow or gone; what does not fit is missed, and asked for later."""

log = logging.getLogger(__name__)


class Listener(Protocol):
    """Who hears the other servers."""

    async def heard(self, server: str, said: Message) -> None:
        """Another server says something of the kind `said["kind"]`."""
        ...

    async def missed(self) -> None:
        """Something was told elsewhere that did not come here."""
        ...

    def over(self, server: str) -> None:
        """Another server is no more."""
        ...


@dataclass
class Other:
    """Another server: the number of what it said last, when that came, and whether it told of all its people since."""

    said: int
    heard: float
    told: bool = False


class Exchange:
    """The line to the other servers. It is open while `works` runs."""

    def __init__(self, url: str) -> None:
        self.server = secrets.token_hex(8)
        self._redis: Redis = Redis.from_url(
            url, socket_connect_timeout=PATIENCE, socket_timeout=PATIENCE, health_check_interval=0
        )
        # a channel is heard in all of Redis: another planner, in a database of its own there, is no neighbour
        self._channel = f"planner/live/{self._redis.connection_pool.connection_kwargs.get('db') or 0}"
        self._open = True
        self._said = 0
        self._others: dict[str, Other] = {}
        self._waiting: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)
        self._listener: Listener

    def heard_by(self, listener: Listener) -> None:
        """From now on this one hears the others."""
        self._listener = listener

    def say(self, kind: str, **more: Any) -> None:
        """Tell all other servers, as soon as may be and in this order."""
        self._said += 1
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(self._worded(kind, more))

    async def works(self) -> None:
        """Hear and be heard until this is cancelled; then say so."""
        tasks = [asyncio.create_task(one) for one in (self._sending(), self._listening(), self._beating())]
        try:
            await asyncio.gather(*tasks)
        finally:
            self._open = False  # a library may swallow what cancels it
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks, timeout=AGAIN)
            self._said += 1
            with suppress(RedisError, OSError):
                await self._redis.publish(self._channel, self._worded("over", {}))
                await self._redis.aclose()

    def _worded(self, kind: str, more: Message) -> str:
        said = {"from": self.server, "n": self._said, "kind": kind, **more}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))

    async def _sending(self) -> None:
        while self._open:
            said = await self._waiting.get()
            with suppress(RedisError, OSError):  # the others miss its number
                await self._redis.publish(self._channel, said)

    async def _listening(self) -> None:
        told = False
        while self._open:
            with suppress(RedisError, OSError):
                await self._listen()
                told = False
            if not told:
                log.warning("Redis does not answer: what happens on other servers is not seen until it does.")
            told = True
            await asyncio.sleep(AGAIN)

    async def _listen(self) -> None:
        """Until the line is broken: our own beats come back over it, so a silent one is."""
        async with self._redis.pubsub() as line:
            await line.subscribe(self._channel)
            self.say("beat")
            while self._open and (message := await line.get_message(timeout=SILENCE)) is not None:
                if message["type"] == "message":
                    await self._take(message["data"])

    async def _beating(self) -> None:
        while self._open:
            await asyncio.sleep(BEAT)
            self.say("beat")
            late = time.monotonic() - SILENCE
            for server, other in list(self._others.items()):
                if other.heard < late:
                    await self._end_of(server)
                elif not other.told:
                    self.say("ask", of=server)  # it may not have heard it either

    async def _take(self, data: bytes) -> None:
        """A message nobody here understands, as from another version, must not deafen us."""
        try:
            said = json.loads(data)
            if said["from"] != self.server:
                await self._hear(said["from"], said["n"], said)
        except Exception:
            log.exception("A message of another server was not understood.")

    async def _hear(self, server: str, number: int, said: Message) -> None:
        known = self._others.get(server)
        if known is not None and number <= known.said:
            return  # sent twice, when Redis took it and did not say so
        if said["kind"] == "over":
            await self._end_of(server)
            return
        whole = known is not None and number == known.said + 1
        told = said["kind"] == "all" or (whole and known is not None and known.told)
        self._others[server] = Other(number, time.monotonic(), told)
        if not whole:
            self.say("ask", of=server)
            await self._listener.missed()
        if said["kind"] != "ask" or said["of"] == self.server:
            await self._listener.heard(server, said)

    async def _end_of(self, server: str) -> None:
        """Its people are gone, and what it did last may not have come here."""
        if self._others.pop(server, None):
            self._listener.over(server)
            await self._listener.missed()
