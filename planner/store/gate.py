"""Transactions about people: accounts, sessions, invitations, links. Checked by the door, told to the audit."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, select, text, update

from planner.model.ids import AccountId, WorkspaceId
from planner.model.member import Asker, Member
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.workspace import Permission, Role
from planner.store.audit import note
from planner.store.database import open_database, trouble_in_words
from planner.store.door import Standing, admitted
from planner.store.records import record_of
from planner.store.tables_doors import table_of

R = TypeVar("R", bound=Record)


class Gate:
    """What an action about people does inside its transaction.

    For a member, everything found is of the member's own workspace; `now` is one moment for the whole action.
    """

    def __init__(self, connection: Connection, by: Asker, standing: Standing, action: str = "") -> None:
        self.now = datetime.now(UTC)
        self.by = by
        self.standing = standing
        self._connection = connection
        self._action = action

    def all(self, kind: type[R], /, **where: Any) -> list[R]:
        """The records of a kind whose columns equal `where`, by id; a member's own workspace only."""
        table = table_of(kind.noun)
        if isinstance(self.by, Member) and "workspace_id" in table.c:
            where["workspace_id"] = self.by.workspace_id
        query = (
            select(table)
            .where(*(table.c[name] == value for name, value in where.items()))
            .order_by(table.c.id)
        )
        return [record_of(kind, row) for row in self._connection.execute(query)]

    def one(self, kind: type[R], /, **where: Any) -> R | None:
        """The first of them, if there is one."""
        return next(iter(self.all(kind, **where)), None)

    def get(self, kind: type[R], id: str) -> R:
        """The record with this id. Raises NotThere."""
        record = self.one(kind, id=id)
        if record is None:
            raise NotThere(kind.spoken or kind.noun)
        return record

    def elsewhere(self, account_id: AccountId, role: Role | None = None) -> set[str]:
        """The workspaces an account belongs to (in one role), whichever the asker's is: ids only."""
        table = table_of("member")
        query = select(table.c.workspace_id).where(
            table.c.account_id == account_id, table.c.left_at.is_(None)
        )
        if role is not None:
            query = query.where(table.c.role == role)
        return set(self._connection.execute(query).scalars())

    def add(self, *records: Record) -> None:
        """Keep new records."""
        for record in records:
            self._connection.execute(insert(table_of(record.noun)), record.model_dump())

    def put(self, record: Record) -> None:
        """Keep a changed record."""
        table = table_of(record.noun)
        self._connection.execute(update(table).where(table.c.id == record.id), record.model_dump())

    def remove(self, kind: type[Record], id: str) -> None:
        """Remove the record with this id, if it is there."""
        table = table_of(kind.noun)
        self._connection.execute(delete(table).where(table.c.id == id))

    def tell(self, about: str, action: str = "", workspace_id: WorkspaceId | None = None) -> None:
        """Note in the audit what was done and to whom or what."""
        note(self._connection, self.by, action or self._action, about, workspace_id)

    def in_vain(self, key: str, window: timedelta) -> int:
        """How often `key` was tried in vain within the window."""
        table = table_of("attempt")
        row = self._connection.execute(select(table).where(table.c.key == key)).first()
        return row.tries if row is not None and self.now - row.since < window else 0

    def count(self, key: str, window: timedelta) -> None:
        """One more try in vain; a new window begins where the last is over."""
        table = table_of("attempt")
        tried = self.in_vain(key, window)
        if not tried:
            self.forget(key)
            self._connection.execute(insert(table), {"key": key, "tries": 1, "since": self.now})
        else:
            self._connection.execute(update(table).where(table.c.key == key).values(tries=tried + 1))

    def give_back(self, key: str) -> None:
        """One try fewer: it was not in vain."""
        table = table_of("attempt")
        here = update(table).where(table.c.key == key, table.c.tries > 0)
        self._connection.execute(here.values(tries=table.c.tries - 1))

    def forget(self, key: str) -> None:
        """Forget what was tried in vain."""
        table = table_of("attempt")
        self._connection.execute(delete(table).where(table.c.key == key))


@contextmanager
def gate(by: Asker, action: str) -> Generator[Gate]:
    """A writing transaction about people; kept as a whole at the end, or not at all.

    On PostgreSQL people are changed one at a time, as they are on SQLite anyway, so that two last owners cannot
    leave at once. Raises NotAllowed before anything is read.
    """
    with trouble_in_words(), open_database().writer.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(7302)"))
        yield Gate(connection, by, admitted(connection, by, Permission.OWN_WORKSPACE), action)


@contextmanager
def looking(by: Asker) -> Generator[Gate]:
    """A reading transaction about people. Raises NotAllowed."""
    with trouble_in_words(), open_database().readers.connect() as connection:
        yield Gate(connection, by, admitted(connection, by, Permission.OWN_WORKSPACE))
