"""Rooms on Reflex's own socket server: one for each map, one for each strategy's other pages.

Whoever enters is asked who they are and whether they may see the strategy; then they get a whole copy, and after
it every change the moment it is committed.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import reflex as rx
from socketio import AsyncNamespace
from socketio.exceptions import ConnectionRefusedError as Refused

from planner.model.change import Change
from planner.model.comment import Comment
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.refusal import Refusal, Trouble
from planner.model.workspace import Permission
from planner.store import changes_since, marks_of, members_of, must_see, off_loop, plan_of, speakers_of
from planner.ui.live import acts
from planner.ui.live.presence import Presence
from planner.ui.live.seat import Seat, seat_of
from planner.ui.live.wire import Message, copy_of, drawn, message_for, packed

MOST_CHANGES = 200
"""A browser that missed more loads a fresh copy."""
END_OF_TIME = 2**31 - 1
"""No revision reaches it, and every database can still hold it."""

_rooms: list["Rooms"] = []


def open_rooms(app: rx.App) -> None:
    """Open the rooms on the app's socket server; called once where the app is made."""
    if app.sio is None:
        raise RuntimeError("The app has no socket server: it needs at least one State.")
    rooms = Rooms("/live")
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

    def __init__(self, namespace: str) -> None:
        super().__init__(namespace)
        self._seats: dict[str, Seat] = {}
        self._presence = Presence(self)

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
        taken = {seat.room: seat for seat in self._seats.values() if seat.strategy_id == change.strategy_id}
        for room, seat in taken.items():
            await self.emit("change", _told(change, seat, seen), room=room)

    async def tell_own(self, by: Member, strategy_id: StrategyId, news: Message) -> None:
        """What concerns one person alone, to all their open pages of the strategy; others see a new name."""
        if "me" in news:
            self._presence.named(by.author, strategy_id, news["me"]["name"])
        for sid, seat in list(self._seats.items()):
            if seat.strategy_id == strategy_id and seat.by.author == by.author:
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
        return {"copy": await off_loop(_copy_for, seat)}

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


def _copy_for(seat: Seat) -> bytes:
    plan = plan_of(seat.by, seat.strategy_id, seat.journey_id)
    people, read = speakers_of(seat.by, plan), marks_of(seat.by, plan)
    return packed(copy_of(plan, seat.by, people, read))


def _told(change: Change, seat: Seat, seen: int | None) -> Message:
    """A change as those in a room hear it: guests on a map only that something came."""
    message = message_for(change if seat.by.hears else change.without(Comment.noun), seat.journey_id)
    if seen is not None and seen < change.revision - 1:
        message["seen"] = seen
    return {"revision": change.revision, "reload": True} if seat.narrow and message.get("edits") else message


ASKED = {"join": "_join", "since": "_since", "people": "_people", "do": "_do", "here": "_here"}
"""What a browser may ask: a whole copy, what it missed since, who is in the workspace by now, edits to be done.

And `here` says what its person does."""
NEEDS = dict.fromkeys(("connect", *ASKED), Permission.VIEW)
"""What each of them needs; the store's door checks it with every reading, and for an edit what its action needs."""
