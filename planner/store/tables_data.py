"""The tables of pictures and of the store's own data. Private to the store."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from planner.store.tables import Kept, Moment, listing, reference, table_of

__all__ = ["SQLModel", "table_of"]


class Picture(Kept, table=True):
    __table_args__: Any = (reference("strategy_id", "strategy"),)
    strategy_id: str = Field(primary_key=True)
    data: bytes
    made_at: datetime = Field(sa_type=Moment)


class DataFile(Kept, table=True):
    __tablename__: Any = "data_file"
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("data_file", "strategy_id"))
    strategy_id: str
    name: str
    fingerprint: str
    kind: str
    subject: str
    rows: int
    used: int
    aside: int
    first: date | None
    last: date | None
    brought_on: date
    brought_by: str


class Facts(Kept, table=True):
    """Kept when a file is taken out, so that taking it out can be undone; goes with its strategy."""

    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        listing("facts", "strategy_id"),
        listing("facts", "made_at"),
    )
    strategy_id: str
    signature: str = Field(sa_type=Text)
    mapping: str = Field(sa_type=Text)
    dry_run: str = Field(sa_type=Text)
    data: bytes
    made_at: datetime = Field(sa_type=Moment)
