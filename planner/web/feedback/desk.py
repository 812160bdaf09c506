"""Keeps the readers of the strategies that are looked at; each holds the comments of one set of files."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from planner.actions import data_files, feedback
from planner.intake.numbers.listener import Gone, Listener
from planner.model.ids import DataFileId, StrategyId, WorkspaceId
from planner.model.member import Member
from planner.web.data.slow import Lane

T = TypeVar("T")
MOST = 3
"""Readers at once: each is a process of 150 MB and more, and ends by itself after ten minutes."""
Key = tuple[WorkspaceId, StrategyId, frozenset[DataFileId]]

_readers: OrderedDict[Key, Listener] = OrderedDict()
_lock = Lock()
_lane = Lane("planner-feedback", 2)


async def asked(by: Member, strategy_id: StrategyId, ask: Callable[[Listener], T]) -> T:
    """What a reader of this strategy's comments answers. Raises Refusal."""
    future = _lane.run(lambda: _asked(by, strategy_id, ask))
    return await asyncio.shield(asyncio.wrap_future(future))


def _asked(by: Member, strategy_id: StrategyId, ask: Callable[[Listener], T]) -> T:
    files = frozenset(one.id for one in data_files.listed(by, strategy_id))
    key = (by.workspace_id, strategy_id, files)
    try:
        return ask(_reader(by, key))
    except Gone:  # it had its time, or somebody else's strategy needed the room
        return ask(_reader(by, key))


def _reader(by: Member, key: Key) -> Listener:
    with _lock:
        known = _readers.pop(key, None)
        if known is None or not known.alive:
            known = feedback.reader(by, key[1])
        _readers[key] = known
        stale = [one for one in _readers if one[:2] == key[:2] and one != key]
        for one in stale + list(_readers)[: max(0, len(_readers) - len(stale) - MOST)]:
            _readers.pop(one).close()
    return known


def close_all() -> None:
    """End all readers."""
    with _lock:
        while _readers:
            _readers.popitem()[1].close()
