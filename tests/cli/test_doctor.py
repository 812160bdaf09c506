"""`planner doctor`: what it finds in set-ups that are fine, unsafe and broken, each with what to do."""

import json
import os
import shutil
import time
from collections import namedtuple
from pathlib import Path

import pytest
from typer.testing import CliRunner

from planner import store
from planner.actions import accounts, own_account
from planner.cli import command, deaths, machine
from planner.web import letters, provider
from tests.doors import PASSWORD, a_visitor, signed_in
from tests.servers import free_port

NAMES = (
    "PLANNER_ORIGINS",
    "PLANNER_DATABASE",
    letters.SERVER,
    letters.SENDER,
    provider.ISSUER,
    *machine.REDIS,
)


@pytest.fixture
def home(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder as the planner makes it, with its first owner."""
    for name in NAMES:
        monkeypatch.setenv(name, "")  # also what the command itself sets is undone
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    tmp_path.chmod(0o700)
    shutil.copy(migrated_file, tmp_path / "planner.db")
    accounts.first_owner(a_visitor(), "Ada", "ada@example.com", PASSWORD)
    store.close_database()
    return tmp_path


def examined(*words: str) -> tuple[int, dict[str, tuple[str, str]]]:
    done = CliRunner().invoke(command(), ["doctor", "--json", *words])
    said = json.loads(done.stdout)
    assert (done.exit_code == 0) == said["safe"]
    return done.exit_code, {one["about"]: (one["state"], one["said"]) for one in said["findings"]}


def test_on_this_computer_alone_all_is_well_and_nothing_is_changed(home: Path) -> None:
    before = sorted(path.name for path in home.iterdir())
    code, found = examined()
    assert code == 0
    states = {about: state for about, (state, _) in found.items()}
    assert {about for about, state in states.items() if state == "advice"} == {"owners", "letters"}
    assert set(states) == {
        "address",
        "folder",
        "disk",
        "database",
        "owners",
        "clock",
        "letters",
        "life",
        "pango",
        "node",
    }
    assert [name for name in before if name not in {path.name for path in home.iterdir()}] == []
    plain = CliRunner().invoke(command(), ["doctor"])
    assert "The planner listens on this computer only." in plain.stdout


def test_beyond_this_computer_it_wants_tls_and_a_second_factor(home: Path) -> None:
    code, found = examined("--host", "0.0.0.0")
    assert code == 1
    assert found["address"][0] == found["owners"][0] == "unsafe"
    assert "--origin https" in found["address"][1]
    assert "1 of 1 owners" in found["owners"][1]
    assert examined("--origin", "http://plan.example.com")[1]["address"][0] == "unsafe"
    assert examined("--host", "0.0.0.0", "--origin", "https://plan.example.com")[1]["address"][0] == "fine"


def test_an_owner_with_a_second_factor(home: Path) -> None:
    from pyotp.totp import TOTP

    entry = accounts.sign_in(a_visitor(), "ada@example.com", PASSWORD)
    visitor = signed_in(entry.session.id)  # type: ignore[union-attr]
    key = own_account.second_factor_key(visitor)
    own_account.turn_on_second_factor(visitor, key, TOTP(key).at(int(time.time()) - 30), PASSWORD)
    code, found = examined("--host", "0.0.0.0", "--origin", "https://plan.example.com")
    assert (code, found["owners"][0]) == (0, "fine")


def test_a_folder_and_a_key_that_others_can_read(home: Path) -> None:
    home.chmod(0o755)
    code, found = examined()
    assert (code, found["folder"]) == (1, ("unsafe", found["folder"][1]))
    assert f"chmod go-rwx {home}" in found["folder"][1]
    home.chmod(0o700)
    (home / "key").write_text("x")
    (home / "key").chmod(0o644)
    assert "chmod go-rwx" in examined()[1]["folder"][1]


def test_a_new_folder_is_not_made_by_looking(home: Path) -> None:
    _, found = examined("--home", str(home / "new"))
    assert found["folder"][0] == found["database"][0] == "advice"
    assert not (home / "new").exists()


def test_a_disk_that_is_nearly_full(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")(10**10, 10**10, 5_000_000)
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda _: usage)
    code, found = examined()
    assert (code, found["disk"][0]) == (1, "broken")
    assert "5 MB" in found["disk"][1]


def test_a_server_that_died_and_was_started_again(home: Path) -> None:
    (home / deaths.FILE).write_text("2020-02-02T02:02:02+0000 was ended by signal 9\nunreadable\n")
    assert examined()[1]["life"][0] == "fine"
    for number in range(2 * deaths.KEPT):
        deaths.note(home, f"ended with code {number}")
    state, said = examined()[1]["life"]
    assert state == "advice"
    assert f"died {deaths.KEPT} times in 7 days" in said
    assert f"it ended with code {2 * deaths.KEPT - 1}." in said


def test_a_database_that_is_no_database_or_of_another_version(home: Path) -> None:
    from alembic import command as alembic

    from planner.store.database import alembic_config

    alembic.downgrade(alembic_config(), "-1")
    store.close_database()
    assert "another version" in examined()[1]["database"][1]
    for left in home.glob("planner.db*"):
        left.unlink()
    (home / "planner.db").write_bytes(b"no database at all" * 400)
    code, found = examined()
    assert (code, found["database"][0]) == (1, "broken")


def test_a_postgresql_that_is_down(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"postgresql://planner:secret-marker@127.0.0.1:{free_port()}/planner"
    monkeypatch.setenv("PLANNER_DATABASE", address)
    done = CliRunner().invoke(command(), ["doctor"])
    assert done.exit_code == 1
    assert "PLANNER_DATABASE" in done.output
    assert "secret-marker" not in done.output


def test_the_condition_of_both_kinds_of_database(database: str) -> None:
    found = store.condition()
    assert (found.kind, found.migrated, found.unset, found.damage) == (database, True, (), "")


def test_settings_of_sqlite_that_are_missing(home: Path) -> None:
    with store.open_database().readers.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("PRAGMA synchronous=NORMAL")
    assert store.condition().unset == ("synchronous", "foreign_keys")
    store.close_database()


def test_a_clock_that_was_set_back(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = store.condition()._replace(ahead=3600)
    monkeypatch.setattr(store, "condition", lambda: found)
    code, said = examined()
    assert (code, said["clock"][0]) == (1, "broken")
    assert abs(found._replace(ahead=0).ahead) < 1


def test_servers_that_are_named_and_do_not_answer(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = f"127.0.0.1:{free_port()}"
    monkeypatch.setenv("REFLEX_REDIS_URL", f"redis://:secret-marker@{nobody}/0")
    monkeypatch.setenv(letters.SERVER, f"smtp://me:secret-marker@{nobody}")
    monkeypatch.setenv(letters.SENDER, "planner@example.com")
    monkeypatch.setenv(provider.ISSUER, f"http://{nobody}")
    monkeypatch.setenv(provider.CLIENT_ID, "planner")
    done = CliRunner().invoke(command(), ["doctor", "--json"])
    found = {one["about"]: one["state"] for one in json.loads(done.stdout)["findings"]}
    assert (found["redis"], found["letters"], found["provider"]) == ("broken", "broken", "broken")
    assert "secret-marker" not in done.output


def test_a_redis_that_answers(home: Path, redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLEX_REDIS_URL", redis_url)
    assert examined()[1]["redis"][0] == "fine"


def test_a_machine_without_pango_and_node(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise OSError("cannot load library")

    monkeypatch.setattr(machine.importlib, "import_module", missing)
    monkeypatch.setattr(machine.building, "node_environment", lambda _: {**os.environ, "PATH": "/nowhere"})
    _, found = examined()
    assert (found["pango"][0], found["node"][0]) == ("broken", "broken")
