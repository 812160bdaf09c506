"""What somebody in a seat is told: the whole of what its room shows, and what changes there."""

from planner.model.change import Change
from planner.model.comment import Comment
from planner.store import marks_of, plan_of, speakers_of
from planner.ui.live.seat import Seat
from planner.ui.live.wire import Message, copy_of, message_for, packed


def copy_for(seat: Seat) -> bytes:
    """A whole copy, packed. Raises Refusal where they may not see it."""
    plan = plan_of(seat.by, seat.strategy_id, seat.journey_id)
    people, read = speakers_of(seat.by, plan), marks_of(seat.by, plan)
    return packed(copy_of(plan, seat.by, people, read))


def told_to(change: Change, seat: Seat, seen: int | None) -> Message:
    """A change as those in a room hear it: guests on a map only that something came."""
    message = message_for(change if seat.by.hears else change.without(Comment.noun), seat.journey_id)
    if seen is not None and seen < change.revision - 1:
        message["seen"] = seen
    return {"revision": change.revision, "reload": True} if seat.narrow and message.get("edits") else message
