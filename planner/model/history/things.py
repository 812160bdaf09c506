"""What a change is about: its kind for people who look through the history, and the things one can ask it for."""

from collections.abc import Iterator
from typing import Any

from planner.model.change import Change, Edit
from planner.model.comment import THINGS, Comment
from planner.model.history.names import Names

KINDS = {
    "strategy": "Strategy",
    "persona": "Personas",
    "journey": "Journeys",
    "stage": "Stages",
    "lane": "Lanes",
    "touchpoint": "Touchpoints",
    "card": "Cards",
    "metric": "Metrics and values",
    "owner": "Owners",
    "comment": "Comments",
    "data_file": "Files of data",
    "experiment": "Experiments",
    "theme": "Themes",
}
"""The kinds of things that changes are about, and their words."""

OF_MODULE = {
    "strategies": "strategy",
    "personas": "persona",
    "journeys": "journey",
    "stages": "stage",
    "lanes": "lane",
    "touchpoints": "touchpoint",
    "cards": "card",
    "several": "touchpoint",
    "metrics": "metric",
    "measures": "metric",
    "estimates": "metric",
    "owners": "owner",
    "comments": "comment",
    "saved_views": "journey",
    "data_files": "data_file",
    "experiments": "experiment",
    "themes": "theme",
    "sortings": "theme",
    "quotes": "touchpoint",
}
ASKED_FOR = frozenset(KINDS) - {"strategy"}
OWNERS = ("responsible", "part_of")


def kind_of(action: str) -> str:
    """The kind of thing an action is about; "strategy" where it says nothing else."""
    return OF_MODULE.get(action.partition(".")[0], "strategy")


def things_of(change: Change) -> set[str]:
    """The ids one can ask this change for: what it touched or was said of, its map, what was measured, whose it is."""
    return {id for edit in change.edits for id in _of_edit(edit, change.names)}


def _of_edit(edit: Edit, names: Names) -> Iterator[str]:
    if edit.noun in ASKED_FOR:
        yield edit.id
    if edit.journey_id:
        yield edit.journey_id
    yield from _measured(edit, names)
    if edit.noun == Comment.noun:
        fields = {**names.get(edit.id, {}), **(edit.before or {}), **(edit.after or {})}
        yield from (fields[f"{noun}_id"] for noun in THINGS if fields.get(f"{noun}_id"))
    for fields in (edit.before or {}, edit.after or {}):
        yield from (fields[field] for field in OWNERS if fields.get(field))
        yield from fields.get("consulted", ())


def _measured(edit: Edit, names: Names) -> Iterator[str]:
    """The touchpoint and the metric of a measure, or of a value of one."""
    fields: dict[str, Any] = {**names.get(edit.id, {}), **(edit.before or {}), **(edit.after or {})}
    measure = names.get(fields.get("measure_id", ""), {})
    for field in ("touchpoint_id", "metric_id"):
        id = fields.get(field) or measure.get(field)
        if id:
            yield id
