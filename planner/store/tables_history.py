"""The table by which a thing finds its changes. Private to the store."""

from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from planner.store.tables import reference, table_of

__all__ = ["table_of"]


class Trace(SQLModel, table=True):
    """That a change is about a thing, which may be gone by now. `by` is the member who made the change."""

    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        Index("trace_by_by", "workspace_id", "strategy_id", "thing_id", "by", "revision"),
    )
    workspace_id: str = Field(primary_key=True)
    strategy_id: str = Field(primary_key=True)
    thing_id: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    by: str
