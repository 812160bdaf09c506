"""Which sessions still stand where they stood: for closing the sockets of those that do not, within a second."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import select, update

from planner.model.account import Session
from planner.model.share_link import ShareLink
from planner.store.database import open_database, trouble_in_words
from planner.store.records import record_of
from planner.store.tables_doors import table_of


class Stand(NamedTuple):
    """Where a session lets somebody in: a workspace, and as a guest the link they came by."""

    workspace_id: str | None
    link_id: str | None


def standings(session_ids: Iterable[str]) -> dict[str, Stand]:
    """Where each of these sessions stands now; one that ended, or whose member or link did, is left out."""
    sessions, members, links = table_of("session"), table_of("member"), table_of("share_link")
    now, ids = datetime.now(UTC), list(session_ids)
    with trouble_in_words(), open_database().readers.connect() as connection:
        rows = connection.execute(select(sessions).where(sessions.c.id.in_(ids))).all()
        living = [one for one in (record_of(Session, row) for row in rows) if one.alive(now)]
        accounts = [one.account_id for one in living if one.account_id]
        here = members.c.account_id.in_(accounts) & members.c.left_at.is_(None)
        rows = connection.execute(select(members.c.account_id, members.c.workspace_id).where(here)).all()
        present = {(row.account_id, row.workspace_id) for row in rows}
        shared = select(links).where(links.c.id.in_([one.link_id for one in living if one.link_id]))
        opens = {row.id for row in connection.execute(shared) if record_of(ShareLink, row).open(now)}
    return {
        one.id: Stand(one.workspace_id, one.link_id)
        for one in living
        if (
            one.link_id in opens
            if one.link_id
            else (one.account_id, one.workspace_id) in present or not one.workspace_id
        )
    }


def noticed(session_ids: Iterable[str]) -> None:
    """These sessions were just used, over their sockets."""
    table, now = table_of("session"), datetime.now(UTC)
    with trouble_in_words(), open_database().writer.begin() as connection:
        connection.execute(update(table).where(table.c.id.in_(list(session_ids))).values(seen_at=now))
