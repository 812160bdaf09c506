"""The tables of pictures, of the store's own data and of experiments. Private to the store."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Text
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


class Experiment(Kept, table=True):
    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        reference("metric_id", "metric"),
        reference("touchpoint_id", "touchpoint"),
        reference("responsible", "owner"),
        listing("experiment", "strategy_id"),
    )
    strategy_id: str
    order: str
    name: str
    because: str = Field(sa_type=Text)
    change: str = Field(sa_type=Text)
    audience: str
    effect: str = Field(sa_type=Text)
    signal: str = Field(sa_type=Text)
    metric_id: str | None
    touchpoint_id: str | None
    initiative: str
    responsible: str | None
    outcome: str
    better: str
    start: float | None
    least: float | None
    deviation: float | None
    power: int
    planned: int | None
    a_day: int | None
    variants: list[Any] = Field(sa_type=JSON)
    state: str
    started_on: date | None
    ends_on: date | None
    decision: str
    decided_by: str
    decided_on: date | None
    decided_why: str = Field(sa_type=Text)


class WorkedOut(Kept, table=True):
    """Never changed: other files or another way of counting are another row."""

    __tablename__: Any = "worked_out"
    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        listing("worked_out", "strategy_id", "state"),
    )
    strategy_id: str
    state: str
    data: bytes
    made_at: datetime = Field(sa_type=Moment)
