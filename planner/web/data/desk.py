"""What is done with the files that wait, and what is told of it; what all files of a strategy say, worked out once."""

import asyncio
from collections import OrderedDict
from concurrent.futures import Future
from functools import cache
from typing import Any

from planner.actions import data_files
from planner.model.change import Change
from planner.model.ids import StrategyId, WorkspaceId
from planner.model.member import Member
from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.mapping import Mapping
from planner.model.numbers.results import Results
from planner.model.numbers.sheet import Sheet
from planner.store import planner_home
from planner.web import news
from planner.web.data.slow import Task, slowly
from planner.web.data.tray import SECONDS, Parcel, Tray

REMEMBERED = 32
"""So many strategies' figures are kept."""
NO_FIGURES = Results().model_dump_json().encode()
Key = tuple[WorkspaceId, StrategyId, str]

_worked_out: OrderedDict[Key, "Future[bytes]"] = OrderedDict()
_after: set[asyncio.Task[None]] = set()


@cache
def tray() -> Tray:
    """The one tray of this server, in its own folder of the planner's."""
    return Tray(planner_home() / "incoming")


def begin_look(by: Member, parcel: Parcel, tab: str = "") -> None:
    """Find out what a file is."""

    def work(task: Task) -> Sheet:
        return data_files.look(by, parcel.strategy_id, parcel.path, parcel.name, tab, stopped=task.stopped)

    parcel.task = Task("look", work)
    asyncio.get_running_loop().call_later(SECONDS + 1, tray().sweep)


def begin_trial(by: Member, parcel: Parcel, mapping: Mapping) -> None:
    """Find out what would come of a file."""

    def work(task: Task) -> DryRun:
        parcel.aside.unlink(missing_ok=True)
        where = (parcel.strategy_id, parcel.path, parcel.name, mapping, parcel.aside)
        return data_files.try_out(by, *where, told=task.told, stopped=task.stopped)

    parcel.task = Task("try", work)


def begin_import(by: Member, parcel: Parcel, mapping: Mapping) -> None:
    """Bring a file in; it waits no longer then, and everybody hears of it."""

    def work(task: Task) -> Change:
        where = (parcel.strategy_id, parcel.path, parcel.name, mapping)
        return data_files.bring_in(by, *where, task.told, task.stopped)

    parcel.task = Task("import", work)
    following = asyncio.create_task(_told_to_all(parcel, parcel.task))
    _after.add(following)
    following.add_done_callback(_after.discard)


async def _told_to_all(parcel: Parcel, task: Task) -> None:
    await asyncio.wait([asyncio.wrap_future(task.future)])
    if isinstance(task.result, Change):
        await news.tell(task.result)
        parcel.path.unlink(missing_ok=True)
        parcel.aside.unlink(missing_ok=True)


def told(parcel: Parcel) -> dict[str, Any]:
    """How a file stands, for its page."""
    task = parcel.task
    said: dict[str, Any] = {"token": parcel.token, "name": parcel.name}
    if task is None:
        return said
    said |= {"what": task.what, "state": task.state, "doing": task.doing, "share": task.share}
    said["sentence"] = task.sentence
    if isinstance(task.result, Sheet):
        said["sheet"] = task.result.model_dump(mode="json")
    if isinstance(task.result, DryRun):
        said["run"] = task.result.model_dump(mode="json")
    if isinstance(task.result, Change):
        said["brought"] = outcome(task.result)
    return said


def outcome(change: Change) -> dict[str, Any]:
    """The change, empty where nothing changed, and how many values the maps got."""
    values = sum(edit.noun == "reading" and edit.after is not None for edit in change.edits)
    return {"change": change.id if change.edits else "", "values": values}


async def figures(by: Member, strategy_id: StrategyId, state: str) -> bytes:
    """What a strategy's files say in this state, as JSON; worked out once however many ask. Raises Refusal."""
    key = (by.workspace_id, strategy_id, state)
    known = _worked_out.get(key)
    if known is None or known.cancelled() or (known.done() and known.exception()):
        known = _worked_out[key] = slowly(lambda: _figures(by, strategy_id))
    _worked_out.move_to_end(key)
    while len(_worked_out) > REMEMBERED:
        _worked_out.popitem(last=False)
    return await asyncio.shield(asyncio.wrap_future(known))


def _figures(by: Member, strategy_id: StrategyId) -> bytes:
    results = data_files.results(by, strategy_id)
    shown = tuple(one for one in results.figures if not (one.month and one.split))
    return results.model_copy(update={"figures": shown}).model_dump_json().encode()
