"""Entries of a strategy file made from records."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from planner.model.record import Record
from planner.model.strategy_file.entry import Entry
from planner.model.strategy_file.slug import slugs

E = TypeVar("E", bound=Entry)

Keys = dict[str, str]
"""The short id in the file of each record's id, in the order of the records."""


def keys_of(records: Sequence[Any]) -> Keys:
    """Short ids made from the records' names."""
    made = slugs((record.name for record in records), "unnamed")
    return {record.id: key for record, key in zip(records, made, strict=True)}


def entry_of(kind: type[E], record: Record, **fields: Any) -> E:
    """An entry with `fields`, and whatever else it has in common with the record."""
    same = record.model_dump(include=set(kind.model_fields) - fields.keys())
    return kind.model_validate({**same, **fields}, strict=False)


def named_entries(kind: type[E], records: Iterable[Record], keys: Keys) -> tuple[E, ...]:
    """An entry for each record, under its short id."""
    return tuple(entry_of(kind, record, id=keys[record.id]) for record in records)


def in_their_order(keys: Keys, ids: Iterable[str]) -> tuple[str, ...]:
    """The short ids of `ids`, in the order of the records; what is not there is left out."""
    wanted = set(ids)
    return tuple(key for id, key in keys.items() if id in wanted)


def as_given(keys: Keys, ids: Iterable[str]) -> tuple[str, ...]:
    """The short ids of `ids` in their own order, each once; what is not there is left out."""
    return tuple(keys[id] for id in dict.fromkeys(ids) if id in keys)
