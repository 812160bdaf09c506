"""From records to rows and back."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, bindparam, func, select

from planner.model.ids import WorkspaceId
from planner.model.plan import NOUNS
from planner.model.record import Record
from planner.store.statements import inserting, removing, updating
from planner.store.tables_feedback import table_of

R = TypeVar("R", bound=Record)


def row_of(record: Record, workspace_id: WorkspaceId) -> dict[str, Any]:
    """The record's columns."""
    return {**record.model_dump(), "workspace_id": workspace_id}


def record_of(kind: type[R], row: Row[Any]) -> R:
    """The record a row holds."""
    fields = dict(row._mapping)  # pyright: ignore[reportPrivateUsage]
    if "workspace_id" not in kind.model_fields:
        fields.pop("workspace_id", None)
    return kind.model_validate(fields)


def found(
    connection: Connection,
    kind: type[R],
    workspace_id: WorkspaceId,
    /,
    *,
    ids: Iterable[str] | None = None,
    **where: Any,
) -> list[R]:
    """The workspace's records of a kind whose columns equal `where` (None values match NULL), unsorted."""
    where = {"workspace_id": workspace_id, **where}
    given = {name: value for name, value in where.items() if value is not None}
    query = _query(kind.noun, tuple(where), tuple(given), listed=ids is not None)
    if ids is not None:
        given["ids"] = list(ids)
    return [record_of(kind, row) for row in connection.execute(query, given)]


@cache
def _query(noun: str, named: tuple[str, ...], given: tuple[str, ...], *, listed: bool) -> Select[Any]:
    """The select of `found`, made once for each shape: making it costs as much as SQLite needs to answer it."""
    columns = table_of(noun).c
    query = select(table_of(noun)).where(*(columns[name] == bindparam(name) for name in given))
    query = query.where(*(columns[name].is_(None) for name in named if name not in given))
    return query.where(columns.id.in_(bindparam("ids", expanding=True))) if listed else query


def places(
    connection: Connection, kind: type[Record], workspace_id: WorkspaceId, /, **where: Any
) -> list[tuple[str, str]]:
    """The order keys and ids, in order, of the records that `found` would give."""
    table = table_of(kind.noun)
    query = select(table.c.order, table.c.id).where(*_matching(table, workspace_id, where))
    return sorted((row[0], row[1]) for row in connection.execute(query))


def how_many(connection: Connection, kind: type[Record], workspace_id: WorkspaceId, /, **where: Any) -> int:
    """How many records `found` would give."""
    table = table_of(kind.noun)
    query = select(func.count()).select_from(table).where(*_matching(table, workspace_id, where))
    return connection.execute(query).scalar_one()


def _matching(table: Any, workspace_id: WorkspaceId, where: dict[str, Any]) -> Iterator[Any]:
    yield table.c.workspace_id == workspace_id
    for column, value in where.items():
        yield table.c[column] == value


def keep(
    connection: Connection, workspace_id: WorkspaceId, before: Record | None, after: Record | None
) -> None:
    """Insert, update or delete one row; `before` and `after` are two states of one record."""
    record = after or before
    if record is None or before == after:
        return
    table, here = table_of(record.noun), {"here": workspace_id, "its": record.id}
    if after is None:
        connection.execute(removing(table), here)
    elif before is None:
        connection.execute(inserting(table), row_of(after, workspace_id))
    else:
        new = {name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)}
        connection.execute(updating(table), {**after.model_dump(include=new), **here})


def keep_new(connection: Connection, workspace_id: WorkspaceId, records: Iterable[Record]) -> None:
    """Insert many records, a statement per noun."""
    by_noun: dict[str, list[dict[str, Any]]] = {noun: [] for noun in NOUNS}
    for record in records:
        by_noun[record.noun].append(row_of(record, workspace_id))
    for noun, rows in by_noun.items():
        if rows:
            connection.execute(inserting(table_of(noun)), rows)
