"""The table of edits that were done, by the id under which they were asked for. Private to the store."""

from typing import Any

from sqlmodel import Field, SQLModel

from planner.store.tables import reference, table_of

__all__ = ["table_of"]


class DoneEdit(SQLModel, table=True):
    """`change_id` is None where the edit changed nothing; `revision` is the strategy's after it."""

    __tablename__: Any = "done_edit"
    __table_args__: Any = (reference("strategy_id", "strategy"),)
    workspace_id: str = Field(primary_key=True)
    by: str = Field(primary_key=True)
    edit_id: str = Field(primary_key=True)
    strategy_id: str
    revision: int
    change_id: str | None
