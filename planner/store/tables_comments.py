"""The tables of what people say to each other: comments, guests who gave a name, and what each has read.

Private to the store.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from planner.store.tables import Kept, Moment, listing, reference, table_of

__all__ = ["table_of"]

_REFERS = {
    "strategy_id": "strategy",
    "journey_id": "journey",
    "touchpoint_id": "touchpoint",
    "card_id": "card",
    "stage_id": "stage",
    "persona_id": "persona",
    "metric_id": "metric",
    "thread_id": "comment",
}


class Comment(Kept, table=True):
    __table_args__: Any = (
        *(reference(column, parent) for column, parent in _REFERS.items()),
        *(listing("comment", column) for column in _REFERS),
    )
    strategy_id: str
    journey_id: str | None
    touchpoint_id: str | None
    card_id: str | None
    stage_id: str | None
    persona_id: str | None
    metric_id: str | None
    thread_id: str | None
    number: int
    by: str
    text: str = Field(sa_type=Text)
    mentions: list[str] = Field(sa_type=JSON)
    calls: list[dict[str, Any]] = Field(sa_type=JSON)
    made_at: datetime = Field(sa_type=Moment)
    edited_at: datetime | None = Field(sa_type=Moment)
    removed: bool
    resolved_at: datetime | None = Field(sa_type=Moment)
    resolved_by: str | None


class Guest(SQLModel, table=True):
    id: str = Field(primary_key=True)
    workspace_id: str = Field(foreign_key="workspace.id")
    name: str


class ReadMark(SQLModel, table=True):
    """Up to which comment somebody read a thread. Kept when the thread goes, since an undo may bring it back."""

    __tablename__: Any = "read_mark"
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("read_mark", "strategy_id"))
    workspace_id: str = Field(primary_key=True)
    reader: str = Field(primary_key=True)
    thread_id: str = Field(primary_key=True)
    strategy_id: str
    number: int
