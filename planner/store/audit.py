"""The audit: who did what, when, from where. A row commits with what it tells of, or not at all."""

import secrets
from datetime import UTC, datetime

from sqlalchemy import Connection

from planner.model.member import Asker, Member, Visitor
from planner.store.statements import inserting
from planner.store.tables_doors import table_of


def note(connection: Connection, by: Asker, action: str, about: str, workspace_id: str | None = None) -> None:
    """Add a row. `about` is an id or a fixed word; never a secret, a payload or a name."""
    row = {
        "id": secrets.token_hex(8),
        "at": datetime.now(UTC),
        "action": action,
        "workspace_id": by.workspace_id if isinstance(by, Member) else workspace_id,
        "member_id": by.id if isinstance(by, Member) else None,
        "account_id": by.account_id if isinstance(by, Member | Visitor) else None,
        "about": about,
        "address": by.address,
    }
    connection.execute(inserting(table_of("audit")), row)
