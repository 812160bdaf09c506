"""The store's own data: look at a file, try it out, bring it in, take it out, and what all files give.

Reading a file and working out figures take as long as the file is large, in a process of their own: before the
transaction, which then only keeps what came of it, or nothing.
"""

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Fields
from datetime import UTC, datetime
from pathlib import Path

from planner.actions import counted, sortings
from planner.intake.numbers import door
from planner.model.change import Change
from planner.model.data_file import MOST, DataFile, Facts
from planner.model.ids import DataFileId, StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.numbers.choices import Choices
from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.mapping import Mapping
from planner.model.numbers.results import Results, Taken
from planner.model.numbers.sheet import Sheet
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy import Strategy
from planner.model.worked_out import state_of
from planner.model.workspace import Permission
from planner.store import (
    Kept,
    Work,
    counting_of,
    data_of,
    editing,
    files_of,
    must_see,
    people_salt,
    remembered_mappings,
)

Told = Callable[[str, float], None] | None
Stopped = Callable[[], bool] | None

TRIES = 3
BUSY = (
    "Somebody else brought in files or chose how to count at the same time. Nothing was changed; try again."
)
FULL = f"This strategy holds {MOST} files, the most there can be. Nothing was brought in; take one out first."


@needs(Permission.EDIT_MAP)
def look(
    by: Member, strategy_id: StrategyId, path: Path, name: str, tab: str = "", stopped: Stopped = None
) -> Sheet:
    """What a file seems to be, how files with its columns were read before, and what it leaves open. Raises Refusal."""
    must_see(by, strategy_id)
    return door.look(path, name, remembered_mappings(by), tab, stopped=stopped)


@needs(Permission.EDIT_MAP)
def try_out(
    by: Member, strategy_id: StrategyId, path: Path, name: str, mapping: Mapping, aside: Path | None = None,
    told: Told = None, stopped: Stopped = None,
) -> DryRun:  # fmt: skip
    """What would come of a file; nothing is kept. `aside` is where the rows set aside are written. Raises Refusal."""
    choices = counting_of(by, strategy_id)
    return door.try_out(path, name, mapping, people_salt(by), choices, aside, told=told, stopped=stopped)


@needs(Permission.EDIT_MAP)
def bring_in(
    by: Member,
    strategy_id: StrategyId,
    path: Path,
    name: str,
    mapping: Mapping,
    told: Told = None,
    stopped: Stopped = None,
) -> Change:
    """Keep a file's facts and put what all files give onto the maps: all of it or nothing.

    The same file again changes nothing. Raises Refusal.
    """
    choices = counting_of(by, strategy_id)
    taken = door.take(path, name, mapping, people_salt(by), choices, told=told, stopped=stopped)
    new = _file(by, strategy_id, name, mapping, taken)

    def with_it(kept: Sequence[Kept]) -> Sequence[Kept]:
        return kept if taken.fingerprint in {one.file.fingerprint for one in kept} else [*kept, new]

    return _changed(by, "data_files.bring_in", strategy_id, with_it, told=told, stopped=stopped)


@needs(Permission.EDIT_MAP)
def remove(by: Member, strategy_id: StrategyId, data_file_id: DataFileId) -> Change:
    """Take a file out, with the values it gave; those of the other files are worked out anew. Raises Refusal."""

    def without_it(kept: Sequence[Kept]) -> Sequence[Kept]:
        if data_file_id not in {one.file.id for one in kept}:
            raise NotThere(DataFile.spoken)
        return [one for one in kept if one.file.id != data_file_id]

    return _changed(by, "data_files.remove", strategy_id, without_it)


@needs(Permission.VIEW)
def listed(by: Member, strategy_id: StrategyId) -> Sequence[DataFile]:
    """The files of a strategy. Raises NotThere."""
    return files_of(by, strategy_id)


@needs(Permission.EDIT_MAP)
def count_by(by: Member, strategy_id: StrategyId, choices: Fields[str, object]) -> Change:
    """Choose how figures are counted: all counted values, and what the metrics say of it, follow. Raises Refusal."""

    def chosen(before: Choices) -> Choices:
        return before.chosen(choices)

    return _changed(by, "data_files.count_by", strategy_id, chosen=chosen)


@needs(Permission.VIEW)
def state(by: Member, strategy_id: StrategyId) -> str:
    """What stands for the files of a strategy and how they are counted; empty without files. Raises NotThere."""
    ids = [one.id for one in files_of(by, strategy_id)]
    return state_of(ids, counting_of(by, strategy_id)) if ids else ""


@needs(Permission.VIEW)
def results(by: Member, strategy_id: StrategyId) -> Results:
    """What all files of a strategy give. Raises NotThere."""
    files, choices = files_of(by, strategy_id), counting_of(by, strategy_id)
    return counted.worked_out(by, strategy_id, files, choices).results if files else Results()


def _changed(
    by: Member,
    action: str,
    strategy_id: StrategyId,
    wanted: Callable[[Sequence[Kept]], Sequence[Kept]] = lambda kept: kept,
    chosen: Callable[[Choices], Choices] = lambda choices: choices,
    told: Told = None,
    stopped: Stopped = None,
) -> Change:
    """Give a strategy the files that are wanted, counted as is chosen, and its maps the values these give."""
    for _ in range(TRIES):
        before, had = counting_of(by, strategy_id), data_of(by, strategy_id)
        now, has = chosen(before), wanted(had)
        homes = sortings.homes(by, strategy_id, had, has)
        files = [one.file for one in has]
        found = None
        if has is not had or now != before:
            found = counted.worked_out(by, strategy_id, files, now, has, told, stopped)
        with editing(by, action, Strategy, strategy_id) as work:
            there = {one.id for one in work.all(DataFile)}
            same = there == {one.file.id for one in had} and work.subject.counting == before
            if same and found:
                _keep(work, had, has)
                _count(work, before, now)
                work.keep_beside(found)
                sortings.sort_out(work, homes)
                counted.recount(work)
        if same:
            return work.change
    raise Refusal(BUSY)


def _count(work: Work[Strategy], before: Choices, now: Choices) -> None:
    if now != before:
        work.put(work.subject.with_(counting=now))
        counted.redefine(work, before, now)


def _keep(work: Work[Strategy], had: Sequence[Kept], has: Sequence[Kept]) -> None:
    if len(has) > MOST:
        raise Refusal(FULL)
    for one in has:
        if one not in had and one.facts:
            work.put(one.file)
            work.keep_beside(one.facts)
    for one in had:
        if one not in has:
            work.remove(one.file)


def _file(by: Member, strategy_id: StrategyId, name: str, mapping: Mapping, taken: Taken) -> Kept:
    id, run, now = DataFileId.new(), taken.dry_run, datetime.now(UTC)
    told = {field: getattr(run, field) for field in ("subject", "rows", "used", "aside", "first", "last")}
    home = {"id": id, "strategy_id": strategy_id}
    brought = {"brought_on": now.date(), "brought_by": by.id}
    marks = {"fingerprint": taken.fingerprint, "kind": mapping.kind, **brought}
    file = DataFile.made(name=name, **home, **marks, **told)
    how = {
        "signature": mapping.signature,
        "mapping": mapping.model_dump_json(),
        "dry_run": run.model_dump_json(),
    }
    return Kept(file, Facts.made(data=taken.facts, made_at=now, **home, **how))
