"""A database of its own for every test of the actions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.actions import strategies
from planner.model.member import Member
from planner.model.plan import Plan
from planner.store import close_database, migrate, new_member
from tests.builders import a_plan


@pytest.fixture
def by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Member]:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    migrate()
    yield new_member("Fell and Sons", "Ada")
    close_database()


@pytest.fixture
def plan(by: Member) -> Plan:
    made = a_plan()
    strategies.start_with(by, [record for of_noun in made.records.values() for record in of_noun.values()])
    return made
