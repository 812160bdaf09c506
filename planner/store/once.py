"""An edit that is asked for again, because no answer came, is done once."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from planner.model.change import Change
from planner.model.ids import ChangeId
from planner.model.member import Member
from planner.store.database import open_database, trouble_in_words
from planner.store.statements import inserting
from planner.store.tables_edits import table_of


class AlreadyDoneError(Exception):
    """This very edit was done before. `revision` is the strategy's since then, `change_id` None if nothing changed."""

    def __init__(self, revision: int, change_id: ChangeId | None) -> None:
        super().__init__(f"done at revision {revision}")
        self.revision, self.change_id = revision, change_id


def must_be_new(by: Member) -> None:
    """As `must_be_new_in`, where nothing else is done with the database."""
    with trouble_in_words(), open_database().readers.connect() as connection:
        must_be_new_in(connection, by)


def must_be_new_in(connection: Connection, by: Member) -> None:
    """Raises AlreadyDoneError for an edit that was done under the same id by the same person."""
    if by.edit_id is None:
        return
    here = {"here": by.workspace_id, "who": by.author, "its": by.edit_id}
    row: Any = connection.execute(_done(), here).first()
    if row is not None:
        raise AlreadyDoneError(row[0], row[1] and ChangeId(row[1]))


@cache
def _done() -> Any:
    done = table_of("done_edit").c
    here = (done.workspace_id == bindparam("here")) & (done.by == bindparam("who"))
    return select(done.revision, done.change_id).where(here, done.edit_id == bindparam("its"))


def remember_done(connection: Connection, by: Member, change: Change) -> None:
    """Keep that the edit `by` asked for is done."""
    done = {
        "workspace_id": by.workspace_id,
        "by": by.author,
        "edit_id": by.edit_id,
        "strategy_id": change.strategy_id,
        "revision": change.revision,
        "change_id": change.id if change.edits else None,
    }
    connection.execute(inserting(table_of("done_edit")), done)
