"""Longer texts of a change, before and after: too long for its sentence, worth reading beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.change import Change
from planner.model.history.fields import FIELDS, LONG
from planner.model.wording import shortened

MOST, LONGEST = 3, 2_000


class Text(NamedTuple):
    """What a text was and is now; `what` names it: “description”."""

    what: str
    was: str
    now: str


def texts_of(change: Change) -> list[Text]:
    """The longer texts that a change edited."""
    return list(_texts(change))[:MOST]


def _texts(change: Change) -> Iterator[Text]:
    for edit in change.edits[:MOST]:
        if edit.makes or edit.removes:
            continue
        before, after = edit.before or {}, edit.after or {}
        for field in sorted(LONG & after.keys() & FIELDS.get(edit.noun, {}).keys()):
            words = FIELDS[edit.noun][field].words
            yield Text(words, shortened(before[field], LONGEST), shortened(after[field], LONGEST))
