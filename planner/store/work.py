"""One transaction of one action: records come through the door that checks `by`, and the Change writes itself."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from itertools import product
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from planner.model.change import Change, Edit
from planner.model.ids import Id, StrategyId
from planner.model.member import Member
from planner.model.order import behind
from planner.model.picture import Picture
from planner.model.plan import NOUNS, in_order
from planner.model.record import Record, StrategyRecord
from planner.model.refusal import NotThere
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store.changes import made, remember, takings
from planner.store.database import open_database, trouble_in_words
from planner.store.door import Standing, admitted, locked, must_show
from planner.store.once import must_be_new_in, remember_done
from planner.store.records import found, how_many, keep, keep_new, places

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Record)
D = TypeVar("D", bound=Id)

FIRST = ""
"""Given as `after`: put it before all others."""


class Work(Generic[S]):
    """What an action does inside its transaction.

    `subject` is the record it was opened for, `standing` what `by` is at this moment, `revision` the strategy's once
    the work is done; `change` is there once the transaction has committed; `undoes` is set where an earlier change is
    taken back.
    """

    change: Change

    def __init__(
        self, connection: Connection, by: Member, standing: Standing, strategy_id: StrategyId, revision: int
    ) -> None:
        self.subject: S
        self.by = by
        self.strategy_id = strategy_id
        self.revision = revision
        self.standing = standing
        self.undoes: Change | None = None
        self._connection = connection
        self._before: dict[tuple[str, str], Record | None] = {}
        self._after: dict[tuple[str, str], Record | None] = {}
        self._given: str | None = by.edit_id

    def get(self, kind: type[R], id: str) -> R:
        """A record of this strategy. Raises NotThere."""
        for record in self.all(kind, id=id):
            return record
        raise NotThere(kind.spoken or kind.noun)

    def all(self, kind: type[R], /, **where: Any) -> list[R]:
        """The strategy's records of a kind whose fields equal `where`, in order, this work's own saves included."""
        scope = "id" if kind is Strategy else "strategy_id"
        records = found(self._connection, kind, self.by.workspace_id, **{**where, scope: self.strategy_id})
        for record, known in product(records, (self._before, self._after)):
            known.setdefault((kind.noun, record.id), record)
        return in_order(records)

    def count(self, kind: type[Record]) -> int:
        """How many records of a kind the strategy holds."""
        return how_many(self._connection, kind, self.by.workspace_id, strategy_id=self.strategy_id)

    def beside(self, kind: type[R], /, **where: Any) -> list[R]:
        """The workspace's records of a kind that is no part of a strategy: its members, the guests it knows."""
        return found(self._connection, kind, self.by.workspace_id, **where)

    def fresh(self, kind: type[D]) -> D:
        """An id for a new record. The first one of an edit is called as the edit is, so that who asked knows it."""
        given, self._given = self._given, None
        return kind(given) if given else kind.new()

    def put(self, record: Record) -> None:
        """Save a record: one that came from `get` or `all` and was changed, or a new one."""
        if isinstance(record, StrategyRecord) and record.strategy_id != self.strategy_id:
            raise NotThere(record.spoken or record.noun)
        self._keep((record.noun, record.id), record)

    def remove(self, record: Record) -> None:
        """Remove a record that came from `get` or `all`."""
        self._keep((record.noun, record.id), None)

    def keep_beside(self, record: StrategyRecord) -> None:
        """Keep a picture or facts of this strategy for good, once. They are no part of the change: only a name is."""
        same = {"id": record.id, "strategy_id": self.strategy_id}
        if not found(self._connection, type(record), self.by.workspace_id, **same):
            keep(self._connection, self.by.workspace_id, None, record)

    def order(self, kind: type[R], /, after: str | None = None, moving: str = "", **where: Any) -> str:
        """A key for a place among the records that match `where`: behind the one with id `after`.

        `after` None means last, `FIRST` first; `moving` is the id of the record that takes the place.
        Raises NotThere when `after` is not among them.
        """
        here = {**where, "strategy_id": self.strategy_id}
        keys = {id: key for key, id in places(self._connection, kind, self.by.workspace_id, **here)}
        keys.pop(moving, None)
        if after and after not in keys:
            raise NotThere(kind.spoken or kind.noun)
        return behind(keys, after)

    def edits(self) -> tuple[Edit, ...]:
        """What has been done so far, in the order the records were first touched."""
        pairs = ((self._before[key], after) for key, after in self._after.items())
        return tuple(edit for before, after in pairs if (edit := Edit.between(before, after)))

    def taken_back(self, change: Change) -> bool:
        """Whether a change has been taken back; of one that takes another back, whether it is not the last to do so."""
        root = change.undoes or change.id
        taking = takings(self._connection, self.by.workspace_id, [root]).get(root)
        return taking is not None and taking.over(change)

    def look(self, noun: str, ids: set[str]) -> list[Record]:
        """Records of the workspace by id, those of this work as they were before it."""
        known = {id: self._before[key] for id in ids if (key := (noun, id)) in self._before}
        unknown = ids - known.keys()
        there = found(self._connection, NOUNS[noun], self.by.workspace_id, ids=unknown) if unknown else []
        return [*(record for record in known.values() if record), *there]

    def _keep(self, key: tuple[str, str], after: Record | None) -> None:
        self._before.setdefault(key, None)
        keep(self._connection, self.by.workspace_id, self._after.get(key), after)
        self._after[key] = after


@contextmanager
def editing(by: Member, action: str, kind: type[S], id: str) -> Generator[Work[S]]:
    """A transaction around one action on the record of `kind` with this id.

    The strategy is locked first, so two actions on one strategy never interleave. Commits at the end if anything
    changed and raises the strategy's revision by one. Raises NotThere for what is not there or not `by`'s,
    NotAllowed for what `by`'s role does not grant, AlreadyDoneError for an edit that was done before, and Trouble when
    the database fails; then nothing is kept.
    """
    with trouble_in_words(), open_database().writer.connect() as connection:
        standing = admitted(connection, by, Permission.OWN_WORKSPACE)
        try:
            strategy_id, revision = locked(connection, by, kind, id)
        finally:  # only behind the lock is it sure, and what was done may have removed the record
            must_be_new_in(connection, by)
        work: Work[S] = Work(connection, by, standing, strategy_id, revision)
        work.subject = work.get(kind, id)
        must_show(standing, strategy_id, getattr(work.subject, "journey_id", None))
        yield work
        edits = work.edits()
        work.change = made(
            by, action, strategy_id, revision if edits else revision - 1, edits, work.look, work.undoes
        )
        _keep(connection, by, work.change)


def beginning(by: Member, action: str, records: Iterable[Record], pictures: Iterable[Picture] = ()) -> Change:
    """Keep a new strategy and all it holds in one transaction. `records` has exactly one Strategy, of revision 1."""
    new = list(records)
    strategy = next(record for record in new if isinstance(record, Strategy))
    edits = tuple(edit for record in new if (edit := Edit.between(None, record)))
    change = made(by, action, strategy.id, strategy.revision, edits)
    with trouble_in_words(), open_database().writer.connect() as connection:
        admitted(connection, by, Permission.OWN_WORKSPACE)
        keep_new(connection, by.workspace_id, new)
        for picture in pictures:
            keep(connection, by.workspace_id, None, picture)
        remember(connection, by, change)
        _commit(connection)
    return change


def _keep(connection: Connection, by: Member, change: Change) -> None:
    """Keep what was done; of an edit that changed nothing only that it was asked for, if it may be asked for again."""
    if change.edits:
        remember(connection, by, change)
    elif by.edit_id:
        connection.rollback()
    if by.edit_id:
        remember_done(connection, by, change)
    if change.edits or by.edit_id:
        _commit(connection)


def _commit(connection: Connection) -> None:
    connection.commit()
