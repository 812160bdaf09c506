"""The first owner from the command line."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from planner.cli import command
from planner.store import close_database, has_accounts
from tests.doors import PASSWORD


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    yield tmp_path
    close_database()


def created(password: str):
    words = ["owner", "create", "--name", "Ada", "--email", "ada@example.com", "--password", password]
    return CliRunner().invoke(command(), words)


def test_the_first_owner_is_made_once(home: Path) -> None:
    refused = created("short")
    assert refused.exit_code == 1
    assert "12 to 200" in refused.output
    assert not has_accounts()
    assert "owns this planner now" in created(PASSWORD).output
    assert has_accounts()
    assert "has its owner already" in created(PASSWORD).output


def test_just_me_is_for_this_computer_alone() -> None:
    answer = CliRunner().invoke(command(), ["serve", "--just-me", "--host", "0.0.0.0"])
    assert answer.exit_code == 1
    assert "this computer only" in answer.output
