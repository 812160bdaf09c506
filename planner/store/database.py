"""Opening a database: SQLite in the data folder by default, PostgreSQL when `PLANNER_DATABASE` names one."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from planner.model.refusal import Refusal, Trouble

BUSY_SECONDS = 5
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True)
class Database:
    """Two engines on one database: on SQLite a single connection writes, and readers never wait for it."""

    readers: Engine
    writer: Engine

    def close(self) -> None:
        """Give all connections back."""
        self.readers.dispose()
        self.writer.dispose()


_open: dict[str, Database] = {}


def planner_home() -> Path:
    """The data folder: `PLANNER_HOME`, or `~/.local/share/cx-planner`. Made if missing, private to its user."""
    home = Path(os.environ.get("PLANNER_HOME") or Path.home() / ".local" / "share" / "cx-planner")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    return home


def database_url() -> str:
    """`PLANNER_DATABASE`, or SQLite in the data folder."""
    given = os.environ.get("PLANNER_DATABASE")
    if given:
        return given.replace("postgresql://", "postgresql+psycopg://", 1)
    return f"sqlite:///{planner_home() / 'planner.db'}"


def open_database(url: str | None = None) -> Database:
    """The database at `url` (default: `database_url()`), opened once per process."""
    url = url or database_url()
    if url not in _open:
        _open[url] = _sqlite(url) if url.startswith("sqlite") else _server(url)
    return _open[url]


def close_database(url: str | None = None) -> None:
    """Close the database at `url`, if it is open."""
    database = _open.pop(url or database_url(), None)
    if database:
        database.close()


def _server(url: str) -> Database:
    engine = create_engine(url, pool_size=8, max_overflow=8, pool_pre_ping=True, hide_parameters=True)
    return Database(readers=engine, writer=engine)


def _sqlite(url: str) -> Database:
    waits: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS, "check_same_thread": False}}
    waits["hide_parameters"] = True  # what was typed belongs into no log, not even with a fault
    readers = create_engine(url, pool_size=4, max_overflow=4, **waits)
    writer = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=30, **waits)
    for engine, begin in ((readers, "BEGIN"), (writer, "BEGIN IMMEDIATE")):
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begins_with(begin))
        event.listen(engine, "checkin", _leave_nothing_open)
    return Database(readers, writer)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the begin event says BEGIN, not the driver
    for setting in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
    ):
        connection.execute(f"PRAGMA {setting}")


def _leave_nothing_open(connection: Any, _record: Any) -> None:
    """A commit that SQLite refuses leaves its transaction open, and SQLAlchemy takes it for over."""
    if connection is not None and connection.in_transaction:
        connection.rollback()


def _begins_with(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


@contextmanager
def trouble_in_words() -> Generator[None]:
    """Turns a failing database into Trouble, a broken reference or text into Refusal; the cause is chained."""
    try:
        yield
    except IntegrityError as error:
        raise Refusal(
            "What this belongs to has been removed in the meantime. Nothing was changed; reload to see what is there."
        ) from error
    except UnicodeError as error:
        raise Refusal(
            "This holds characters that no text is made of. Nothing was changed; type it again without them."
        ) from error
    except SQLAlchemyError as error:
        cause = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        raise Trouble(_sentence(cause)) from error


def _sentence(cause: str) -> str:
    if "locked" in cause or "busy" in cause or "timeout" in cause:
        why = "The database is busy with another program."
    elif "full" in cause or "no space" in cause or "i/o" in cause:
        why = "The disk that holds the database is full or failing."
    elif "readonly" in cause or "read-only" in cause or "permission" in cause:
        why = "The database cannot be written to."
    else:
        why = "The database did not answer as it should."
    return f"{why} Nothing was saved and what you typed is still here; try again in a moment."


def alembic_config(url: str | None = None) -> Config:
    """Alembic's settings for the database at `url`."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("sqlalchemy.url", (url or database_url()).replace("%", "%%"))
    return config


def migrate(url: str | None = None) -> None:
    """Bring the database to the newest schema; safe to call at every start."""
    with trouble_in_words():
        command.upgrade(alembic_config(url), "head")
