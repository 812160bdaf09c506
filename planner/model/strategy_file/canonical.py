"""The one way a strategy file is written: the same plan always gives the same bytes."""

import json
from collections.abc import Iterator
from typing import Any, cast

from planner.model.strategy_file.layout import StrategyFile

WIDTH = 110
_WHOLE = 1e15


def written(file: StrategyFile) -> bytes:
    """The file as UTF-8: fields in the layout's order, what has its default left out, short things on one line."""
    values = file.model_dump(mode="json", exclude_defaults=True, by_alias=True, exclude={"schema_uri"})
    return ("".join(_lines(_numbers(values), 0)) + "\n").encode()


def _numbers(value: Any) -> Any:
    """Whole floats as integers, so that 4.0 and 4 are written alike."""
    match value:
        case float():
            return int(value) if value.is_integer() and abs(value) < _WHOLE else value
        case dict():
            return {key: _numbers(item) for key, item in cast(dict[str, Any], value).items()}
        case list():
            return [_numbers(item) for item in cast(list[Any], value)]
        case _:
            return value


def _lines(value: Any, depth: int) -> Iterator[str]:
    items = _items(value)
    if _fits(value, [item for _, item in items], depth):
        yield json.dumps(value, ensure_ascii=False)
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    for place, (key, item) in enumerate(items):
        yield f"{',' if place else opening}\n{'  ' * (depth + 1)}"
        yield f"{json.dumps(key, ensure_ascii=False)}: " if key is not None else ""
        yield from _lines(item, depth + 1)
    yield f"\n{'  ' * depth}{closing}"


def _items(value: Any) -> list[tuple[str | None, Any]]:
    match value:
        case dict():
            return list(cast(dict[str | None, Any], value).items())
        case list():
            return [(None, item) for item in cast(list[Any], value)]
        case _:
            return []


def _fits(value: Any, items: list[Any], depth: int) -> bool:
    if any(_items(item) for item in items):
        return False
    return not items or len(json.dumps(value, ensure_ascii=False)) <= WIDTH - 2 * depth
