"""Who talks in a strategy, and what each has read. Read marks are a member's own: no part of any change."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Executable, Text, cast, select
from sqlalchemy.dialects import postgresql, sqlite

from planner.model.comment import Comment, Guest
from planner.model.ids import CommentId, MemberId, StrategyId
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store.database import open_database, trouble_in_words
from planner.store.door import admitted, must_show
from planner.store.faces import faces_in
from planner.store.reading import reading
from planner.store.records import found, record_of
from planner.store.tables_comments import table_of

Marks = dict[CommentId, int]
"""By thread: the number of the last comment somebody has read there."""


class Speaker(NamedTuple):
    """Somebody a comment names. `here`: may be mentioned; `guest`: came by a link. `picture` names theirs, if any."""

    name: str
    here: bool
    guest: bool
    picture: str = ""


def speakers_of(by: Member, plan: Plan) -> dict[MemberId, Speaker]:
    """Everybody in the workspace and the guests among the comments; for a guest only whom these comments name."""
    named = {by.author, *(id for comment in plan.all(Comment) for id in comment.people)}
    with reading(by, Permission.VIEW) as (connection, standing):
        known = _members(connection, by)
        guests = found(connection, Guest, by.workspace_id, ids=named)
    if standing.link is not None:
        known = {id: one for id, one in known.items() if id in named}
    return known | {one.id: Speaker(one.name, here=False, guest=True) for one in guests}


def members_of(by: Member) -> dict[MemberId, Speaker]:
    """Everybody who is or was in the workspace; nobody for a guest, who knows only whom the comments name."""
    with reading(by, Permission.VIEW) as (connection, standing):
        return _members(connection, by) if standing.link is None else {}


def speaker(by: Member) -> Speaker:
    """`by` themselves, as others know them; a guest has no name before they said one."""
    with reading(by, Permission.VIEW) as (connection, standing):
        if standing.link is None:
            picture = faces_in(connection, by.workspace_id).get(by.id, "")
            return Speaker(by.name, here=True, guest=False, picture=picture)
        guests = found(connection, Guest, by.workspace_id, ids={by.author})
    return Speaker(guests[0].name if guests else "", here=False, guest=True)


def is_named_to(by: Member, member_id: MemberId) -> bool:
    """Whether a comment that a guest sees names this member."""
    comments = table_of("comment")
    with reading(by, Permission.VIEW) as (connection, standing):
        if standing.link is None or not standing.hears:
            return False
        where = [
            comments.c.workspace_id == by.workspace_id,
            comments.c.strategy_id == standing.link.strategy_id,
        ]
        if standing.link.journey_id is not None:
            where.append(comments.c.journey_id == standing.link.journey_id)
        by_them = (comments.c.by == member_id) | (comments.c.resolved_by == member_id)
        named = by_them | _mentions(member_id)
        return connection.execute(select(comments.c.id).where(*where, named).limit(1)).first() is not None


def _members(connection: Connection, by: Member) -> dict[MemberId, Speaker]:
    faces = faces_in(connection, by.workspace_id)
    members = found(connection, Member, by.workspace_id)
    return {
        one.id: Speaker(one.name, one.left_at is None, guest=False, picture=faces.get(one.id, ""))
        for one in members
    }


def _mentions(member_id: MemberId) -> ColumnElement[bool]:
    return cast(table_of("comment").c.mentions, Text).like(f'%"{member_id}"%')


def marks_of(by: Member, plan: Plan) -> Marks:
    """What `by` has read of a strategy; what was said before they came counts as read."""
    table = table_of("read_mark")
    query = select(table).where(
        table.c.workspace_id == by.workspace_id,
        table.c.strategy_id == plan.strategy_id,
        table.c.reader == by.author,
    )
    marks: Marks = {}
    for comment in plan.all(Comment):
        if _before(by, comment):
            thread = comment.thread_id or comment.id
            marks[thread] = max(marks.get(thread, 0), comment.number)
    with reading(by, Permission.VIEW) as (connection, _):
        for row in connection.execute(query):
            marks[CommentId(row.thread_id)] = max(marks.get(CommentId(row.thread_id), 0), row.number)
    return marks


def _before(by: Member, comment: Comment) -> bool:
    """Whether it was said before somebody came."""
    return by.joined_at is not None and comment.made_at <= by.joined_at


def marked(by: Member, strategy_id: StrategyId, upto: Mapping[CommentId, int]) -> Marks:
    """Note that `by` has read these threads up to a number; gives those there are. A mark never goes back.

    Raises NotThere for a strategy that `by` cannot see.
    """
    with trouble_in_words(), open_database().writer.begin() as connection:
        standing = admitted(connection, by, Permission.VIEW)
        must_show(standing, strategy_id, standing.link and standing.link.journey_id)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")
        place = {"workspace_id": by.workspace_id, "strategy_id": strategy_id}
        threads = found(
            connection, Comment, by.workspace_id, ids=upto, strategy_id=strategy_id, thread_id=None
        )
        shown = [one.id for one in threads if standing.hears and standing.shows(strategy_id, one.journey_id)]
        rows = [{**place, "reader": by.author, "thread_id": id, "number": upto[id]} for id in shown]
        if rows:
            connection.execute(_raised(connection), rows)
    return {id: upto[id] for id in shown}


def _raised(connection: Connection) -> Executable:
    table = table_of("read_mark")
    putting = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
    keys = [table.c.workspace_id, table.c.reader, table.c.thread_id]
    higher = putting.excluded.number > table.c.number
    return putting.on_conflict_do_update(
        index_elements=keys, set_={"number": putting.excluded.number}, where=higher
    )


def mentions_of(by: Member) -> dict[StrategyId, int]:
    """How many unread comments of open threads mention `by`, by strategy."""
    comments, marks = table_of("comment"), table_of("read_mark")
    here = comments.c.workspace_id == by.workspace_id
    with reading(by, Permission.BROWSE) as (connection, _):
        rows = connection.execute(select(comments).where(here, _mentions(by.id), comments.c.by != by.id))
        said = [one for one in (record_of(Comment, row) for row in rows) if by.id in one.mentions]
        threads = {one.thread_id or one.id for one in said}
        done = found(connection, Comment, by.workspace_id, ids=threads)
        resolved = {one.id for one in done if one.resolved_at}
        mine = (marks.c.workspace_id == by.workspace_id) & (marks.c.reader == by.id)
        read = {row.thread_id: row.number for row in connection.execute(select(marks).where(mine))}
    heard = {one.id: max(read.get(one.thread_id or one.id, 0), one.number * _before(by, one)) for one in said}
    fresh = [one for one in said if one.number_for(by.id) > heard[one.id]]
    return dict(Counter(one.strategy_id for one in fresh if (one.thread_id or one.id) not in resolved))
