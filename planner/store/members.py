"""The first member: made at first start, so that every action has its `by` before there are accounts."""

from sqlalchemy import Connection, insert, select, text

from planner.model.ids import MemberId, WorkspaceId
from planner.model.member import Member
from planner.store.database import database_url, open_database, trouble_in_words
from planner.store.tables import table_of

_known: dict[str, Member] = {}


def first_member() -> Member:
    """The local member of the first workspace; both are made if there are none yet. Raises Trouble.

    Read once per database: every edit asks, and without accounts the answer never changes.
    """
    url = database_url()
    if url not in _known:
        _known[url] = _first_member()
    return _known[url]


def _first_member() -> Member:
    """Looks, and where nobody is there makes one, in one transaction: two first requests must not make two."""
    members = table_of("member")
    with trouble_in_words(), open_database().writer.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE member IN EXCLUSIVE MODE"))
        row = connection.execute(select(members).order_by(members.c.id).limit(1)).first()
        if row:
            return Member(id=MemberId(row.id), workspace_id=WorkspaceId(row.workspace_id), name=row.name)
        return _added(connection, "My workspace", "Me")


def new_member(workspace: str, name: str) -> Member:
    """A new workspace with one member. Raises Trouble."""
    with trouble_in_words(), open_database().writer.begin() as connection:
        return _added(connection, workspace, name)


def _added(connection: Connection, workspace: str, name: str) -> Member:
    member = Member.made(id=MemberId.new(), workspace_id=WorkspaceId.new(), name=name)
    connection.execute(insert(table_of("workspace")), {"id": member.workspace_id, "name": workspace})
    connection.execute(insert(table_of("member")), member.model_dump())
    return member
