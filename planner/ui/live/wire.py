"""What travels to the browsers: whole copies and small changes, as plain JSON values."""

import gzip
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.model.change import Change, Edit
from planner.model.ids import JourneyId, MemberId
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Permission, Role, may
from planner.store import Marks, Speaker
from planner.ui.who.view import colour_class, picture_of

LARGEST = 32_000
"""Bytes; a larger change is not sent, everyone asks for a fresh copy instead."""

Message = dict[str, Any]


def copy_of(
    plan: Plan, by: Member, people: Mapping[MemberId, Speaker] | None = None, read: Marks | None = None
) -> Message:
    """A whole copy of what a room shows, for one member. The revision stands outside the strategy's record.

    `people` are those who talk in the comments or may be mentioned, `read` how far `by` has read each thread.
    """
    records = {noun: {id: it.as_json() for id, it in table.items()} for noun, table in plan.records.items()}
    for record in records["strategy"].values():
        record.pop("revision")
    known = people or {}
    return {
        "revision": plan.strategy.revision,
        "today": date.today().isoformat(),
        "me": _me(by, known.get(by.author)),
        "people": drawn(known),
        "read": read or {},
        "records": records,
    }


def named(by: Member, name: str) -> Message:
    """The news for a guest that they have a name now."""
    speaker = Speaker(name, here=False, guest=True)
    return {"me": _me(by, speaker), "people": drawn({by.author: speaker})}


def drawn(people: Mapping[MemberId, Speaker]) -> Message:
    """People as they stand beside what they say: with the address of their picture and the class of their colour."""
    return {
        id: {**one._asdict(), "picture": picture_of(id, one.picture), "who": colour_class(id)}
        for id, one in people.items()
    }


def _me(by: Member, known: Speaker | None) -> Message:
    """Who draws from the copy; a guest is nobody in particular before they said their name."""
    guest = by.role is Role.GUEST
    return {
        "id": by.author,
        "name": (known.name if known else "") if guest else by.name,
        "guest": guest,
        "hears": by.hears,
        "comments": by.comments,
        "owns": may(by.role, Permission.OWN_WORKSPACE),
    }


def packed(copy: Message) -> bytes:
    """A copy as JSON, gzipped: made beside the event loop, which would stand still over a large one."""
    return gzip.compress(
        json.dumps(copy, ensure_ascii=False, separators=(",", ":")).encode(), compresslevel=5
    )


def message_of(change: Change) -> Message:
    """A change as everyone gets it whom it concerns: too large, or from one map to another, it is not sent."""
    if any(_goes_over(edit) for edit in change.edits):
        return {"revision": change.revision, "reload": True}
    message = {"revision": change.revision, "by": change.by, "edits": [_edit(edit) for edit in change.edits]}
    if len(json.dumps(message, ensure_ascii=False).encode()) > LARGEST:
        return {"revision": change.revision, "reload": True}
    return message


def tick_of(change: Change) -> Message:
    """The news that something happened elsewhere in the strategy."""
    return {"revision": change.revision, "by": change.by, "edits": []}


def message_for(change: Change, journey_id: JourneyId | None) -> Message:
    """A change as it is told to those on one map, or with None on the strategy's other pages."""
    only = journey_of(change)
    return message_of(change) if journey_id is None or only in (None, journey_id) else tick_of(change)


def journey_of(change: Change) -> JourneyId | None:
    """The one journey whose map a change is about; None when it is about more than that."""
    if any(_goes_over(edit) for edit in change.edits):
        return None
    concerned = {edit.journey_id for edit in change.edits}
    return concerned.pop() if len(concerned) == 1 else None


def _goes_over(edit: Edit) -> bool:
    """Whether a record goes from one map to another: those on neither hold all of it that they need."""
    return edit.before is not None and "journey_id" in edit.before and not edit.removes


def _edit(edit: Edit) -> Message:
    if edit.after is None:
        return {"noun": edit.noun, "id": edit.id, "gone": True}
    fields = {
        name: value for name, value in edit.after.items() if (edit.noun, name) != ("strategy", "revision")
    }
    return {"noun": edit.noun, "id": edit.id, "set": fields}
