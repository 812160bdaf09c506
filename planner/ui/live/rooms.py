"""Rooms on Reflex's own socket server: one for each map, one for each strategy's other pages.

Whoever enters is asked who they are and whether they may see the strategy; then they get a whole copy, and after
it every change the moment it is committed. Where several servers share a database and Redis, each tells the others what
it told, and they choose among their own rooms who hears it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import reflex as rx
from socketio import AsyncNamespace
from socketio.exceptions import ConnectionRefusedError as Refused

from planner.model.change import Change
from planner.model.ids import MemberId, StrategyId
from planner.model.member import Member
from planner.model.refusal import Refusal, Trouble
from planner.model.workspace import Permission
from planner.store import changes_since, members_of, must_see, off_loop
from planner.ui.live import acts
from planner.ui.live.exchange import Exchange
from planner.ui.live.presence import Presence
from planner.ui.live.seat import Seat, seat_of
from planner.ui.live.told import copy_for, told_to
from planner.ui.live.wire import Message, drawn, message_for

MOST_CHANGES = 200
"""A browser that missed more loads a fresh copy."""
END_OF_TIME = 2**31 - 1
"""No revision reaches it, and every database can still hold it."""
SOMETHING: Message = {"revision": END_OF_TIME, "edits": []}
"""A gap for every copy: whoever hears it asks what came since."""

_rooms: list["Rooms"] = []


def open_rooms(app: rx.App) -> None:
    """Open the rooms on the app's socket server; called once where the app is made."""
    if app.sio is None:
        raise RuntimeError("The app has no socket server: it needs at least one State.")
    url = rx.config.get_config().redis_url
    exchange = Exchange(url) if url else None
    if exchange is not None:
        app.register_lifespan_task(exchange.works)
    rooms = Rooms("/live", exchange)
    app.sio.register_namespace(rooms)
    _rooms[:] = [rooms]


async def tell(change: Change) -> None:
    """Tell a committed change to everyone whom it concerns. A change without edits is no news."""
    for rooms in _rooms:
        await rooms.tell(change)


async def tell_own(by: Member, strategy_id: StrategyId, news: Message) -> None:
    """Tell one person, in all their open pages of a strategy, what concerns them alone."""
    for rooms in _rooms:
        await rooms.tell_own(by, strategy_id, news)


class Rooms(AsyncNamespace):
    """Who is where, and who is told what."""

    def __init__(self, namespace: str, exchange: Exchange | None = None) -> None:
        super().__init__(namespace)
        self._seats: dict[str, Seat] = {}
        self._exchange = exchange
        self._presence = Presence(self, exchange and (lambda people: exchange.say("people", people=people)))
        if exchange is not None:
            exchange.heard_by(self)

    async def trigger_event(self, event: str, *args: Any) -> Message | None:
        """Only these events exist; whatever else a browser sends is left without an answer."""
        if event == "connect":
            return await self._enter(*args)
        if event == "disconnect":
            self._seats.pop(args[0], None)
            self._presence.gone(args[0])
        elif event in ASKED:
            return await self._answer(event, *args)
        return None

    async def tell(self, change: Change, seen: int | None = None) -> None:
        """The change to its map and to the strategy's other pages, a tick to the strategy's other maps.

        `seen` is the revision its maker knew.
        """
        if not change.edits:
            return
        await self._tell_here(change, seen)
        if self._exchange is not None:
            self._exchange.say("change", change=change.as_json(), seen=seen)

    async def tell_own(self, by: Member, strategy_id: StrategyId, news: Message) -> None:
        """What concerns one person alone, to all their open pages of the strategy; others see a new name."""
        await self._tell_own_here(by.author, strategy_id, news)
        if self._exchange is not None:
            self._exchange.say("own", author=by.author, strategy=strategy_id, news=news)

    async def heard(self, server: str, said: Message) -> None:
        """Another server says something."""
        match said["kind"]:
            case "change":
                await self._tell_here(Change.model_validate(said["change"]), said["seen"])
            case "own":
                await self._tell_own_here(said["author"], said["strategy"], said["news"])
            case "people" | "all":
                self._presence.elsewhere(server, said["people"], all_of_them=said["kind"] == "all")
            case "ask" if self._exchange is not None:
                self._exchange.say("all", people=self._presence.everybody())

    async def missed(self) -> None:
        """Some change on another server did not come here: the pages ask."""
        for room in {seat.room for seat in self._seats.values()}:
            await self.emit("change", SOMETHING, room=room)

    def over(self, server: str) -> None:
        """Another server is no more, and nobody on it is here."""
        self._presence.over(server)

    async def _tell_here(self, change: Change, seen: int | None) -> None:
        taken = {seat.room: seat for seat in self._seats.values() if seat.strategy_id == change.strategy_id}
        for room, seat in taken.items():
            await self.emit("change", told_to(change, seat, seen), room=room)

    async def _tell_own_here(self, author: MemberId, strategy_id: StrategyId, news: Message) -> None:
        if "me" in news:
            self._presence.named(author, strategy_id, news["me"]["name"])
        for sid, seat in list(self._seats.items()):
            if seat.strategy_id == strategy_id and seat.by.author == author:
                await self.emit("mine", news, to=sid)

    async def _enter(self, sid: str, environ: dict[str, Any] | None = None, auth: object = None) -> None:
        if environ is None or environ is not self.server.get_environ(sid, self.namespace):
            return  # sent by a browser as an event of that name
        try:
            seat = await seat_of(environ, auth)
            await off_loop(must_see, seat.by.asking(NEEDS["connect"]), seat.strategy_id, seat.journey_id)
        except Refusal as refusal:
            raise Refused(str(refusal)) from None
        self._seats[sid] = seat = replace(seat, sid=sid)
        await self.enter_room(sid, seat.room)

    async def _answer(self, event: str, sid: str, *args: object) -> Message:
        ask: Callable[..., Awaitable[Message]] = getattr(self, ASKED[event])
        seat = self._seats.get(sid)
        if seat is None:
            return {"refused": acts.UNCLEAR}
        try:
            return await ask(replace(seat, by=seat.by.asking(NEEDS[event])), *args[:1])
        except Trouble as trouble:
            return {"refused": str(trouble), "again": True}
        except Refusal as refusal:
            return {"refused": str(refusal)}

    async def _join(self, seat: Seat, _: object = None) -> Message:
        return {"copy": await off_loop(copy_for, seat)}

    async def _since(self, seat: Seat, revision: object = None) -> Message:
        if not isinstance(revision, int) or isinstance(revision, bool) or not 0 <= revision < END_OF_TIME:
            raise Refusal(acts.UNCLEAR)
        if seat.narrow:
            return {"reload": True}
        changes = await off_loop(changes_since, seat.by, seat.strategy_id, revision, MOST_CHANGES + 1)
        missed = [message_for(change, seat.journey_id) for change in changes]
        if len(missed) > MOST_CHANGES or any("reload" in message for message in missed):
            return {"reload": True}
        return {"changes": missed}

    async def _people(self, seat: Seat, _: object = None) -> Message:
        return {"people": drawn(await off_loop(members_of, seat.by))}

    async def _here(self, seat: Seat, said: object = None) -> Message:
        await self._presence.here(seat, said)
        return {}

    async def _do(self, seat: Seat, said: object = None) -> Message:
        """Do some edits one after the other. Each is told and then answered, and only after its commit."""
        answers: list[Message] = []
        for edit in acts.asked(said):
            done = await off_loop(acts.do, seat.by, edit)
            if done.change is not None:
                await self.tell(done.change, done.seen)
            answers.append(done.answer)
            if "again" in done.answer:
                break
        return {"answers": answers}


ASKED = {"join": "_join", "since": "_since", "people": "_people", "do": "_do", "here": "_here"}
"""What a browser may ask: a whole copy, what it missed since, who is in the workspace by now, edits to be done.

And `here` says what its person does."""
NEEDS = dict.fromkeys(("connect", *ASKED), Permission.VIEW)
"""What each of them needs; the store's door checks it with every reading, and for an edit what its action needs."""
