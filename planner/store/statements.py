"""Statements made once for each table: making one costs as much as SQLite needs to run it."""

from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, insert, select, update


@cache
def selecting(table: Table) -> Select[Any]:
    """The row `its` of the workspace `here`."""
    return select(table).where(*its(table))


@cache
def inserting(table: Table) -> Insert:
    """New rows, given as parameters."""
    return insert(table)


@cache
def updating(table: Table) -> Update:
    """The row `its` of the workspace `here`; the other parameters are the columns to set."""
    return update(table).where(*its(table))


@cache
def removing(table: Table) -> Delete:
    """The row `its` of the workspace `here`."""
    return delete(table).where(*its(table))


def its(table: Table) -> tuple[Any, Any]:
    """What the row `its` of the workspace `here` fulfils."""
    return table.c.workspace_id == bindparam("here"), table.c.id == bindparam("its")
