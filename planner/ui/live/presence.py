"""Who is here and what each of them does: in the memory of the servers alone, never kept.

A browser says `here` with what changed of what it does; the first time it joins. News is gathered and told to each room
at most ten times a second, so that it costs by the second and not by the pointer's steps. A line that died without a
word is found by asking: whoever does not answer the beat leaves. Where there are several servers, each passes the news
of its own pages on to the others, gathered alike, and knows all of them.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError
from socketio import AsyncNamespace

from planner.model.ids import JourneyId, MemberId, StrategyId
from planner.model.refusal import Refusal
from planner.store import off_loop, speaker
from planner.ui.live import acts
from planner.ui.live.doing import Doing
from planner.ui.live.gathering import Gathering, People
from planner.ui.live.seat import Seat
from planner.ui.live.tab import Hearing, Sitter, Tab
from planner.ui.live.wire import Message

BEAT = 4.0
SILENCE = 10.0
"""Seconds between two beats, and after which somebody who answers none is gone."""


class Presence:
    """Everybody who is here, and the news of them that is on its way."""

    def __init__(self, rooms: AsyncNamespace, passes_on: Callable[[People], None] | None = None) -> None:
        self._rooms = rooms
        self._tabs: dict[str, Tab] = {}
        self._front: dict[tuple[JourneyId | None, int], Tab] = {}
        self._numbers: dict[tuple[StrategyId, MemberId], int] = {}
        self._last = 0
        self._news = Gathering(rooms, passes_on)
        self._beat: asyncio.Task[None] | None = None

    async def here(self, seat: Seat, said: object) -> None:
        """Take note of what a page says it does; the first word joins. Raises Refusal for what no page of ours says."""
        try:
            changed = _changed(said)
        except ValidationError:
            raise Refusal(acts.UNCLEAR) from None
        tab = self._tabs.get(seat.sid) or await self._joined(seat)
        if tab is not None:
            self._does(tab, changed)

    def gone(self, sid: str) -> None:
        """A page is closed, or its line dead."""
        tab = self._tabs.pop(sid, None)
        if tab is None:
            return
        self._news.pass_on(tab, None)
        self._front.pop(tab.place, None)
        for hearing in self._hearing_of(tab):
            others = [one for one in self._seen_by(hearing) if one.number == tab.number]
            latest = max(others, key=lambda one: one.heard, default=None)
            if latest is None or hearing.journey_id is not None:
                self._news.tell(hearing, tab.number, latest.drawn_for(hearing) if latest else None)
        if all(one.number != tab.number for one in self._tabs.values()):
            self._numbers.pop((tab.who.strategy_id, tab.who.author), None)

    def named(self, author: MemberId, strategy_id: StrategyId, name: str) -> None:
        """A guest says another name."""
        for tab in self._tabs.values():
            if tab.who.author == author and tab.who.strategy_id == strategy_id:
                tab.who = tab.who.model_copy(update={"name": name})
                self._news.pass_on(tab, tab.told)
                for hearing in self._hearing_of(tab):
                    self._news.tell(hearing, tab.number, tab.drawn_for(hearing))

    def everybody(self) -> People:
        """All pages of this server, as the others are told of them; who was heard last comes last."""
        own = sorted((tab for tab in self._tabs.values() if tab.hearing), key=lambda tab: tab.heard)
        return {tab.sid: tab.told for tab in own}

    def elsewhere(
        self, server: str, people: Mapping[str, Message | None], *, all_of_them: bool = False
    ) -> None:
        """Another server tells of pages of its own. Raises ValidationError for what no server of ours says."""
        for sid in self._of(server) if all_of_them else ():
            if sid not in people:
                self.gone(sid)
        for sid, news in people.items():
            tab = self._tabs.get(sid)
            if tab is not None and tab.server != server:
                continue
            if news is None:
                self.gone(sid)
            elif tab is not None or "who" in news:
                doing = _changed(news["doing"])
                tab = tab or self._come(sid, Sitter.model_validate(news["who"]), server=server)
                self._does(tab, {name: value for name, value in doing.items() if value != tab.doing[name]})

    def over(self, server: str) -> None:
        """Another server is no more."""
        for sid in self._of(server):
            self.gone(sid)

    def _of(self, server: str) -> list[str]:
        return [sid for sid, tab in self._tabs.items() if tab.server == server]

    async def _joined(self, seat: Seat) -> Tab | None:
        known = await off_loop(speaker, seat.by)
        if seat.sid in self._tabs or not self._is_open(seat):
            return self._tabs.get(seat.sid)
        hearing = Hearing.at(seat)
        tab = self._come(seat.sid, Sitter.of(seat, known), hearing)
        self._news.pass_on(tab, tab.told)
        await self._rooms.enter_room(seat.sid, hearing.room)
        there = {one.number: one.drawn_for(hearing) for one in self._seen_by(hearing)}
        await self._rooms.emit("presence", {"me": tab.number, **there}, to=seat.sid)
        if self._beat is None or self._beat.done():
            self._beat = asyncio.create_task(self._beating())
        return tab

    def _come(self, sid: str, who: Sitter, hearing: Hearing | None = None, server: str = "") -> Tab:
        key = who.strategy_id, who.author
        if key not in self._numbers:
            self._last += 1
            self._numbers[key] = self._last
        tab = self._tabs[sid] = Tab(sid, who, self._numbers[key], hearing, server)
        for place in self._hearing_of(tab):
            if all(one is tab or one.number != tab.number for one in self._seen_by(place)):
                self._news.tell(place, tab.number, tab.drawn_for(place))
        return tab

    def _does(self, tab: Tab, changed: Message) -> None:
        tab.heard = time.monotonic()
        tab.doing.update(changed)
        if not changed or tab.who.journey_id is None:
            return
        self._news.pass_on(tab, {"doing": changed})
        again = self._front.get(tab.place) is tab
        self._front[tab.place] = tab
        for hearing in self._on_the_map_of(tab):
            self._news.tell(hearing, tab.number, changed if again else dict(tab.doing))

    def _is_open(self, seat: Seat) -> bool:
        return bool(self._rooms.rooms(seat.sid))

    def _seen_by(self, hearing: Hearing) -> Iterator[Tab]:
        """The pages of which those in a place hear: of their own map, or of the whole strategy."""
        for tab in self._tabs.values():
            same = tab.who.strategy_id == hearing.strategy_id
            if same and hearing.journey_id in (None, tab.who.journey_id):
                yield tab

    def _hearing_of(self, tab: Tab) -> set[Hearing]:
        places = {tab.who.journey_id, None}
        known = {one.hearing for one in self._tabs.values() if one.hearing}
        return {one for one in known if one.strategy_id == tab.who.strategy_id and one.journey_id in places}

    def _on_the_map_of(self, tab: Tab) -> set[Hearing]:
        return {one for one in self._hearing_of(tab) if one.journey_id is not None}

    async def _beating(self) -> None:
        while own := [tab for tab in self._tabs.values() if tab.hearing]:
            await asyncio.sleep(BEAT)
            late = time.monotonic() - SILENCE
            for tab in own:
                if tab.heard < late and tab.hearing and self._tabs.get(tab.sid) is tab:
                    self.gone(tab.sid)
                    await self._rooms.leave_room(tab.sid, tab.hearing.room)
            for hearing in {tab.hearing for tab in self._tabs.values() if tab.hearing}:
                await self._rooms.emit("presence", {}, room=hearing.room)


def _changed(said: object) -> Message:
    return Doing.model_validate(said).model_dump(exclude_unset=True)
