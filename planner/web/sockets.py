"""Open sockets: only for people who are let in, slow enough, and closed within a second of their right ending."""

import asyncio
import contextlib
import logging
from collections import Counter
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.model.refusal import Refusal
from planner.store import Stand, noticed, off_loop, standings
from planner.web.caller import Caller
from planner.web.frames import Talk
from planner.web.limits import FRAME, Bucket, Buckets

LOOKS_EVERY = 0.4
NOTICED_EVERY = 600.0
MOST_OF_ONE = 60
"""Seconds between two looks at who may stay and two notes that a session is in use; sockets of one session."""

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Open:
    """One open socket: whose it is, where they stood when it opened, and the word to close it."""

    caller: Caller
    stand: Stand | None
    over: asyncio.Event = field(default_factory=asyncio.Event)
    used: bool = True
    talk: Talk = field(default_factory=Talk)


class Sockets:
    """All sockets of this server."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._open: set[Open] = set()
        self._counted: Counter[bytes] = Counter()
        self._openings = Buckets(rate=1, burst=200)  # of each new tab Reflex keeps a state for an hour
        self._watch: asyncio.Task[None] | None = None

    async def serve(self, scope: Scope, caller: Caller, receive: Receive, send: Send) -> None:
        """Run the app on a socket, if its caller may have one more."""
        stand = await self._stand(caller)
        few = self._counted[caller.mark] < MOST_OF_ONE
        may_open = stand is not None and few and self._openings.takes(caller.mark.decode())
        if not (caller.local or may_open):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        socket = Open(caller, stand)
        self._open.add(socket)
        self._counted[caller.mark] += 1
        self._keep_watch()
        try:
            await self.app(scope, _limited(socket, receive, send), _listening(socket, send))
        finally:
            self._open.discard(socket)
            self._counted -= Counter({caller.mark: 1})

    async def _stand(self, caller: Caller) -> Stand | None:
        session = caller.session
        return (await off_loop(standings, [session.id])).get(session.id) if session else None

    def _keep_watch(self) -> None:
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._watching())

    async def _watching(self) -> None:
        rounds = 0
        while self._open:
            await asyncio.sleep(LOOKS_EVERY)
            rounds += 1
            with contextlib.suppress(Refusal):  # a database that does not answer has nothing to push either
                await self._look(note=rounds % int(NOTICED_EVERY / LOOKS_EVERY) == 0)

    async def _look(self, *, note: bool) -> None:
        seen = [socket for socket in self._open if socket.caller.session]
        ids = {socket.caller.session.id for socket in seen if socket.caller.session}
        now = await off_loop(standings, ids) if ids else {}
        for socket in seen:
            if socket.caller.session and now.get(socket.caller.session.id) != socket.stand:
                socket.over.set()
        used = {socket.caller.session.id for socket in seen if socket.caller.session and socket.used}
        if note and used:
            await off_loop(noticed, used)
            for socket in seen:
                socket.used = False


def _limited(socket: Open, receive: Receive, send: Send) -> Receive:
    """Hands messages on until the socket is over: its right ended, or it sent too much or too fast.

    What no page of ours says is not handed on.
    """
    frames = Bucket(rate=20, burst=120)
    waiting: asyncio.Task[Message] | None = None

    async def limited() -> Message:
        nonlocal waiting
        while True:
            waiting = waiting or asyncio.ensure_future(receive())  # pyright: ignore[reportArgumentType]
            ending = asyncio.ensure_future(socket.over.wait())
            await asyncio.wait({waiting, ending}, return_when=asyncio.FIRST_COMPLETED)
            ending.cancel()
            if socket.over.is_set():
                waiting.cancel()
                return await _closed(send)
            message, waiting = waiting.result(), None
            if message["type"] != "websocket.receive":
                return message
            socket.used = True
            size = len(message.get("text") or message.get("bytes") or b"")
            if size > FRAME or not frames.takes():
                return await _closed(send)
            if socket.talk.takes(message):
                return message

    return limited


def _listening(socket: Open, send: Send) -> Send:
    async def told(message: Message) -> None:
        socket.talk.answers(message)
        await send(message)

    return told


async def _closed(send: Send) -> Message:
    with contextlib.suppress(Exception):  # it may have gone by itself
        await send({"type": "websocket.close", "code": 1008})
    return {"type": "websocket.disconnect", "code": 1008}
