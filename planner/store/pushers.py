"""Who is behind a key: whoever made it, for as long as they may and it is open."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select, update

from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.push_key import PushKey
from planner.store.database import open_database, trouble_in_words
from planner.store.records import record_of
from planner.store.secrets import kept_token
from planner.store.tables_doors import table_of

SEEN_EVERY = timedelta(minutes=10)


class Pusher(NamedTuple):
    """In whose name, into which strategy, and what the key is called."""

    by: Member
    strategy_id: StrategyId
    label: str


def pusher(token: str, address: str = "") -> Pusher | None:
    """Who is behind this key; None where it opens nothing. That it was used is noted every few minutes."""
    keys, members, now = table_of("push_key"), table_of("member"), datetime.now(UTC)
    with trouble_in_words(), open_database().readers.connect() as connection:
        row = connection.execute(select(keys).where(keys.c.token == kept_token(token))).first()
        key = record_of(PushKey, row) if row is not None else None
        if key is None or not key.open(now):
            return None
        theirs = (members.c.workspace_id == key.workspace_id) & (members.c.id == key.by)
        row = connection.execute(select(members).where(theirs, members.c.left_at.is_(None))).first()
    if row is None:
        return None
    if key.used_at is None or now - key.used_at > SEEN_EVERY:
        with trouble_in_words(), open_database().writer.begin() as connection:
            connection.execute(update(keys).where(keys.c.id == key.id).values(used_at=now))
    member = record_of(Member, row).model_copy(update={"address": address})
    return Pusher(member, key.strategy_id, key.label)
