"""Strategy files from the command line: what is printed, what is kept, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from planner.cli import command
from planner.model.starts import STARTS, start_named
from planner.model.strategy_file import schema
from planner.store import close_database
from tests.model.strategy_files import SMALL, as_bytes, bent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    yield tmp_path / "home"
    close_database()


def planner(*words: str | Path, typed: bytes | None = None) -> Result:
    return CliRunner().invoke(command(), [str(word) for word in words], input=typed)


def a_file(tmp_path: Path, data: bytes) -> Path:
    (tmp_path / "strategy.json").write_bytes(data)
    return tmp_path / "strategy.json"


def test_validate_says_what_is_in_a_file(tmp_path: Path) -> None:
    told = planner("validate", a_file(tmp_path, as_bytes(SMALL)))
    assert told.exit_code == 0
    assert (
        "“Spring relaunch” with 2 personas, 1 journey, 2 touchpoints, 1 card, 1 measured metric and 2 owners."
        in told.stdout
    )


def test_validate_says_what_is_wrong_where_and_ends_with_1(tmp_path: Path) -> None:
    file = a_file(tmp_path, as_bytes(bent("journeys.0.touchpoints.0.responsible", "suport")))
    told = planner("validate", file)
    assert told.exit_code == 1
    assert told.output.startswith(
        f"{file}: journeys[0].touchpoints[0].responsible: there is no owner “suport”"
    )


def test_validate_needs_no_database(tmp_path: Path, home: Path) -> None:
    assert planner("validate", a_file(tmp_path, as_bytes(SMALL))).exit_code == 0
    assert not home.exists()


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    told = planner("validate", tmp_path / "nowhere.json")
    assert told.exit_code == 1 and "nowhere.json cannot be read: No such file or directory." in told.output


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "cannot be read: Is a directory." in planner("import", tmp_path).output


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(20 * 2**30)
    told = planner("validate", huge)
    assert told.exit_code == 1 and "16 at most" in told.output


@pytest.mark.parametrize("key", [start.key for start in STARTS])
def test_an_example_is_imported_and_dumped_as_the_same_bytes(key: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert planner("example", key, "-o", out).exit_code == 0
    imported = planner("import", out)
    assert imported.exit_code == 0
    dumped = planner("dump", imported.stdout.strip())
    assert dumped.stdout_bytes == out.read_bytes() == start_named(key).data


def test_import_reads_standard_input_and_never_meets_what_is_there() -> None:
    first, second = (planner("import", "-", typed=as_bytes(SMALL)).stdout.strip() for _ in range(2))
    assert first != second
    assert planner("dump", first).stdout_bytes == planner("dump", second).stdout_bytes


def test_a_refused_import_says_that_nothing_was_imported(tmp_path: Path, home: Path) -> None:
    told = planner("import", a_file(tmp_path, as_bytes(bent("version", 7))))
    assert told.exit_code == 1
    assert "this is version 7" in told.output and told.output.rstrip().endswith("Nothing was imported.")


def test_dump_of_what_is_not_there_is_a_sentence() -> None:
    for id in ("0123456789abcdef", "No such id!"):
        told = planner("dump", id)
        assert told.exit_code == 1 and told.output.startswith("This strategy is no longer there.")


def test_dump_into_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    told = planner("example", "blank", "-o", tmp_path / "no" / "where.json")
    assert told.exit_code == 1 and "cannot be written: No such file or directory." in told.output


def test_the_schema_is_printed() -> None:
    assert json.loads(planner("schema").stdout) == schema()


def test_examples_are_listed_by_the_names_to_type() -> None:
    lines = planner("examples").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [start.key for start in STARTS]


def test_an_unknown_example_is_a_sentence_with_the_known_ones() -> None:
    told = planner("example", "shoes")
    assert told.exit_code == 1 and "There are: blank, online-store" in told.output


def test_it_works_as_a_command_of_its_own_in_a_plain_terminal(home: Path) -> None:
    plain = {"PATH": os.environ["PATH"], "PLANNER_HOME": str(home), "LC_ALL": "C"}
    bad = as_bytes(bent("personas.0.name", "Łódź 🙂" * 5_000))

    def run(*words: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "planner.cli", *words],
            input=typed,
            env=plain,
            capture_output=True,
            check=False,
        )

    example = run("example", "outdoor-gear").stdout
    assert example == start_named("outdoor-gear").data
    assert run("validate", "-", typed=example).returncode == 0
    refused = run("validate", "-", typed=bad)
    assert (
        refused.returncode == 1
        and b"personas[0].name" in refused.stderr
        and b"Traceback" not in refused.stderr
    )
