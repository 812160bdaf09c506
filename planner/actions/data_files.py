"""The store's own data: look at a file, try it out, bring it in, take it out, and what all files give.

Reading a file and working out figures take as long as the file is large, in a process of their own: before the
transaction, which then only keeps what came of it, or nothing.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from planner.actions.counted import put_counted
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
from planner.model.workspace import Permission
from planner.store import Kept, Work, data_of, editing, files_of, must_see, people_salt, remembered_mappings

Told = Callable[[str, float], None] | None
Stopped = Callable[[], bool] | None

TRIES = 3
BUSY = "Somebody else brought in files at the same time. Nothing was brought in; try again."
FULL = f"This strategy holds {MOST} files, the most there can be. Nothing was brought in; take one out first."


@needs(Permission.EDIT_MAP)
def look(by: Member, strategy_id: StrategyId, path: Path, name: str, tab: str = "") -> Sheet:
    """What a file seems to be, how files with its columns were read before, and what it leaves open. Raises Refusal."""
    must_see(by, strategy_id)
    return door.look(path, name, remembered_mappings(by), tab)


@needs(Permission.EDIT_MAP)
def try_out(
    by: Member, strategy_id: StrategyId, path: Path, name: str, mapping: Mapping, aside: Path | None = None,
    told: Told = None, stopped: Stopped = None,
) -> DryRun:  # fmt: skip
    """What would come of a file; nothing is kept. `aside` is where the rows set aside are written. Raises Refusal."""
    must_see(by, strategy_id)
    return door.try_out(path, name, mapping, people_salt(by), Choices(), aside, told=told, stopped=stopped)


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
    must_see(by, strategy_id)
    taken = door.take(path, name, mapping, people_salt(by), Choices(), told=told, stopped=stopped)
    new = _file(by, strategy_id, name, mapping, taken)

    def with_it(kept: Sequence[Kept]) -> Sequence[Kept]:
        return kept if taken.fingerprint in {one.file.fingerprint for one in kept} else [*kept, new]

    return _changed(by, "data_files.bring_in", strategy_id, with_it, told, stopped)


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


@needs(Permission.VIEW)
def results(by: Member, strategy_id: StrategyId) -> Results:
    """What all files of a strategy give. Raises NotThere."""
    return _worked_out(data_of(by, strategy_id))


def _changed(
    by: Member,
    action: str,
    strategy_id: StrategyId,
    wanted: Callable[[Sequence[Kept]], Sequence[Kept]],
    told: Told = None,
    stopped: Stopped = None,
) -> Change:
    """Give a strategy the files that are wanted of those it has, and its maps the values these give."""
    for _ in range(TRIES):
        had = data_of(by, strategy_id)
        has = wanted(had)
        figures = () if has is had else _worked_out(has, told, stopped).figures
        with editing(by, action, Strategy, strategy_id) as work:
            same = {one.id for one in work.all(DataFile)} == {one.file.id for one in had}
            if same and has is not had:
                _keep(work, had, has)
                put_counted(work, figures)
        if same:
            return work.change
    raise Refusal(BUSY)


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


def _worked_out(kept: Sequence[Kept], told: Told = None, stopped: Stopped = None) -> Results:
    batches = [door.Batch(one.file.name, one.facts.data) for one in kept if one.facts]
    return door.results(batches, Choices(), told=told, stopped=stopped) if batches else Results()


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
