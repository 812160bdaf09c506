"""The history: what was done, and taking it back."""

from collections.abc import Set
from contextlib import suppress

from planner.actions import comments, counted
from planner.model.change import Change, Edit
from planner.model.data_file import DataFile
from planner.model.ids import ChangeId, StrategyId
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.plan import NOUNS
from planner.model.refusal import Refusal
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.worked_out import WorkedOut
from planner.model.workspace import Permission
from planner.store import Page, Wanted, Work, change_of, changes_since, editing, newer_than, page_of

NOT_ONES_OWN = "Somebody else made this change, so only they take it back. Nothing was changed; ask them."
THE_START = (
    "The start of a strategy cannot be taken back. Nothing was changed; to put a strategy away, archive it."
)
TRIES = 3
BUSY = "Files came in while this was being taken back. Nothing was changed; try again."
VALUES = "This cannot be taken back: values were entered there since. Nothing was changed."
ALREADY = "This has already been taken back. Nothing was changed."


@needs(Permission.BROWSE)
def page(by: Member, strategy_id: StrategyId, wanted: Wanted) -> Page:
    """One page of the history for people, newest first, of what is `wanted`. Raises NotThere."""
    return page_of(by, strategy_id, wanted)


@needs(Permission.BROWSE)
def newer(by: Member, strategy_id: StrategyId, wanted: Wanted, revision: int) -> int:
    """How many changes that are `wanted` came after a revision. Raises NotThere."""
    return newer_than(by, strategy_id, wanted, revision)


@needs(Permission.VIEW)
def since(by: Member, strategy_id: StrategyId, revision: int) -> list[Change]:
    """The changes after `revision`, oldest first, at most 1,000. Raises NotThere."""
    return changes_since(by, strategy_id, revision)


@needs(Permission.EDIT_MAP)
def undo(by: Member, change_id: ChangeId) -> Change:
    """Take one's own change back; of a change that took another back this does the other again.

    Raises Refusal for the change of somebody else, for the start of a strategy, for a change that has been taken back
    already, and when somebody has since changed what it touched, or commented on what it would remove.
    """
    undone = change_of(by, change_id)
    if undone.by != by.id:
        raise Refusal(NOT_ONES_OWN)
    backwards = undone.reversed().edits
    if any(edit.noun == Strategy.noun and edit.removes for edit in backwards):
        raise Refusal(THE_START)
    for _ in range(TRIES):
        found = counted.prepared(by, undone.strategy_id, backwards)
        with suppress(_MovedError):
            return _taken_back(by, undone, backwards, found)
    raise Refusal(BUSY)


def _taken_back(by: Member, undone: Change, backwards: tuple[Edit, ...], found: WorkedOut | None) -> Change:
    """One change back. With what its files will give then, `found`, the counted values follow, whatever came since."""
    action = "history.redo" if undone.action == "history.undo" else "history.undo"
    with editing(by, action, Strategy, undone.strategy_id) as work:
        if work.taken_back(undone):
            raise Refusal(ALREADY)
        work.undoes = undone
        for edit in backwards:
            if not (found and counted.follows(work, edit)):
                _take_back(work, edit, besides=counted.SHOWN if found else set())
        if found:
            _recount(work, found, backwards)
        _let_go(work, backwards)
        if any(edit.removes and comments.on(work, edit.noun, edit.id) for edit in backwards):
            raise Refusal("This cannot be taken back: there are comments on it since. Nothing was changed.")
    return work.change


def _let_go(work: Work[Strategy], backwards: tuple[Edit, ...]) -> None:
    """With a file goes what was decided about its comments since."""
    for edit in backwards:
        if edit.removes and edit.noun == DataFile.noun:
            for sorting in work.all(Sorting, data_file_id=edit.id):
                work.remove(sorting)


def _recount(work: Work[Strategy], found: WorkedOut, backwards: tuple[Edit, ...]) -> None:
    """Let the counted values be those of the files and choices there are now."""
    for edit in backwards:
        if edit.noun == Measure.noun and edit.removes:
            for reading in work.all(Reading, measure_id=edit.id):
                if not reading.counted:
                    raise Refusal(VALUES)
                work.remove(reading)
    work.keep_beside(found)
    if not counted.recount(work):
        raise _MovedError


class _MovedError(Exception):
    """Files or choices changed since it was worked out what they give."""


def _take_back(work: Work[Strategy], back: Edit, besides: Set[str]) -> None:
    kind = NOUNS[back.noun]
    now = next(iter(work.all(kind, id=back.id)), None)
    found = now.as_json() if now is not None else None
    expected = back.before
    if (found is None) != (expected is None) or any(
        found[k] != v for k, v in (expected or {}).items() if found and k not in besides
    ):
        raise Refusal(
            f"This cannot be taken back: the {kind.spoken or kind.noun} has been changed since. Nothing was changed."
        )
    after = back.applied_to(now)
    if after is not None:
        work.put(after)
    elif now is not None:
        work.remove(now)
