"""The migrations lead to exactly the tables of the program, and back."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from planner.store import first_member, migrate, open_database
from planner.store.database import alembic_config


def test_migrated_and_declared_tables_are_the_same(database: str) -> None:
    with open_database().readers.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []


def test_migrating_twice_changes_nothing(database: str) -> None:
    migrate()
    assert first_member() == first_member()


def test_down_and_up_again(tmp_path) -> None:
    url = f"sqlite:///{tmp_path / 'other.db'}"
    migrate(url)
    command.downgrade(alembic_config(url), "base")
    migrate(url)
    with open_database(url).readers.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
