"""Strategies to open in a browser test: kept straight in the running planner's own data folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from planner.actions import strategies
from planner.model.ids import StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.plan import Plan
from planner.store import close_database, first_member, plan_of
from tests.servers import Planner


@contextmanager
def kept_in(planner: Planner) -> Iterator[Member]:
    """Actions inside the block work on the planner's data; its member is `by`. Nobody is told of them."""
    before = {name: os.environ.get(name) for name in ("PLANNER_HOME", "PLANNER_DATABASE")}
    os.environ["PLANNER_HOME"] = str(planner.home)
    os.environ.pop("PLANNER_DATABASE", None)
    try:
        yield first_member()
    finally:
        close_database()
        os.environ.update({name: value for name, value in before.items() if value is not None})
        if before["PLANNER_HOME"] is None:
            del os.environ["PLANNER_HOME"]


@dataclass(frozen=True)
class Opened:
    """A strategy in the running planner, and the address of the map of its first journey."""

    strategy_id: StrategyId
    journey_id: str

    @property
    def map(self) -> str:
        return f"/strategy/{self.strategy_id}/journeys/{self.journey_id}"


def opened(planner: Planner, start: str | Plan) -> Opened:
    """A new strategy from a start ("blank", "online-store", ...) or a plan."""
    with kept_in(planner) as by:
        if isinstance(start, Plan):
            records = [record for table in start.records.values() for record in table.values()]
            change = strategies.start_with(by, records)
        else:
            change = strategies.start(by, start)
        journey = plan_of(by, change.strategy_id).all(Journey)[0]
    return Opened(change.strategy_id, journey.id)
