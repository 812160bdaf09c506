"""An open page of somebody, on this server or another: who they are, what they do, and how others see them."""

import time
from dataclasses import dataclass, field
from typing import NamedTuple

from planner.model.ids import JourneyId, MemberId, StrategyId
from planner.model.record import Part
from planner.model.workspace import Role
from planner.store import Speaker
from planner.ui.live.doing import NOTHING
from planner.ui.live.seat import Seat
from planner.ui.live.wire import Message
from planner.ui.who.view import colour_class, picture_of


class Hearing(NamedTuple):
    """Those who hear the same of the same place. `knows`: "names", for guests "first" names, or "nobody"."""

    strategy_id: StrategyId
    journey_id: JourneyId | None
    knows: str

    @property
    def room(self) -> str:
        """The name of their room."""
        return f"{self.strategy_id}/{self.journey_id or ''}/here/{self.knows}"

    @classmethod
    def at(cls, seat: Seat) -> "Hearing":
        """What somebody in this seat is told."""
        by = seat.by
        knows = "names" if by.role is not Role.GUEST else "first" if by.hears else "nobody"
        return cls(seat.strategy_id, seat.journey_id, knows)


class Sitter(Part, frozen=True):
    """Who sits where: all that another server needs to know. `name` is empty for a guest before they said it."""

    strategy_id: StrategyId
    journey_id: JourneyId | None
    member_id: MemberId
    author: MemberId
    name: str
    guest: bool
    picture: str

    @classmethod
    def of(cls, seat: Seat, known: Speaker) -> "Sitter":
        """Who sits here, as `known`."""
        return cls(
            strategy_id=seat.strategy_id,
            journey_id=seat.journey_id,
            member_id=seat.by.id,
            author=seat.by.author,
            name=known.name,
            guest=known.guest,
            picture=known.picture,
        )


@dataclass(eq=False)
class Tab:
    """An open page of somebody. `number` is what a person is called in this server's messages about a strategy.

    `sid` is its line. `hearing` is what this server tells the page, None where its line leads to another: to `server`.
    """

    sid: str
    who: Sitter
    number: int
    hearing: Hearing | None = None
    server: str = ""
    doing: Message = field(default_factory=lambda: dict(NOTHING))
    heard: float = field(default_factory=time.monotonic)

    @property
    def place(self) -> tuple[JourneyId | None, int]:
        """Whoever it is, on the map they are on: of several pages there the one used last speaks for them."""
        return self.who.journey_id, self.number

    @property
    def told(self) -> Message:
        """The page as other servers are told of it."""
        return {"who": self.who.model_dump(), "doing": dict(self.doing)}

    def drawn_for(self, hearing: Hearing) -> Message:
        """The person as others see them. Guests know members as the comments name them, and get no pictures."""
        who, by_name = self.who, hearing.knows == "names"
        known = who.name if by_name else (who.name.split() or [""])[0]
        picture = picture_of(who.member_id, who.picture) if by_name else ""
        drawn = {"name": "" if hearing.knows == "nobody" else known, "who": colour_class(who.author)}
        return {**drawn, "picture": picture, "guest": who.guest, **self._shown_to(hearing)}

    def _shown_to(self, hearing: Hearing) -> Message:
        return self.doing if hearing.journey_id is not None else {}
