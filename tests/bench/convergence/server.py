"""The planner's part of a history: rooms, actions and database as they are, asked line by line by the pages."""

from __future__ import annotations

import asyncio
import gzip
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from sqlalchemy import func, insert, select

from planner.actions import strategies
from planner.model import ids
from planner.model.card import Card
from planner.model.fresh import usual_map
from planner.model.ids import JourneyId, MemberId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.store import new_member
from planner.store.database import open_database
from planner.store.tables_doors import table_of as door_table
from planner.store.tables_edits import table_of as edit_table
from planner.ui.live import acts, rooms, told
from planner.ui.live.seat import Seat
from tests.builders import a_journey, a_plan

PEOPLE = ("Ada", "Bo", "Cleo", "Dan", "Eve")
CARDS = 8

Message = dict[str, Any]


class Planner:
    """One workspace of five people; each history has a strategy of its own in it. `verdicts` is what was found."""

    def __init__(self) -> None:
        self.verdicts: list[Message] = []
        self._loop = asyncio.new_event_loop()
        self._rooms = rooms.Rooms("/live")
        self._rooms.emit = self._emit  # pyright: ignore[reportAttributeAccessIssue]
        first = new_member("Fell and Sons", PEOPLE[0])
        self._people = {PEOPLE[0]: first} | {name: _joined(first, name) for name in PEOPLE[1:]}
        self._told: list[tuple[str, str, Message]] = []

    def answer(self, said: Message) -> Message:
        """What the planner answers to a line of the pages."""
        ask: Callable[..., Message] = getattr(self, f"_{said.pop('op')}")
        return ask(**said)

    def _begin(self, seed: int, fault: str) -> Message:
        dice = random.Random(seed)
        ids.secrets = SimpleNamespace(token_hex=lambda size: dice.randbytes(size).hex())
        self._done: Counter[str] = Counter()
        self._answered: dict[str, str | None] = {}
        self._fault, self._asked, self._rooms._seats = fault, 0, {}
        plan = a_plan(6)
        other = a_journey(plan.strategy, name="Second order", order="k")
        records = [it for table in plan.records.values() for it in table.values()]
        records = [it for it in records if not isinstance(it, Card)] + plan.all(Card)[:CARDS]
        strategies.start_with(self._people[PEOPLE[0]], [*records, other, *usual_map(other)])
        self._strategy = plan.strategy.id
        journeys = [plan.all(Journey)[0].id, other.id]
        return {"strategy": self._strategy, "journeys": journeys, "people": list(PEOPLE)}

    def _seat(self, who: str, journey: str | None) -> Seat:
        return Seat(self._people[who], StrategyId(self._strategy), JourneyId(journey) if journey else None)

    def _connect(self, sid: str, who: str, strategy: str, journey: str | None) -> Message:
        self._rooms._seats[sid] = self._seat(who, journey)
        return {}

    def _leave(self, sid: str) -> Message:
        self._rooms._seats.pop(sid, None)
        return {}

    def _event(self, sid: str, event: str, args: list[Any]) -> Message:
        self._told = []
        answer = self._loop.run_until_complete(self._rooms.trigger_event(event, sid, *args))
        if answer and "copy" in answer:
            answer = {"copy": gzip.decompress(answer["copy"]).decode()}
        return {"answer": answer, "told": self._told}

    async def _emit(self, event: str, said: Message, room: str = "", to: str = "", **_: object) -> None:
        seats = self._rooms._seats.items()
        self._told += [(sid, event, said) for sid, seat in seats if seat.room == room or sid == to]

    def do(self, by: Member, edit: acts.Asked) -> acts.Done:
        """An edit, counted; with the fault "ids" its id is not kept, so what is asked for again is done again."""
        self._asked += 1
        if self._fault == "ids":
            by = _Forgetful.model_construct(**{name: getattr(by, name) for name in type(by).model_fields})
        done = _do(by, edit)
        if done.change is not None and done.change.edits:
            self._done[edit.id] += 1
        if "again" not in done.answer:
            self._answered[edit.id] = done.answer.get("refused")
        return done

    def _truth(self, who: str, journey: str | None) -> Message:
        return json.loads(gzip.decompress(told.copy_for(self._seat(who, journey))))

    def _ledger(self) -> Message:
        with open_database().readers.connect() as connection:
            change, edit = door_change(), edit_table("done_edit")
            changes = select(func.count()).where(change.c.strategy_id == self._strategy)
            done = select(func.count(func.distinct(edit.c.change_id))).where(
                edit.c.strategy_id == self._strategy
            )
            counted = connection.execute(changes).scalar_one() - 1, connection.execute(done).scalar_one()
        known = {"done": self._done, "answered": self._answered, "asked": self._asked}
        return {"ledger": {**known, "changes": counted[0], "remembered": counted[1]}}

    def _over(self, **verdict: Any) -> Message:
        self.verdicts.append(verdict)
        return {}


class _Forgetful(Member, frozen=True):
    def once(self, edit_id: ids.EditId) -> Member:  # type: ignore[override]
        return self


_do = acts.do


def door_change() -> Any:
    from planner.store.tables_history import table_of

    return table_of("change")


def _joined(first: Member, name: str) -> Member:
    member = first.model_copy(update={"id": MemberId.new(), "name": name})
    with open_database().writer.begin() as connection:
        connection.execute(insert(door_table("member")), member.model_dump())
    return member


async def _at_once(work: Callable[..., Any], *args: Any) -> Any:
    return work(*args)


@contextmanager
def standing() -> Iterator[Planner]:
    """A planner on the database that is open, which answers in the thread that asks."""
    kept = (rooms.off_loop, acts.do, ids.secrets)
    planner = Planner()
    rooms.off_loop, acts.do = _at_once, planner.do
    try:
        yield planner
    finally:
        rooms.off_loop, acts.do, ids.secrets = kept
