"""Who asks in an event: the policy has just read them, so the first thing the handler does need not read them again."""

from contextvars import ContextVar

from planner.model.member import Member

_asker: ContextVar[Member | None] = ContextVar("asker", default=None)


def hand_over(member: Member) -> None:
    """Keep the member the policy read for this event."""
    _asker.set(member)


def take() -> Member | None:
    """That member, once: what follows in the same event may follow a change of theirs and has to read again."""
    member = _asker.get()
    _asker.set(None)
    return member
