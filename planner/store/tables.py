"""The tables, one per noun. Private to the store: everyone else sees records.

The workspace is part of every key, so others’ ids lead nowhere; foreign keys are checked at commit, in any order.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC; SQLite forgets the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def reference(column: str, table: str) -> ForeignKeyConstraint:
    """A key to a record of the same workspace, checked at commit."""
    return ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        name=f"{column}_refers",
        deferrable=True,
        initially="DEFERRED",
    )


def listing(table: str, *columns: str) -> Index:
    """An index for finding a workspace's records by `columns`."""
    return Index(f"{table}_by_{columns[-1]}", "workspace_id", *columns)


def on_map(table: str, **parents: str) -> tuple[Any, ...]:
    """Keys to the strategy, the journey and the `parents` (column to table), each parent column with an index."""
    refers = {"strategy_id": "strategy", "journey_id": "journey", **parents}
    listed = [listing(table, "strategy_id", "journey_id"), *(listing(table, column) for column in parents)]
    return (*(reference(column, parent) for column, parent in refers.items()), *listed)


def _json() -> Any:
    return Field(sa_type=JSON)


class Kept(SQLModel):
    workspace_id: str = Field(primary_key=True)
    id: str = Field(primary_key=True)


class Strategy(Kept, table=True):
    __table_args__: Any = (ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),)
    name: str
    client: str
    summary: str = Field(sa_type=Text)
    currency: str
    review_on: date | None
    counting: dict[str, Any] = _json()
    example: bool
    archived: bool
    revision: int
    made_at: datetime = Field(sa_type=Moment)


class Persona(Kept, table=True):
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("persona", "strategy_id"))
    strategy_id: str
    order: str
    name: str
    role: str
    picture: str
    age_group: str
    career: str
    household: str
    market_share: float | None
    revenue_share: float | None
    hobbies: list[str] = _json()
    goals: list[str] = _json()
    motivations: list[str] = _json()
    challenges: list[str] = _json()
    channels: list[str] = _json()
    jobs: list[str] = _json()
    quote: str
    behaviours: list[Any] = _json()
    sources: list[Any] = _json()
    validated: bool
    validated_how: str
    segment: str
    archived: bool


class Owner(Kept, table=True):
    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        reference("part_of", "owner"),
        listing("owner", "strategy_id"),
    )
    strategy_id: str
    order: str
    name: str
    kind: str
    role: str
    contact: str
    part_of: str | None


class Metric(Kept, table=True):
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("metric", "strategy_id"))
    strategy_id: str
    order: str
    name: str
    short: str
    unit: str
    better: str
    formula: str
    stale_after: int
    library: str


class Journey(Kept, table=True):
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("journey", "strategy_id"))
    strategy_id: str
    order: str
    name: str
    summary: str
    persona_ids: list[str] = _json()
    archived: bool
    future_of: str | None


class OnMap(Kept):
    strategy_id: str
    journey_id: str


class Stage(OnMap, table=True):
    __table_args__: Any = on_map("stage")
    order: str
    name: str
    hint: str
    colour: int
    origin_id: str | None


class Lane(OnMap, table=True):
    __table_args__: Any = on_map("lane")
    order: str
    kind: str
    name: str
    hint: str
    hidden: bool
    origin_id: str | None


class InCell(OnMap):
    stage_id: str
    lane_id: str
    order: str
    evidence: str
    evidence_source: str
    evidence_on: date | None
    origin_id: str | None


class Touchpoint(InCell, table=True):
    __table_args__: Any = on_map("touchpoint", stage_id="stage", lane_id="lane", responsible="owner")
    title: str
    description: str
    channel: str
    persona_ids: list[str] = _json()
    emotion: float | None
    feelings: list[Any] = _json()
    moment_of_truth: bool
    responsible: str | None
    consulted: list[str] = _json()


class Card(InCell, table=True):
    __table_args__: Any = on_map("card", stage_id="stage", lane_id="lane")
    text: str
    until_stage_id: str | None


class Measure(OnMap, table=True):
    __table_args__: Any = on_map("measure", touchpoint_id="touchpoint", metric_id="metric")
    touchpoint_id: str
    metric_id: str
    order: str
    better: str
    baseline: float | None
    target: float | None
    due_on: date | None
    current: float | None
    current_on: date | None
    status: str


class Reading(OnMap, table=True):
    __table_args__: Any = on_map("reading", measure_id="measure")
    measure_id: str
    value: float
    on: date
    sample: int | None
    source: str
    counted: bool
    by: str | None


class Change(Kept, table=True):
    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        UniqueConstraint("workspace_id", "strategy_id", "revision"),
        Index("change_by_by", "workspace_id", "strategy_id", "by", "revision"),
        Index("change_by_kind", "workspace_id", "strategy_id", "kind", "revision"),
        Index("change_by_kind_and_by", "workspace_id", "strategy_id", "kind", "by", "revision"),
        Index("change_by_undoes", "workspace_id", "undoes", "revision"),
    )
    strategy_id: str
    revision: int
    action: str
    by: str
    at: datetime = Field(sa_type=Moment)
    edits: list[Any] = _json()
    kind: str
    names: dict[str, Any] = _json()
    undoes: str | None


def table_of(noun: str) -> Any:
    """The SQLAlchemy table of a noun."""
    return SQLModel.metadata.tables[noun]
