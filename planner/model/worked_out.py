"""What the files of a strategy gave, kept so that it is worked out once and is at hand inside a transaction."""

import json
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import ClassVar, Self

from pydantic import AwareDatetime

from planner.model.ids import DataFileId, StrategyId, WorkedOutId
from planner.model.numbers.choices import Choices
from planner.model.numbers.results import Results
from planner.model.record import StrategyRecord


class WorkedOut(StrategyRecord, frozen=True):
    """Kept beside the records, never part of a change or of a browser's copy; `data` are packed `Results`.

    `state` stands for the files and choices these come of, `id` for these and the program that worked them out.
    """

    noun: ClassVar[str] = "worked_out"

    id: WorkedOutId
    state: str
    data: bytes
    made_at: AwareDatetime

    @classmethod
    def of(cls, strategy_id: StrategyId, state: str, method: str, results: Results) -> Self:
        """What files in a `state` gave. `method` changes whenever the program counts in another way."""
        data = zlib.compress(results.model_dump_json().encode())
        id = named(state, method)
        return cls(id=id, strategy_id=strategy_id, state=state, data=data, made_at=datetime.now(UTC))

    @property
    def results(self) -> Results:
        """Figures and groups of customers."""
        return _unpacked(self.data)


@lru_cache(maxsize=8)
def _unpacked(data: bytes) -> Results:
    """Many things are often added one after the other, in one change or in many."""
    return Results.model_validate_json(zlib.decompress(data))


def state_of(files: Iterable[DataFileId], choices: Choices) -> str:
    """A name for these files counted this way, whatever their order."""
    told = json.dumps([sorted(files), choices.model_dump(mode="json")], sort_keys=True)
    return sha256(told.encode()).hexdigest()[:32]


def named(state: str, method: str) -> WorkedOutId:
    """What is kept of a state, worked out by a method."""
    return WorkedOutId(sha256(f"{state} {method}".encode()).hexdigest()[:32])
