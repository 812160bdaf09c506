"""The tables of saved views of a map and of estimates on it. Private to the store."""

from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from planner.store.tables import OnMap, on_map, table_of

__all__ = ["SQLModel", "table_of"]


def _list() -> Any:
    return Field(sa_type=JSON)


class SavedView(OnMap, table=True):
    __tablename__: Any = "saved_view"
    __table_args__: Any = on_map("saved_view")
    order: str
    name: str
    personas: list[str] = _list()
    owner: str
    channel: str
    status: str
    evidence: str
    text: str
    attention: bool
    zoom: int
    lanes: list[str] = _list()
    stages: list[str] = _list()


class Estimate(OnMap, table=True):
    __table_args__: Any = on_map("estimate", touchpoint_id="touchpoint")
    touchpoint_id: str
    orders: float | None
    orders_from: str
    affected_low: float | None
    affected_high: float | None
    affected_from: str
    lost_low: float | None
    lost_high: float | None
    lost_from: str
    order_value: float | None
    currency: str
    order_value_from: str
    low: float | None
    high: float | None
