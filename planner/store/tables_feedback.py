"""The tables of themes, of quotes, and of what was sorted by hand. Private to the store."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from planner.store.tables import Kept, OnMap, listing, on_map, reference
from planner.store.tables_views import table_of

__all__ = ["SQLModel", "table_of"]


def _list() -> Any:
    return Field(sa_type=JSON)


class Theme(Kept, table=True):
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("theme", "strategy_id"))
    strategy_id: str
    order: str
    name: str
    colour: int
    words: list[str] = _list()


class Quote(OnMap, table=True):
    __table_args__: Any = on_map("quote", touchpoint_id="touchpoint")
    touchpoint_id: str
    order: str
    text: str = Field(sa_type=Text)
    score: float | None
    scale: float | None
    metric: str
    said_on: date | None
    source: str
    theme_ids: list[str] = _list()
    said_id: str | None


class Sorting(Kept, table=True):
    """Without a key to the file: it goes with its file, and comes back with it, by the actions."""

    __table_args__: Any = (reference("strategy_id", "strategy"), listing("sorting", "strategy_id"))
    strategy_id: str
    data_file_id: str
    stage_ids: list[str] = _list()
    theme_ids: list[str] = _list()
    without_ids: list[str] = _list()
