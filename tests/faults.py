"""Faults planted on purpose: what the tests of the doors must see."""

from typing import Any

from planner.store import records

_scoped = records._query


def unscoped(noun: str, named: tuple[str, ...], given: tuple[str, ...], *, listed: bool) -> Any:
    """In the place of `records._query`: records are found whichever workspace they belong to."""
    fewer = [tuple(name for name in names if name != "workspace_id") for names in (named, given)]
    return _scoped(noun, *fewer, listed=listed)
