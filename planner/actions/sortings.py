"""Sorting comments of the store's own data by hand, where the rules say something else."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.intake.numbers.listener import Listener
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.ids import DataFileId, JourneyId, SaidId, StageId, StrategyId, ThemeId
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import Refusal
from planner.model.sorting import MOST, Sorting, Wanted
from planner.model.theme import Theme
from planner.model.workspace import Permission
from planner.store import Kept, Work, editing, sortings_of

Homes = Mapping[SaidId, DataFileId | None]

FULL = (
    f"{MOST:,} comments of this strategy are sorted by hand, the most there can be. Nothing was changed; give a theme "
    "words, then it finds its comments by itself."
)


@needs(Permission.EDIT_MAP)
def tag(
    by: Member, data_file_id: DataFileId, said_id: SaidId, theme_id: ThemeId, wanted: Wanted
) -> Change:  # fmt: skip
    """Put a theme on a comment of a file, take it off, or leave it to the theme's words again."""
    with editing(by, "sortings.tag", DataFile, data_file_id) as work:
        theme = work.get(Theme, theme_id)
        _keep(work, _known(work, said_id).tagged(theme.id, wanted))
    return work.change


@needs(Permission.EDIT_MAP)
def place(by: Member, data_file_id: DataFileId, said_id: SaidId, stage_id: StageId) -> Change:
    """Move a comment of a file to a stage of a map."""
    with editing(by, "sortings.place", DataFile, data_file_id) as work:
        stage = work.get(Stage, stage_id)
        _keep(work, _known(work, said_id).placed(stage.id, _stages(work, stage.journey_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def unplace(by: Member, data_file_id: DataFileId, said_id: SaidId, journey_id: JourneyId) -> Change:
    """Let the rules say to which stage of this map a comment belongs."""
    with editing(by, "sortings.unplace", DataFile, data_file_id) as work:
        journey = work.get(Journey, journey_id)
        _keep(work, _known(work, said_id).placed(None, _stages(work, journey.id)))
    return work.change


@needs(Permission.EDIT_MAP)
def homes(by: Member, strategy_id: StrategyId, had: Sequence[Kept], has: Sequence[Kept]) -> Homes:
    """Of what was decided about comments of files that go: in which of those that stay each comment is, if in any."""
    gone = {one.file.id for one in had} - {one.file.id for one in has}
    lost = [one.id for one in sortings_of(by, strategy_id) if one.data_file_id in gone] if gone else []
    if not lost:
        return {}
    reader = Listener(strategy_id, [(one.file.id, one.facts.data) for one in has if one.facts])
    try:
        there = reader.where(lost)
    finally:
        reader.close()
    return {id: there.get(id) for id in lost}


def sort_out(work: Work[Any], homes: Homes) -> None:
    """Let what was decided go with its file, unless another file has the comment too."""
    for sorting in (one for id in homes for one in work.all(Sorting, id=id)):
        home = homes[sorting.id]
        if home:
            work.put(sorting.with_(data_file_id=home))
        else:
            work.remove(sorting)


def _stages(work: Work[DataFile], journey_id: JourneyId) -> list[StageId]:
    return [stage.id for stage in work.all(Stage, journey_id=journey_id)]


def _known(work: Work[DataFile], said_id: SaidId) -> Sorting:
    new = {"id": said_id, "strategy_id": work.strategy_id, "data_file_id": work.subject.id}
    return next(iter(work.all(Sorting, id=said_id)), None) or Sorting.made(**new)


def _keep(work: Work[DataFile], sorting: Sorting) -> None:
    before = work.all(Sorting, id=sorting.id)
    if not sorting.says_nothing:
        if not before and work.count(Sorting) >= MOST:
            raise Refusal(FULL)
        work.put(sorting.with_(data_file_id=work.subject.id))
    elif before:
        work.remove(before[0])
