"""The table of saved views of a map. Private to the store."""

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
