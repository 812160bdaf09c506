"""The tables of the doors: people and their pictures, sessions, invitations, links, audit. Private to the store.

No secret is kept readable: passwords are argon2 hashes, every token its SHA-256.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from planner.store.tables import Kept, Moment, listing, reference, table_of

__all__ = ["table_of"]


def _moment() -> Any:
    return Field(sa_type=Moment)


class Workspace(SQLModel, table=True):
    id: str = Field(primary_key=True)
    name: str
    colour: str
    accent: str
    logo: str


class Emblem(SQLModel, table=True):
    id: str = Field(primary_key=True)
    name: str
    data: bytes
    made_at: datetime = _moment()


class Member(SQLModel, table=True):
    __table_args__: Any = (UniqueConstraint("workspace_id", "account_id", name="member_once"),)
    id: str = Field(primary_key=True)
    workspace_id: str = Field(foreign_key="workspace.id")
    name: str
    role: str
    account_id: str | None = Field(foreign_key="account.id")
    joined_at: datetime | None = Field(sa_type=Moment)
    left_at: datetime | None = Field(sa_type=Moment)


class Account(SQLModel, table=True):
    id: str = Field(primary_key=True)
    name: str
    email: str = Field(unique=True)
    picture: str
    password: str
    totp: str
    totp_step: int
    subject: str | None = Field(unique=True)
    made_at: datetime = _moment()
    closed_at: datetime | None = _moment()


class Session(SQLModel, table=True):
    __table_args__: Any = (Index("session_by_account_id", "account_id"),)
    id: str = Field(primary_key=True)
    token: str = Field(unique=True)
    account_id: str | None = Field(foreign_key="account.id")
    link_id: str | None
    guest_name: str
    workspace_id: str | None = Field(foreign_key="workspace.id")
    made_at: datetime = _moment()
    seen_at: datetime = _moment()
    address: str
    agent: str
    revoked_at: datetime | None = _moment()


class Invitation(SQLModel, table=True):
    __table_args__: Any = (Index("invitation_by_workspace_id", "workspace_id"),)
    id: str = Field(primary_key=True)
    workspace_id: str = Field(foreign_key="workspace.id")
    email: str
    role: str
    token: str = Field(unique=True)
    by: str
    made_at: datetime = _moment()
    used_at: datetime | None = _moment()
    revoked_at: datetime | None = _moment()


class Ticket(SQLModel, table=True):
    __table_args__: Any = (Index("ticket_by_account_id", "account_id"),)
    id: str = Field(primary_key=True)
    kind: str
    account_id: str = Field(foreign_key="account.id")
    token: str = Field(unique=True)
    made_at: datetime = _moment()
    used_at: datetime | None = _moment()


class ShareLink(Kept, table=True):
    __tablename__: Any = "share_link"
    __table_args__: Any = (
        reference("strategy_id", "strategy"),
        reference("journey_id", "journey"),
        listing("share_link", "strategy_id"),
        listing("share_link", "journey_id"),
    )
    strategy_id: str
    journey_id: str | None
    label: str
    allows: str
    asks_name: bool
    token: str = Field(unique=True)
    password: str
    expires_at: datetime | None = _moment()
    revoked_at: datetime | None = _moment()
    opens: int
    by: str
    made_at: datetime = _moment()


class PushKey(Kept, table=True):
    __tablename__: Any = "push_key"
    __table_args__: Any = (reference("strategy_id", "strategy"), listing("push_key", "strategy_id"))
    strategy_id: str
    label: str
    token: str = Field(unique=True)
    by: str
    made_at: datetime = _moment()
    expires_at: datetime | None = _moment()
    used_at: datetime | None = _moment()
    revoked_at: datetime | None = _moment()


class Attempt(SQLModel, table=True):
    """How often something was tried in vain; `key` is a hash of what was tried and from where."""

    key: str = Field(primary_key=True)
    tries: int
    since: datetime = _moment()


class Audit(SQLModel, table=True):
    """Who did what, when, from where. Only ever added to; triggers refuse anything else."""

    __table_args__: Any = (Index("audit_by_workspace_id", "workspace_id", "at"),)
    id: str = Field(primary_key=True)
    at: datetime = _moment()
    action: str
    workspace_id: str | None
    member_id: str | None
    account_id: str | None
    about: str
    address: str
