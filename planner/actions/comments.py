"""Comments: say, answer, change, take back, resolve; what one has read, and where one is mentioned."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from planner.actions.guests import must_not_hurry
from planner.model.card import Card
from planner.model.change import Change
from planner.model.comment import THINGS, Comment, Guest
from planner.model.ids import CommentId, MemberId, StrategyId
from planner.model.journey import Stage
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.persona import Persona
from planner.model.record import StrategyRecord
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission, Role, may
from planner.store import Marks, Work, editing, marked, mentions_of

MOST = 5_000
"""Comments of one strategy: they all travel to everybody who opens it."""
KINDS: dict[str, type[StrategyRecord]] = {
    kind.noun: kind for kind in (Touchpoint, Card, Stage, Persona, Metric)
}
NAMELESS = "Say your name first, so that others know who speaks. Nothing was kept."


@needs(Permission.COMMENT)
def add(by: Member, noun: str, id: str, text: str) -> Change:
    """Begin a thread on a touchpoint, card, stage, persona or metric. `@[member id]` in the text is a mention."""
    if noun not in KINDS:
        raise Refusal("Nothing can be said about this. Nothing was kept; load the page again.")
    must_not_hurry(by)
    with editing(by, "comments.add", KINDS[noun], id) as work:
        about = {f"{noun}_id": id, "journey_id": getattr(work.subject, "journey_id", None)}
        _say(work, text, about)
    return work.change


@needs(Permission.COMMENT)
def reply(by: Member, thread_id: CommentId, text: str) -> Change:
    """Answer in a thread; one that was resolved is open again."""
    must_not_hurry(by)
    with editing(by, "comments.reply", Comment, thread_id) as work:
        first = work.subject
        if first.thread_id is not None:
            raise NotThere("thread")
        _say(work, text, {**first.about, "thread_id": thread_id})
        work.put(first.reopened())
    return work.change


@needs(Permission.COMMENT)
def edit(by: Member, comment_id: CommentId, text: str) -> Change:
    """Change the words of one's own comment."""
    must_not_hurry(by)
    with editing(by, "comments.edit", Comment, comment_id) as work:
        before = work.subject
        reworded = before.reworded(by.author, text, datetime.now(UTC), work.revision)
        _must_know(work, set(reworded.mentions) - set(before.mentions))
        work.put(reworded)
    return work.change


@needs(Permission.COMMENT)
def remove(by: Member, comment_id: CommentId) -> Change:
    """Take back one's own comment; an owner takes back any. One with answers stays, without its words."""
    with editing(by, "comments.remove", Comment, comment_id) as work:
        comment = work.subject
        if comment.by != by.author and not may(work.standing.role, Permission.OWN_WORKSPACE):
            raise Refusal("Only who wrote a comment, or an owner, takes it back. Nothing was changed.")
        if on(work, Comment.noun, comment_id):
            work.put(comment.emptied())
        else:
            work.remove(comment)
            _sweep(work, comment.thread_id)
    return work.change


@needs(Permission.COMMENT)
def resolve(by: Member, comment_id: CommentId) -> Change:
    """A thread is done with; a guest resolves only what they began."""
    must_not_hurry(by)
    with editing(by, "comments.resolve", Comment, comment_id) as work:
        _must_lead(work)
        work.put(work.subject.resolved(by.author, datetime.now(UTC)))
    return work.change


@needs(Permission.COMMENT)
def reopen(by: Member, comment_id: CommentId) -> Change:
    """A resolved thread is open again."""
    must_not_hurry(by)
    with editing(by, "comments.reopen", Comment, comment_id) as work:
        _must_lead(work)
        work.put(work.subject.reopened())
    return work.change


@needs(Permission.VIEW)
def read(by: Member, strategy_id: StrategyId, upto: Mapping[str, object]) -> Marks:
    """Note which threads `by` has read up to which comment's number; what is not theirs to see is left out.

    Raises NotThere for a strategy they cannot see.
    """
    seen = {
        CommentId(id): number
        for id, number in upto.items()
        if isinstance(number, int) and not isinstance(number, bool) and 0 < number < 2**31
    }
    return marked(by, strategy_id, seen)


@needs(Permission.BROWSE)
def mentioned(by: Member) -> dict[StrategyId, int]:
    """How many unread comments mention `by`, by strategy; those in resolved threads are left out."""
    return mentions_of(by)


def on(work: Work[Any], noun: str, id: str) -> list[Comment]:
    """The comments on a thing, or the answers to a comment."""
    column = "thread_id" if noun == Comment.noun else f"{noun}_id"
    return work.all(Comment, **{column: id}) if noun in {*THINGS, Comment.noun} else []


def clear(work: Work[Any], thing: StrategyRecord) -> None:
    """Remove the comments on a thing that is about to go; undoing that brings them back with it."""
    for comment in on(work, thing.noun, thing.id):
        work.remove(comment)


def _say(work: Work[Any], text: str, about: Mapping[str, str | None]) -> None:
    by = work.by
    if by.role is Role.GUEST and not work.beside(Guest, id=by.author):
        raise Refusal(NAMELESS)
    if work.count(Comment) >= MOST:
        raise Refusal(f"This strategy holds {MOST:,} comments, the most there can be. Nothing was kept.")
    comment = Comment.made(
        id=work.fresh(CommentId),
        strategy_id=work.strategy_id,
        number=work.revision,
        by=by.author,
        text=text,
        made_at=datetime.now(UTC),
        **about,
    )
    _must_know(work, set(comment.mentions))
    work.put(comment)


def _sweep(work: Work[Any], thread_id: CommentId | None) -> None:
    """Nothing is left of a thread whose first comment was taken back once its last answer has gone."""
    first = work.get(Comment, thread_id) if thread_id else None
    if first and first.removed and not on(work, Comment.noun, first.id):
        work.remove(first)


def _must_know(work: Work[Any], mentions: set[MemberId]) -> None:
    """Only members are mentioned who are here; by a guest only those whom the comments they see name already."""
    known = {member.id for member in work.beside(Member, left_at=None)} if mentions else set[MemberId]()
    if work.by.role is Role.GUEST:
        shown = [one for one in work.all(Comment) if work.standing.shows(work.strategy_id, one.journey_id)]
        known &= {id for comment in shown for id in comment.people}
    if mentions - known:
        raise Refusal("Somebody you mention does not belong to this workspace. Nothing was kept.")


def _must_lead(work: Work[Comment]) -> None:
    if work.by.role is Role.GUEST and work.subject.by != work.by.author:
        raise Refusal(
            "Only who began a thread, or a member, resolves it and opens it again. Nothing was changed."
        )
