"""How a change is made and remembered: in the history, with a trace for each thing it is about, and in the audit."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from planner.model.change import Change, Edit
from planner.model.history import kind_of, names_for, things_of
from planner.model.history.names import Look
from planner.model.ids import ChangeId, StrategyId, WorkspaceId
from planner.model.member import Member
from planner.store.audit import note
from planner.store.records import row_of
from planner.store.statements import inserting
from planner.store.tables_history import table_of


def made(
    by: Member,
    action: str,
    strategy_id: StrategyId,
    revision: int,
    edits: tuple[Edit, ...],
    look: Look = lambda _noun, _ids: (),
    undoes: Change | None = None,
) -> Change:
    """The change of one action at this moment. `look` finds what things are called that the edits do not name."""
    return Change(
        id=ChangeId.new(),
        strategy_id=strategy_id,
        revision=revision,
        action=action,
        by=by.id,
        at=datetime.now(UTC),
        edits=edits,
        kind=undoes.kind if undoes else kind_of(action),
        names=names_for(edits, look),
        undoes=undoes and (undoes.undoes or undoes.id),
    )


def remember(connection: Connection, by: Member, change: Change) -> None:
    """Keep a change for good."""
    connection.execute(inserting(table_of("change")), row_of(change, by.workspace_id))
    here = {"workspace_id": by.workspace_id, "strategy_id": change.strategy_id, "by": by.id}
    traces = [{**here, "thing_id": id, "revision": change.revision} for id in sorted(things_of(change))]
    if traces:
        connection.execute(inserting(table_of("trace")), traces)
    note(connection, by, change.action, change.id)


class Taking(NamedTuple):
    """How often a change was taken back or done again, and the revision at which that last happened."""

    times: int
    last: int

    def over(self, change: Change) -> bool:
        """Whether that change, or a change that took it back, is over: somebody undid what it did."""
        return self.last != change.revision if change.undoes else self.times % 2 == 1


def takings(
    connection: Connection, workspace_id: WorkspaceId, roots: Iterable[ChangeId]
) -> dict[ChangeId, Taking]:
    """How often each of these changes was taken back or done again; those never were are left out."""
    table = table_of("change")
    query = (
        select(table.c.undoes, func.count(), func.max(table.c.revision))
        .where(table.c.workspace_id == workspace_id, table.c.undoes.in_(list(roots)))
        .group_by(table.c.undoes)
    )
    return {ChangeId(row[0]): Taking(row[1], row[2]) for row in connection.execute(query)}
