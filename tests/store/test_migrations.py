"""The migrations lead to exactly the tables of the program, and back."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from planner.actions import strategies
from planner.model.history import plain, sentence_of
from planner.store import changes_since, close_database, first_member, migrate, open_database, plan_of
from planner.store.database import alembic_config
from tests.actions.every_action import ACTS
from tests.builders import a_plan
from tests.databases import loose


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


def test_what_was_in_the_history_before_it_had_names_is_named_and_found(tmp_path, monkeypatch) -> None:
    """Rows from before 0004 get their names and traces by going through the history once."""
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    migrate()
    by, plan = first_member(), a_plan()
    strategies.start_with(by, loose(plan))
    for name in (
        "touchpoints.move",
        "measures.edit",
        "measures.edit_reading",
        "stages.remove",
        "owners.remove",
    ):
        ACTS[name](by, plan_of(by, plan.strategy_id))
    before = changes_since(by, plan.strategy_id, 0)
    traced = traces()
    close_database()
    command.downgrade(alembic_config(), "0003_emblems")
    migrate()
    after = changes_since(by, plan.strategy_id, 0)
    for was, now in zip(before, after, strict=True):
        assert plain(sentence_of(now)) == plain(sentence_of(was))
        assert (now.kind, now.edits) == (was.kind, was.edits)
    assert traces() == traced
    close_database()


def traces() -> set[tuple[str, int, str]]:
    with open_database().readers.connect() as connection:
        return set(connection.exec_driver_sql('SELECT thing_id, revision, "by" FROM trace').all())  # type: ignore[arg-type]
