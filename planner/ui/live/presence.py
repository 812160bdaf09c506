"""Who is here and what each of them does: in the memory of this server alone, never kept.

A browser says `here` with what changed of what it does; the first time it joins. News is gathered and told to each room
at most ten times a second, so that it costs by the second and not by the pointer's steps. A line that died without a
word is found by asking: whoever does not answer the beat leaves.
"""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import ValidationError
from socketio import AsyncNamespace

from planner.model.ids import JourneyId, MemberId, StrategyId
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from planner.store import Speaker, off_loop, speaker
from planner.ui.live import acts
from planner.ui.live.doing import NOTHING, Doing
from planner.ui.live.seat import Seat
from planner.ui.live.wire import Message
from planner.ui.who.view import colour_class, picture_of

PAUSE = 0.1
"""Seconds between two messages to a room."""
BEAT = 4.0
SILENCE = 10.0
"""Seconds between two beats, and after which somebody who answers none is gone."""


class Hearing(NamedTuple):
    """Those who hear the same of the same place. `knows`: "names", for guests "first" names, or "nobody"."""

    strategy_id: StrategyId
    journey_id: JourneyId | None
    knows: str

    @property
    def room(self) -> str:
        """The name of their room."""
        return f"{self.strategy_id}/{self.journey_id or ''}/here/{self.knows}"


@dataclass(eq=False)
class Tab:
    """An open page of somebody. `number` is what a person is called in the messages about a strategy."""

    seat: Seat
    number: int
    speaker: Speaker
    doing: Message = field(default_factory=lambda: dict(NOTHING))
    heard: float = 0.0

    @property
    def place(self) -> tuple[JourneyId | None, int]:
        """Whoever it is, on the map they are on: of several pages there the one used last speaks for them."""
        return self.seat.journey_id, self.number

    @property
    def hearing(self) -> Hearing:
        """What this page is told."""
        by = self.seat.by
        knows = "names" if by.role is not Role.GUEST else "first" if by.hears else "nobody"
        return Hearing(self.seat.strategy_id, self.seat.journey_id, knows)

    def drawn_for(self, hearing: Hearing) -> Message:
        """The person as others see them. Guests know members as the comments name them, and get no pictures."""
        name, by = self.speaker.name, self.seat.by
        known = name if hearing.knows == "names" else (name.split() or [""])[0]
        picture = picture_of(by.id, self.speaker.picture) if hearing.knows == "names" else ""
        drawn = {"name": "" if hearing.knows == "nobody" else known, "who": colour_class(by.author)}
        return {**drawn, "picture": picture, "guest": self.speaker.guest, **self._shown_to(hearing)}

    def _shown_to(self, hearing: Hearing) -> Message:
        return self.doing if hearing.journey_id is not None else {}


class Presence:
    """Everybody who is here, and the news of them that is on its way."""

    def __init__(self, rooms: AsyncNamespace) -> None:
        self._rooms = rooms
        self._tabs: dict[str, Tab] = {}
        self._front: dict[tuple[JourneyId | None, int], Tab] = {}
        self._numbers: dict[tuple[StrategyId, MemberId], int] = {}
        self._last = 0
        self._news: dict[Hearing, dict[int, Message | None]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def here(self, seat: Seat, said: object) -> None:
        """Take note of what a page says it does; the first word joins. Raises Refusal for what no page of ours says."""
        try:
            changed = Doing.model_validate(said).model_dump(exclude_unset=True)
        except ValidationError:
            raise Refusal(acts.UNCLEAR) from None
        tab = self._tabs.get(seat.sid) or await self._joined(seat)
        if tab is None:
            return
        tab.heard = time.monotonic()
        tab.doing.update(changed)
        if not changed or seat.journey_id is None:
            return
        again = self._front.get(tab.place) is tab
        self._front[tab.place] = tab
        for hearing in self._on_the_map_of(tab):
            self._tell(hearing, tab.number, changed if again else dict(tab.doing))

    def gone(self, sid: str) -> None:
        """A page is closed, or its line dead."""
        tab = self._tabs.pop(sid, None)
        if tab is None:
            return
        self._front.pop(tab.place, None)
        for hearing in self._hearing_of(tab):
            others = [one for one in self._seen_by(hearing) if one.number == tab.number]
            latest = max(others, key=lambda one: one.heard, default=None)
            if latest is None or hearing.journey_id is not None:
                self._tell(hearing, tab.number, latest.drawn_for(hearing) if latest else None)
        if all(one.number != tab.number for one in self._tabs.values()):
            self._numbers.pop((tab.seat.strategy_id, tab.seat.by.author), None)

    def named(self, author: MemberId, strategy_id: StrategyId, name: str) -> None:
        """A guest says another name."""
        for tab in self._tabs.values():
            if tab.seat.by.author == author and tab.seat.strategy_id == strategy_id:
                tab.speaker = tab.speaker._replace(name=name)
                for hearing in self._hearing_of(tab):
                    self._tell(hearing, tab.number, tab.drawn_for(hearing))

    async def _joined(self, seat: Seat) -> Tab | None:
        known = await off_loop(speaker, seat.by)
        if seat.sid in self._tabs or not self._is_open(seat):
            return self._tabs.get(seat.sid)
        key = seat.strategy_id, seat.by.author
        if key not in self._numbers:
            self._last += 1
            self._numbers[key] = self._last
        tab = self._tabs[seat.sid] = Tab(seat, self._numbers[key], known, heard=time.monotonic())
        for hearing in self._hearing_of(tab):
            if all(one is tab or one.number != tab.number for one in self._seen_by(hearing)):
                self._tell(hearing, tab.number, tab.drawn_for(hearing))
        await self._rooms.enter_room(seat.sid, tab.hearing.room)
        there = {one.number: one.drawn_for(tab.hearing) for one in self._seen_by(tab.hearing)}
        await self._rooms.emit("presence", {"me": tab.number, **there}, to=seat.sid)
        self._keep("beat", self._beating)
        return tab

    def _is_open(self, seat: Seat) -> bool:
        return bool(self._rooms.rooms(seat.sid))

    def _seen_by(self, hearing: Hearing) -> Iterator[Tab]:
        """The pages of which those in a place hear: of their own map, or of the whole strategy."""
        for tab in self._tabs.values():
            same = tab.seat.strategy_id == hearing.strategy_id
            if same and hearing.journey_id in (None, tab.seat.journey_id):
                yield tab

    def _hearing_of(self, tab: Tab) -> set[Hearing]:
        places = {tab.seat.journey_id, None}
        known = {one.hearing for one in self._tabs.values()}
        return {one for one in known if one.strategy_id == tab.seat.strategy_id and one.journey_id in places}

    def _on_the_map_of(self, tab: Tab) -> set[Hearing]:
        return {one for one in self._hearing_of(tab) if one.journey_id is not None}

    def _tell(self, hearing: Hearing, number: int, news: Message | None) -> None:
        waiting = self._news.setdefault(hearing, {})
        before = waiting.get(number)
        waiting[number] = {**before, **news} if before and news else news
        self._keep("news", self._telling)

    def _keep(self, name: str, work: Any) -> None:
        if name not in self._tasks or self._tasks[name].done():
            self._tasks[name] = asyncio.create_task(work())

    async def _telling(self) -> None:
        while self._news:
            news, self._news = self._news, {}
            for hearing, said in news.items():
                await self._rooms.emit("presence", said, room=hearing.room)
            await asyncio.sleep(PAUSE)

    async def _beating(self) -> None:
        while self._tabs:
            await asyncio.sleep(BEAT)
            late = time.monotonic() - SILENCE
            for sid in [sid for sid, tab in self._tabs.items() if tab.heard < late]:
                hearing = self._tabs[sid].hearing
                self.gone(sid)
                await self._rooms.leave_room(sid, hearing.room)
            for hearing in {tab.hearing for tab in self._tabs.values()}:
                await self._rooms.emit("presence", {}, room=hearing.room)
