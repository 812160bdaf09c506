"""News of who is here, gathered: told to each room and to the other servers ten times a second at most."""

import asyncio
from collections.abc import Callable

from socketio import AsyncNamespace

from planner.ui.live.tab import Hearing, Tab
from planner.ui.live.wire import Message

PAUSE = 0.1
"""Seconds between two messages to a room."""

People = dict[str, Message | None]
"""Pages by their line, as servers tell each other of them: who sits there and what they do, what changed, or None."""


class Gathering:
    """What waits to be told. `passes_on` tells the other servers; None where there are none."""

    def __init__(self, rooms: AsyncNamespace, passes_on: Callable[[People], None] | None) -> None:
        self._rooms = rooms
        self._passes_on = passes_on
        self._news: dict[Hearing, dict[int, Message | None]] = {}
        self._out: People = {}
        self._telling: asyncio.Task[None] | None = None

    def __bool__(self) -> bool:
        return bool(self._news or self._out)

    def tell(self, hearing: Hearing, number: int, news: Message | None) -> None:
        """Somebody is drawn for the first time, does something else, or is gone: for those who hear of it here."""
        waiting = self._news.setdefault(hearing, {})
        before = waiting.get(number)
        waiting[number] = {**before, **news} if before and news else news
        self._go()

    def pass_on(self, tab: Tab, news: Message | None) -> None:
        """The same of a page of this server, for the others."""
        if self._passes_on is None or tab.hearing is None:
            return
        before = self._out.get(tab.sid)
        if before and news:
            news = {**before, **news, "doing": {**before["doing"], **news["doing"]}}
        self._out[tab.sid] = news
        self._go()

    def _go(self) -> None:
        if self._telling is None or self._telling.done():
            self._telling = asyncio.create_task(self._tells())

    async def _tells(self) -> None:
        while self:
            news, self._news = self._news, {}
            out, self._out = self._out, {}
            if out and self._passes_on:
                self._passes_on(out)
            for hearing, said in news.items():
                await self._rooms.emit("presence", said, room=hearing.room)
            await asyncio.sleep(PAUSE)
