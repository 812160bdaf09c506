"""Reading the history for people: one page at a time, found by index, so that its length costs nothing."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, exists, func, select

from planner.model.change import Change
from planner.model.ids import MemberId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.plan import NOUNS
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store.changes import Taking, takings
from planner.store.door import must_show
from planner.store.faces import faces_in
from planner.store.reading import reading
from planner.store.records import found, record_of
from planner.store.tables_doors import table_of as table_of_people
from planner.store.tables_history import table_of

PAGE = 30


class Wanted(NamedTuple):
    """What of the history: by one member, of one kind of thing, about one thing; the page before a revision."""

    by: str = ""
    kind: str = ""
    thing: str = ""
    before: int | None = None


class Entry(NamedTuple):
    """A change as people read it. `undone` is the change it takes back or does again; `over`: it was taken back."""

    change: Change
    undone: Change | None
    over: bool


class Page(NamedTuple):
    """Some entries, newest first; `older` and `newer`: there are more. `revision` is the strategy's.

    `members` are those of the workspace, former ones too, who ever changed this strategy, and `pictures` names the
    picture that each who is still here gave of themselves. `there` holds what still exists of the things that the
    entries are about, by id.
    """

    entries: list[Entry]
    older: bool
    newer: bool
    revision: int
    members: list[Member]
    pictures: Mapping[MemberId, str]
    there: dict[str, Record]


def page_of(by: Member, strategy_id: StrategyId, wanted: Wanted) -> Page:
    """A page of a strategy's history. Raises NotThere."""
    with reading(by, Permission.BROWSE) as (connection, standing):
        must_show(standing, strategy_id, None)
        strategies = found(connection, Strategy, by.workspace_id, id=strategy_id)
        if not strategies:
            raise NotThere("strategy")
        here = _Here(connection, by, strategy_id)
        revisions = here.revisions(wanted)
        changes = here.changes(revisions[:PAGE])
        entries = here.entries(changes)
        return Page(
            entries=entries,
            older=len(revisions) > PAGE,
            newer=wanted.before is not None,
            revision=strategies[0].revision,
            members=here.members(),
            pictures=faces_in(connection, by.workspace_id),
            there=here.there(changes, wanted.thing),
        )


def newer_than(by: Member, strategy_id: StrategyId, wanted: Wanted, revision: int) -> int:
    """How many wanted changes came after a revision. Raises NotThere."""
    with reading(by, Permission.BROWSE) as (connection, standing):
        must_show(standing, strategy_id, None)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")
        return _Here(connection, by, strategy_id).newer(wanted, revision)


class _Here:
    """One strategy's history in one snapshot."""

    def __init__(self, connection: Connection, by: Member, strategy_id: StrategyId) -> None:
        self._connection = connection
        self._workspace_id = by.workspace_id
        self._strategy_id = strategy_id

    def _of(self, table: Any) -> Any:
        return (table.c.workspace_id == self._workspace_id) & (table.c.strategy_id == self._strategy_id)

    def revisions(self, wanted: Wanted) -> list[int]:
        """The revisions of a page and one more, straight from an index."""
        table, matching = self._matching(wanted)
        query: Select[Any] = select(table.c.revision).where(*matching)
        if wanted.before is not None:
            query = query.where(table.c.revision < wanted.before)
        newest = query.order_by(table.c.revision.desc()).limit(PAGE + 1)
        return list(self._connection.execute(newest).scalars())

    def newer(self, wanted: Wanted, revision: int) -> int:
        """How many there are after a revision."""
        table, matching = self._matching(wanted)
        query = select(func.count()).select_from(table).where(*matching, table.c.revision > revision)
        return self._connection.execute(query).scalar_one()

    def _matching(self, wanted: Wanted) -> tuple[Any, list[Any]]:
        """The table that knows best, and what holds of its rows that are wanted, wherever the page begins."""
        table = table_of("trace" if wanted.thing else "change")
        matching = [self._of(table)]
        if wanted.thing:
            matching.append(table.c.thing_id == wanted.thing)
        elif wanted.kind:
            matching.append(table.c.kind == wanted.kind)
        if wanted.by:
            matching.append(table.c.by == wanted.by)
        return table, matching

    def changes(self, revisions: Iterable[int]) -> list[Change]:
        """The changes of these revisions, newest first."""
        table = table_of("change")
        query = select(table).where(self._of(table), table.c.revision.in_(list(revisions)))
        rows = self._connection.execute(query.order_by(table.c.revision.desc()))
        return [record_of(Change, row) for row in rows]

    def entries(self, changes: list[Change]) -> list[Entry]:
        """The changes with those they take back, and whether they are over."""
        roots = [change.undoes for change in changes if change.undoes]
        undone = {one.id: one for one in found(self._connection, Change, self._workspace_id, ids=roots)}
        asked = {*roots, *(change.id for change in changes)}
        taken = takings(self._connection, self._workspace_id, asked)
        never = Taking(0, 0)
        return [
            Entry(
                change,
                undone.get(change.undoes) if change.undoes else None,
                taken.get(change.undoes or change.id, never).over(change),
            )
            for change in changes
        ]

    def members(self) -> list[Member]:
        """Everybody of the workspace, former members included, who changed something here."""
        people, changes = table_of_people("member"), table_of("change")
        did = exists().where(self._of(changes), changes.c.by == people.c.id)
        query = select(people).where(people.c.workspace_id == self._workspace_id, did)
        return [record_of(Member, row) for row in self._connection.execute(query)]

    def there(self, changes: list[Change], thing: str) -> dict[str, Record]:
        """What still exists of the things that the changes touched first, of their maps, and of the thing asked for."""
        ids: dict[str, set[str]] = {noun: {thing} if thing else set() for noun in NOUNS}
        for change in changes:
            for edit in change.edits[:1]:
                ids[edit.noun].add(edit.id)
                ids[Journey.noun] |= {edit.journey_id} if edit.journey_id else set()
        some = {noun: wanted for noun, wanted in ids.items() if wanted and noun != Strategy.noun}
        records: list[Record] = []
        for noun, wanted in some.items():
            records += found(
                self._connection, NOUNS[noun], self._workspace_id, ids=wanted, strategy_id=self._strategy_id
            )
        return {record.id: record for record in records}
