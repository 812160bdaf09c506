"""Who asks, and where they want to sit: checked before anything is read."""

import re
from dataclasses import dataclass
from typing import Any, cast

from planner.model.ids import Id, JourneyId, StrategyId
from planner.model.member import Member
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from planner.store import member_marked, off_loop

NO_PLACE = "This page does not say which strategy it belongs to. Open it again from the list of strategies."


@dataclass(frozen=True)
class Seat:
    """A member in the room of a strategy's map, or with `journey_id` None of its other pages; `sid` is their line."""

    by: Member
    strategy_id: StrategyId
    journey_id: JourneyId | None
    sid: str = ""

    @property
    def room(self) -> str:
        """The name of the room."""
        return room_of(self.strategy_id, self.journey_id, guests=self.narrow, deaf=not self.by.hears)

    @property
    def narrow(self) -> bool:
        """Whether this is a guest on a map, who sees that map alone: changes are not for them, only that one came."""
        return self.by.role is Role.GUEST and self.journey_id is not None


def room_of(strategy_id: Id, journey_id: Id | None, *, guests: bool = False, deaf: bool = False) -> str:
    """The name of a map's room, or with None of the room of the strategy's other pages.

    Guests on a map have their own, and so have those to whom comments do not exist.
    """
    return f"{strategy_id}/{journey_id or ''}{'/guests' if guests else ''}{'/deaf' if deaf else ''}"


async def member_of(environ: dict[str, Any]) -> Member:
    """Who is behind a socket, by the cookie the guard wrote. Raises NotAllowed for nobody."""
    address, _ = environ.get("asgi.scope", {}).get("client") or ("", 0)
    return await off_loop(member_marked, environ.get("HTTP_COOKIE", ""), address)


async def seat_of(environ: dict[str, Any], auth: object) -> Seat:
    """The seat a browser asks for with `{strategy, journey | null}`. Raises Refusal for anything else."""
    asked = cast(dict[str, object], auth) if isinstance(auth, dict) else {}
    strategy_id, journey_id = _id(asked.get("strategy")), _id(asked.get("journey"))
    if strategy_id is None or (journey_id is None and asked.get("journey") is not None):
        raise Refusal(NO_PLACE)
    by = await member_of(environ)
    return Seat(by, StrategyId(strategy_id), JourneyId(journey_id) if journey_id else None)


def _id(text: object) -> str | None:
    return text if isinstance(text, str) and re.fullmatch(Id.pattern, text) else None
