"""The store's own data from the command line: what is said before anything is kept, and what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from planner.cli import command
from planner.model.data_file import DataFile
from planner.model.ids import StrategyId
from planner.model.measure import Reading
from planner.model.starts import start_named
from planner.store import close_database, first_member, plan_of

SCORES = "Response ID,Submitted,E-mail,Would you recommend us?\n" + "".join(
    f"r-{number},2026-09-{number + 10},someone{number}@example.org,{number % 11}\n" for number in range(1, 15)
)


@pytest.fixture(autouse=True)
def strategy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The id of the outdoor shop's strategy in a planner of its own."""
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    (tmp_path / "shop.json").write_bytes(start_named("outdoor-gear").data)
    yield planner("import", tmp_path / "shop.json").stdout.strip()
    close_database()


def planner(*words: str | Path) -> Result:
    return CliRunner().invoke(command(), [str(word) for word in words])


def test_a_dry_run_tells_and_an_import_keeps_once(tmp_path: Path, strategy: str) -> None:
    file = tmp_path / "scores.csv"
    file.write_text(SCORES)
    words = ("import-data", file, "--strategy", strategy, "--column", "Would you recommend us?=nps")
    before = plan_of(first_member(), StrategyId(strategy))
    told = planner(*words, "--dry-run")
    assert told.exit_code == 0, told.output
    assert "14 used, 0 set aside" in told.stdout
    assert "Nothing is read of: E-mail" in told.stdout
    assert "Net promoter score (NPS): " in told.stdout
    assert plan_of(first_member(), StrategyId(strategy)).records == before.records
    assert "Brought in; the metrics on the maps got" in planner(*words).stdout
    after = plan_of(first_member(), StrategyId(strategy))
    assert [one.name for one in after.all(DataFile)] == ["scores.csv"]
    assert all(one.source.startswith("scores.csv") for one in after.all(Reading, counted=True))
    assert "It was brought in before; nothing changed." in planner(*words).stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--column", "Nowhere=nps"), "There is no column “Nowhere”. There are: Response ID"),
        (("--column", "E-mail=soul"), "A column cannot mean “soul”."),
        (("--dates", "backwards"), "--dates is one of year_first, day_first, month_first."),
    ],
)
def test_what_means_nothing_is_refused_with_what_there_is(
    tmp_path: Path, strategy: str, words: tuple[str, ...], sentence: str
) -> None:
    file = tmp_path / "scores.csv"
    file.write_text(SCORES)
    told = planner("import-data", file, "--strategy", strategy, *words)
    assert told.exit_code == 1
    assert sentence in told.output


def test_what_a_file_leaves_open_is_asked(tmp_path: Path, strategy: str) -> None:
    file = tmp_path / "orders.csv"
    rows = "".join(f"{number},0{number}/04/2026,1{number}.50\n" for number in range(1, 6))
    file.write_text("Order,Date,Total\n" + rows)
    words = ("import-data", file, "--strategy", strategy, "--about", "orders")
    columns = ("--column", "Order=key", "--column", "Date=at", "--column", "Total=total")
    told = planner(*words, *columns, "--currency", "EUR", "--dry-run")
    assert told.exit_code == 1
    assert "--dates day_first" in told.output
    told = planner(*words, *columns, "--currency", "EUR", "--dates", "day_first", "--dry-run")
    assert told.exit_code == 0, told.output
    assert "Average order value: €" in told.stdout


def test_a_file_that_is_not_there(strategy: str) -> None:
    told = planner("import-data", "nowhere.csv", "--strategy", strategy)
    assert told.exit_code == 1
    assert told.output.strip() == "nowhere.csv cannot be read: No such file or directory."
