"""What the things of a change were called when it was made: kept with it, so that its sentence stays true.

A change holds only the fields that differ. What a sentence needs beside them (the name of the touchpoint that moved,
of both stages, of the metric behind a target) is looked up once, in the transaction of the change.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from planner.model.change import Edit
from planner.model.comment import THINGS
from planner.model.record import Record

Fields = dict[str, Any]
Names = dict[str, Fields]
"""By id of a thing: its `name` and the few other fields of it that a sentence may need."""
Look = Callable[[str, set[str]], Iterable[Record]]
"""Finds the records of a noun with these ids."""

MOST_EDITS = 12
"""A change of more edits is one of many things at once; its sentence counts them and names the first."""
LONGEST = 200

LABELS = {"touchpoint": "title", "card": "text", "quote": "text"}
"""The field that names a thing, where that is not `name`."""
POINTS = {
    "stage_id": "stage",
    "until_stage_id": "stage",
    "lane_id": "lane",
    "touchpoint_id": "touchpoint",
    "metric_id": "metric",
    "measure_id": "measure",
    "card_id": "card",
    "persona_id": "persona",
    "responsible": "owner",
    "part_of": "owner",
    "future_of": "journey",
}
LISTS = {
    "persona_ids": "persona",
    "consulted": "owner",
    "stage_ids": "stage",
    "theme_ids": "theme",
    "without_ids": "theme",
}
ALSO = {
    "metric": ("unit", "strategy_id"),
    "measure": ("touchpoint_id", "metric_id"),
    "reading": ("measure_id", "value", "on"),
    "estimate": ("touchpoint_id", "currency"),
    "quote": ("touchpoint_id",),
    "strategy": ("currency",),
    "comment": tuple(f"{noun}_id" for noun in THINGS),
}
"""What is kept of a thing beside its name."""


def label_of(noun: str, fields: Fields) -> str | None:
    """What a thing with these fields is called; None where they do not say."""
    name = fields.get(LABELS.get(noun, "name"))
    return name if isinstance(name, str) else None


def pointed(fields: Fields) -> Iterator[tuple[str, str]]:
    """Noun and id of everything that these fields of a record point at."""
    for field, noun in POINTS.items():
        if fields.get(field):
            yield noun, fields[field]
    for field, noun in LISTS.items():
        yield from ((noun, id) for id in cast(list[str], fields.get(field) or []))
    for feeling in cast(list[Fields], fields.get("feelings") or []):
        yield "persona", feeling["persona_id"]
    if fields.get("unit") == "money" and fields.get("strategy_id"):
        yield "strategy", fields["strategy_id"]


def names_for(edits: Iterable[Edit], look: Look) -> Names:
    """The names of all that these edits touch and point at, as `look` finds them."""
    names: Names = {}
    wanted: set[tuple[str, str]] = _touched(edits)
    while wanted:
        found = [
            record for noun in sorted({n for n, _ in wanted}) for record in look(noun, _ids(wanted, noun))
        ]
        seen = wanted
        wanted = set()
        for record in found:
            names[record.id] = kept = _kept(record)
            wanted.update(one for one in pointed(kept) if one[1] not in names and one not in seen)
    return names


def _touched(edits: Iterable[Edit]) -> set[tuple[str, str]]:
    wanted: set[tuple[str, str]] = set()
    for edit in list(edits)[:MOST_EDITS]:
        if not edit.makes and not edit.removes:
            wanted.add((edit.noun, edit.id))
        for fields in (edit.before or {}, edit.after or {}):
            wanted.update(pointed(fields))
    return wanted


def _ids(wanted: set[tuple[str, str]], noun: str) -> set[str]:
    return {id for of, id in wanted if of == noun}


def _kept(record: Record) -> Fields:
    fields = record.as_json()
    kept = {field: fields[field] for field in ALSO.get(record.noun, ())}
    name = label_of(record.noun, fields)
    return {**kept, "name": name[:LONGEST]} if name is not None else kept
