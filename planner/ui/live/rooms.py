"""Rooms on Reflex's own socket server: one for each map, one for each strategy's other pages.

Whoever enters is asked who they are and whether they may see the strategy; then they get a whole copy, and after
it every change the moment it is committed.
"""

import logging
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import Any

import reflex as rx
from socketio import AsyncNamespace
from socketio.exceptions import ConnectionRefusedError as Refused

from planner.model.change import Change
from planner.model.ids import JourneyId, StrategyId
from planner.model.refusal import Refusal
from planner.store import changes_since, off_loop, plan_of
from planner.ui.live.seat import Seat, room_of, seat_of
from planner.ui.live.wire import Message, copy_of, journey_of, message_for, message_of, tick_of

BROKEN = "The planner could not answer just now. What you typed is still here; it asks again in a moment."
UNCLEAR = "This page asked for something the planner does not know. Load it again; nothing was changed."
MOST_CHANGES = 200

log = logging.getLogger(__name__)
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


def _answered(ask: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(ask)
    async def answer(self: "Rooms", sid: str, *args: object) -> Message:
        try:
            return await ask(self, await self.seat(sid), *args)
        except Refusal as refusal:
            return {"refused": str(refusal)}
        except (TypeError, KeyError):
            return {"refused": UNCLEAR}
        except Exception:
            log.exception("A room could not answer.")
            return {"refused": BROKEN, "again": True}

    return answer


class Rooms(AsyncNamespace):
    """Who is where, and who is told what."""

    def __init__(self, namespace: str) -> None:
        super().__init__(namespace)
        self._maps: Counter[tuple[StrategyId, JourneyId]] = Counter()

    async def on_connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a browser in, into the room it names. Refuses what is malformed and what the member cannot see."""
        try:
            seat = await seat_of(environ, auth)
            await off_loop(changes_since, seat.by, seat.strategy_id, 2**53, 1)
        except Refusal as refusal:
            raise Refused(str(refusal)) from None
        await self.save_session(sid, {"seat": seat})
        await self.enter_room(sid, seat.room)
        if seat.journey_id:
            self._maps[seat.strategy_id, seat.journey_id] += 1

    async def on_disconnect(self, sid: str, reason: object = None) -> None:
        """Forget a browser."""
        seat = (await self.get_session(sid)).get("seat")
        if seat and seat.journey_id:
            self._maps -= Counter({(seat.strategy_id, seat.journey_id): 1})

    async def seat(self, sid: str) -> Seat:
        """Where a browser sits. Raises KeyError for one that was never let in."""
        return (await self.get_session(sid))["seat"]

    @_answered
    async def on_join(self, seat: Seat) -> Message:
        """A whole copy of what the room shows."""
        plan = await off_loop(plan_of, seat.by, seat.strategy_id, seat.journey_id)
        return await off_loop(copy_of, plan, seat.by)

    @_answered
    async def on_since(self, seat: Seat, revision: object) -> Message:
        """What a browser missed since a revision, or the advice to load a fresh copy."""
        if not isinstance(revision, int) or isinstance(revision, bool) or not 0 <= revision < 2**53:
            raise Refusal(UNCLEAR)
        changes = await off_loop(changes_since, seat.by, seat.strategy_id, revision, MOST_CHANGES + 1)
        missed = [message_for(change, seat.journey_id) for change in changes]
        if len(missed) > MOST_CHANGES or any("reload" in message for message in missed):
            return {"reload": True}
        return {"changes": missed}

    async def tell(self, change: Change) -> None:
        """The change to its map and to the strategy's other pages, a tick to the strategy's other maps."""
        if not change.edits:
            return
        strategy_id, only = change.strategy_id, journey_of(change)
        maps = [journey_id for at, journey_id in self._maps if at == strategy_id]
        concerned = [journey_id for journey_id in maps if only in (None, journey_id)]
        rooms = [room_of(strategy_id, None), *(room_of(strategy_id, journey_id) for journey_id in concerned)]
        await self.emit("change", message_of(change), room=rooms)
        others = [room_of(strategy_id, journey_id) for journey_id in maps if journey_id not in concerned]
        if others:
            await self.emit("change", tick_of(change), room=others)
