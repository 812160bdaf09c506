"""A migrated database of its own for every test that asks for `by`, once on SQLite and once on PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.actions import strategies
from planner.model.data_file import DataFile
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.record import Record
from planner.model.touchpoint import Touchpoint
from planner.store import close_database, migrate, new_member
from tests.builders import (
    a_comment,
    a_data_file,
    a_plan,
    a_quote,
    a_saved_view,
    a_sorting,
    a_theme,
    an_estimate,
    an_experiment,
)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy from."""
    home = tmp_path_factory.mktemp("migrated")
    migrate(f"sqlite:///{home / 'planner.db'}")
    close_database(f"sqlite:///{home / 'planner.db'}")
    return home / "planner.db"


@pytest.fixture(scope="session")
def shared_postgres(postgres_server: str) -> str:
    """A migrated PostgreSQL database for the whole run."""
    import psycopg

    with psycopg.connect(f"{postgres_server.replace('+psycopg', '')}/postgres", autocommit=True) as admin:
        admin.execute("create database shared")
    migrate(f"{postgres_server}/shared")
    return f"{postgres_server}/shared"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The kind of database the planner now uses; on PostgreSQL tests share one and keep to their own workspace."""
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    if request.param == "sqlite":
        monkeypatch.delenv("PLANNER_DATABASE", raising=False)
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "planner.db")
    else:
        monkeypatch.setenv("PLANNER_DATABASE", request.getfixturevalue("shared_postgres"))
    yield request.param
    if request.param == "sqlite":
        close_database()  # the server's stays open for the next test: a connection there is a process of its own


@pytest.fixture
def by(database: str) -> Member:
    """A member of a new workspace."""
    return new_member("Fell and Sons", "Ada")


@pytest.fixture
def plan(by: Member) -> Plan:
    """As `a_kept_plan`."""
    return a_kept_plan(by)


def a_kept_plan(by: Member) -> Plan:
    """The strategy of `a_plan()`, kept, a thread by `by` on its second touchpoint, one each of what else there is.

    Its first persona was made from the loyal customers.
    """
    made = a_plan()
    first = a_comment(made.all(Touchpoint)[1], by.id)
    made = made.put(first).put(a_comment(made.all(Touchpoint)[1], by.id, thread_id=first.id, text="It is."))
    made = made.put(a_saved_view(made.all(Journey)[0], status="off")).put(a_data_file(made.strategy))
    made = made.put(an_experiment(made)).put(an_experiment(made, name="Fewer fields", order="k"))
    made = made.put(an_estimate(made.all(Touchpoint)[0]))
    made = made.put(made.all(Persona)[0].with_(segment="loyal/EUR"))
    theme, file = a_theme(made.strategy), made.all(DataFile)[0]
    quote = a_quote(made.all(Touchpoint)[0], theme_ids=[theme.id])
    hand = a_sorting(file, "r-1", theme_ids=[theme.id], stage_ids=[made.all(Stage)[1].id])
    for record in (theme, quote, hand):
        made = made.put(record)
    strategies.start_with(by, loose(made))
    return made


def loose(plan: Plan) -> list[Record]:
    """All records of a plan in one list."""
    return [record for of_noun in plan.records.values() for record in of_noun.values()]
