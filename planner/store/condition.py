"""What state the database is in, for `planner doctor`: reachable, migrated, set as it should be, who may sign in."""

from datetime import UTC, datetime
from typing import NamedTuple

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from planner.model.workspace import Role
from planner.store.database import alembic_config, open_database, trouble_in_words
from planner.store.tables_doors import table_of

SETTINGS = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"}
"""What every connection to SQLite must have: writers that stop no reader, nothing lost with the power, references."""


class Condition(NamedTuple):
    """`migrated` says whether the tables are of this version; where not, nothing but `kind` is known of what is in it.

    `unset` names settings that are not as they should be, `damage` what SQLite found broken. `owners` have an account
    and own a workspace, `unguarded` of them have no second factor. `ahead` is how many seconds the newest entry of the
    audit lies in the future.
    """

    kind: str
    migrated: bool
    unset: tuple[str, ...] = ()
    damage: str = ""
    accounts: int = 0
    owners: int = 0
    unguarded: int = 0
    ahead: float = 0


def condition() -> Condition:
    """How the database is now; nothing in it is changed. Raises Trouble where it cannot be reached."""
    with trouble_in_words(), open_database().readers.connect() as connection:
        kind = connection.dialect.name
        script = ScriptDirectory.from_config(alembic_config())
        if MigrationContext.configure(connection).get_current_heads() != tuple(script.get_heads()):
            return Condition(kind, migrated=False)
        unset, damage = _sqlite(connection) if kind == "sqlite" else ((), "")
        accounts = connection.execute(select(func.count()).select_from(table_of("account"))).scalar_one()
        owners, unguarded = _owners(connection)
        return Condition(
            kind,
            migrated=True,
            unset=unset,
            damage=damage,
            accounts=accounts,
            owners=owners,
            unguarded=unguarded,
            ahead=_ahead(connection),
        )


def _sqlite(connection: Connection) -> tuple[tuple[str, ...], str]:
    found = {
        name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()).lower() for name in SETTINGS
    }
    said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    unset = tuple(name for name, value in SETTINGS.items() if found[name] != value)
    return unset, "" if said == "ok" else said


def _owners(connection: Connection) -> tuple[int, int]:
    members, accounts = table_of("member"), table_of("account")
    here = (members.c.account_id == accounts.c.id) & members.c.left_at.is_(None)
    query = select(accounts.c.id, accounts.c.totp).join(members, here).where(members.c.role == Role.OWNER)
    found: dict[str, str] = {row.id: row.totp for row in connection.execute(query)}
    return len(found), sum(not key for key in found.values())


def _ahead(connection: Connection) -> float:
    table = table_of("audit")
    newest = connection.execute(select(table.c.at).order_by(table.c.at.desc()).limit(1)).scalar()
    return (newest - datetime.now(UTC)).total_seconds() if newest else 0
