"""Members: the one local member of a planner without accounts, and who is behind a session."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, select, text, update

from planner.model.account import Session
from planner.model.ids import MemberId, SessionId, WorkspaceId
from planner.model.member import Member, Visitor
from planner.model.share_link import ShareLink
from planner.model.workspace import UNNAMED, NotAllowed, Permission, Role, Workspace
from planner.store.database import database_url, open_database, trouble_in_words
from planner.store.key import server_key
from planner.store.records import record_of
from planner.store.secrets import kept_token
from planner.store.tables_doors import table_of

SEEN_EVERY = timedelta(minutes=10)
MARK = "planner-session"
LOCAL = "local"
"""The guard replaces every cookie by one of this name: the session's id, which is no secret, or `LOCAL` for the one
person of a planner without accounts, and beside it a proof that the guard wrote it and nobody else."""

_known: dict[str, Member] = {}


def first_member() -> Member:
    """The local member of the first workspace; both are made if there are none yet. Raises Trouble.

    Read once per database: every edit asks, and without accounts it never becomes another.
    """
    url = database_url()
    if url not in _known:
        _known[url] = _first_member()
    return _known[url]


def _first_member() -> Member:
    """Looks, and where nobody is there makes one, in one transaction: two first requests must not make two."""
    members = table_of("member")
    local = select(members).order_by(members.c.account_id.is_not(None), members.c.id).limit(1)
    with trouble_in_words(), open_database().writer.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE member IN EXCLUSIVE MODE"))
        row = connection.execute(local).first()
        return record_of(Member, row) if row is not None else _added(connection, UNNAMED, "Me", Role.OWNER)


def new_member(workspace: str, name: str, role: Role = Role.OWNER) -> Member:
    """A new workspace with one member who owns it. Raises Trouble."""
    with trouble_in_words(), open_database().writer.begin() as connection:
        return _added(connection, workspace, name, role)


def _added(connection: Connection, workspace: str, name: str, role: Role) -> Member:
    member = Member.made(id=MemberId.new(), workspace_id=WorkspaceId.new(), name=name, role=role)
    home = Workspace.made(id=member.workspace_id, name=workspace)
    connection.execute(insert(table_of("workspace")), home.model_dump())
    connection.execute(insert(table_of("member")), member.model_dump())
    return member


def has_accounts() -> bool:
    """Whether anybody can sign in yet."""
    with trouble_in_words(), open_database().readers.connect() as connection:
        return connection.execute(select(table_of("account").c.id).limit(1)).first() is not None


def session_of(token: str) -> Session | None:
    """The living session a cookie opens. That it was seen is noted every few minutes."""
    table, now = table_of("session"), datetime.now(UTC)
    with trouble_in_words(), open_database().readers.connect() as connection:
        session = _session(connection, table.c.token == kept_token(token))
    if session is None or not session.alive(now):
        return None
    if now - session.seen_at > SEEN_EVERY:
        with trouble_in_words(), open_database().writer.begin() as connection:
            connection.execute(update(table).where(table.c.id == session.id).values(seen_at=now))
    return session


def visitor_of(session_id: SessionId | None, address: str = "", agent: str = "") -> Visitor:
    """Who is behind a session, as one who manages their account; nobody in particular where it does not live."""
    session = living(session_id)
    if session is None:
        return Visitor(address=address, agent=agent)
    return Visitor(address=address, agent=agent, session_id=session.id, account_id=session.account_id)


def living(session_id: SessionId | None) -> Session | None:
    """The session with this id, if it lives."""
    if session_id is None:
        return None
    with trouble_in_words(), open_database().readers.connect() as connection:
        return _living(connection, session_id)


def member_behind(session_id: SessionId | None, address: str = "") -> Member | None:
    """The member, or guest, of the workspace a session works in; None where it does not live or nobody is left."""
    if session_id is None:
        return None
    with trouble_in_words(), open_database().readers.connect() as connection:
        session = _living(connection, session_id)
        if session is None or session.workspace_id is None:
            return None
        member = _guest(connection, session) if session.link_id else _member(connection, session)
    return member and member.model_copy(update={"session_id": session.id, "address": address})


def mark_of(session_id: str) -> str:
    """The cookie header the guard writes for a session."""
    proof = hmac.new(server_key(), b"mark|" + session_id.encode("utf-8", "replace"), hashlib.sha256)
    return f"{MARK}={session_id}.{proof.hexdigest()[:32]}"


def member_marked(cookie: str, address: str = "") -> Member:
    """Who is behind the cookie header the guard wrote. Raises NotAllowed for nobody, and for what it did not write."""
    session_id = cookie.partition("=")[2].partition(".")[0]
    if not session_id or not hmac.compare_digest(
        cookie.encode("utf-8", "replace"), mark_of(session_id).encode()
    ):
        raise NotAllowed(Permission.VIEW)
    member = first_member() if session_id == LOCAL else member_behind(SessionId(session_id), address)
    if member is None:
        raise NotAllowed(Permission.VIEW)
    return member


def _living(connection: Connection, session_id: SessionId) -> Session | None:
    session = _session(connection, table_of("session").c.id == session_id)
    return session if session is not None and session.alive(datetime.now(UTC)) else None


def _session(connection: Connection, here: object) -> Session | None:
    row = connection.execute(select(table_of("session")).where(here)).first()  # pyright: ignore[reportArgumentType]
    return record_of(Session, row) if row is not None else None


def _member(connection: Connection, session: Session) -> Member | None:
    table = table_of("member")
    here = (table.c.workspace_id == session.workspace_id) & (table.c.account_id == session.account_id)
    row = connection.execute(select(table).where(here, table.c.left_at.is_(None))).first()
    return record_of(Member, row) if row is not None else None


def _guest(connection: Connection, session: Session) -> Member | None:
    table = table_of("share_link")
    here = (table.c.workspace_id == session.workspace_id) & (table.c.id == session.link_id)
    row = connection.execute(select(table).where(here)).first()
    link = record_of(ShareLink, row) if row is not None else None
    if link is None or not link.open(datetime.now(UTC)):
        return None
    return Member.made(
        id=MemberId(link.id),
        workspace_id=link.workspace_id,
        name=session.guest_name or "Guest",
        role=Role.GUEST,
        account_id=session.account_id,
        joined_at=session.made_at,
        link_comments=link.allows == "comment",
    )
