"""The history: what was done, and taking it back."""

from planner.model.change import Change, Edit
from planner.model.ids import ChangeId, StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.plan import NOUNS
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import Work, change_of, changes_since, editing


@needs(Permission.VIEW)
def since(by: Member, strategy_id: StrategyId, revision: int) -> list[Change]:
    """The changes after `revision`, oldest first, at most 1,000. Raises NotThere."""
    return changes_since(by, strategy_id, revision)


@needs(Permission.EDIT_MAP)
def undo(by: Member, change_id: ChangeId) -> Change:
    """Take a change back. Raises Refusal when somebody has since changed what it touched."""
    undone = change_of(by, change_id)
    with editing(by, "history.undo", Strategy, undone.strategy_id) as work:
        for edit in undone.reversed().edits:
            _take_back(work, edit)
    return work.change


def _take_back(work: Work[Strategy], back: Edit) -> None:
    kind = NOUNS[back.noun]
    now = next(iter(work.all(kind, id=back.id)), None)
    found = now.as_json() if now is not None else None
    expected = back.before
    if (found is None) != (expected is None) or any(
        found[k] != v for k, v in (expected or {}).items() if found
    ):
        raise Refusal(
            f"This cannot be taken back: the {kind.spoken or kind.noun} has been changed since. Nothing was changed."
        )
    after = back.applied_to(now)
    if after is not None:
        work.put(after)
    elif now is not None:
        work.remove(now)
