"""A server that dies is started again, one that cannot start is not, and nobody is left behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from planner.cli import deaths
from tests.servers import ROOT, Planner, free_port, planner

BY_KILL = "was ended by signal 9, as a system short of memory does"
SECONDS = 60
"""How long anything here may take on a busy machine."""


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def gone(process: psutil.Process) -> bool:
    """Whether it has ended; where nobody reaps what lost its parent, it stays in the list."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def kill(process: psutil.Process) -> None:
    """End it at once, and wait until it has."""
    process.kill()
    until(lambda: gone(process))


@contextmanager
def frail(folder: Path, weakness: str) -> Iterator[subprocess.Popen]:
    (folder / "port").write_text(str(free_port()))
    words = [sys.executable, "-m", "tests.cli.frail", weakness, str(folder)]
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(words, cwd=ROOT, stdout=said, stderr=said, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def answer(folder: Path) -> int:
    """The number of the server that answers; raises where nobody listens, and waits where somebody will."""
    with socket.create_connection(("127.0.0.1", int((folder / "port").read_text())), SECONDS) as asking:
        return int(asking.recv(16) or b"-1")


def lives(folder: Path) -> int:
    return len(list(folder.glob("life-*")))


def said(folder: Path) -> str:
    return (folder / "said").read_text()


def answers(folder: Path) -> bool:
    try:
        return answer(folder) >= 0
    except OSError:
        return False


def test_what_dies_again_and_again_is_given_up_with_a_sentence(tmp_path) -> None:
    with frail(tmp_path, "dies") as supervisor:
        assert supervisor.wait(SECONDS) == 1
    assert lives(tmp_path) == 3
    assert said(tmp_path).count("ended with code 4. It is started again") == 2
    assert "right after starting and is not started again" in said(tmp_path)


def test_what_never_started_is_not_tried_again(tmp_path) -> None:
    with frail(tmp_path, "does not start") as supervisor:
        assert supervisor.wait(SECONDS) == 3
    assert (lives(tmp_path), said(tmp_path)) == (1, "")


def test_what_was_killed_before_it_was_ready_is_a_sentence(tmp_path) -> None:
    with frail(tmp_path, "is killed at the start") as supervisor:
        assert supervisor.wait(SECONDS) == 1
    assert (lives(tmp_path), said(tmp_path).count("Before it was ready, the planner was ended")) == (1, 1)


def test_who_comes_between_two_servers_waits(tmp_path) -> None:
    with frail(tmp_path, "is slow to return") as supervisor:
        until(lambda: answers(tmp_path))
        psutil.Process(supervisor.pid).children()[0].kill()
        until(lambda: lives(tmp_path) == 2)
        asking = socket.create_connection(("127.0.0.1", int((tmp_path / "port").read_text())), SECONDS)
        (tmp_path / "return").touch()
        with asking:
            assert asking.recv(16) == b"1"
    assert said(tmp_path).count("\n") == 1
    assert "ended by signal 9" in said(tmp_path)


def test_what_hangs_is_ended_and_started_again(tmp_path) -> None:
    with frail(tmp_path, "hangs"):
        until(lambda: answers(tmp_path))
        assert lives(tmp_path) >= 2
    assert "did not answer for" in said(tmp_path)


def test_a_pause_can_be_cut_short(tmp_path) -> None:
    with frail(tmp_path, "pauses") as supervisor:
        until(lambda: "started again" in said(tmp_path))
        supervisor.terminate()
        assert supervisor.wait(SECONDS) == 0
    assert lives(tmp_path) == 1


def test_what_does_not_want_to_end_is_ended(tmp_path) -> None:
    with frail(tmp_path, "lingers") as supervisor:
        until(lambda: answers(tmp_path))
        server = psutil.Process(supervisor.pid).children()[0]
        supervisor.terminate()
        assert supervisor.wait(SECONDS) == 0
        assert gone(server)


def kept(started: Planner, name: str) -> str:
    """A strategy taken in by the planner, which said so; the address of its file."""
    file = {"format": "cx-planner-strategy", "version": 1, "strategy": {"name": name}}
    asked = urllib.request.Request(
        f"{started.url}/strategies/file", json.dumps(file).encode(), {"origin": started.url}
    )
    with urllib.request.urlopen(asked, timeout=SECONDS) as told:
        return f"/strategy/{json.load(told)['strategy']}/file"


def test_a_server_killed_five_times_comes_back_with_its_data_and_goes_with_its_supervisor(tmp_path) -> None:
    with planner(tmp_path / "home", module="tests.cli.restless") as started:
        there = []
        for number in range(5):
            there.append(kept(started, f"Kept {number}"))
            kill(started.server)
            assert [started.get(path)[0] for path in there] == [200] * len(there)
        assert started.log.read_text().count("CX Planner is ready") == 1
        assert started.log.read_text().count("It is started again") == 5
        assert [why for _, why in deaths.since(started.home, 1)] == [BY_KILL] * 5
        server = started.server
        started.process.kill()
        until(lambda: gone(server))


def test_a_database_that_cannot_be_read_is_a_sentence_and_an_end(tmp_path) -> None:
    (tmp_path / "planner.db").write_bytes(b"nobody wrote this as a database " * 64)
    words = [
        sys.executable,
        "-m",
        "planner.cli",
        "serve",
        "--just-me",
        "--port",
        "0",
        "--home",
        str(tmp_path),
    ]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert ended.returncode == 1
    assert "the planner does not start; `planner doctor` looks closer" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_the_supervisor_carries_nothing_it_does_not_need() -> None:
    words = "import sys, planner.cli; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    there = subprocess.check_output([sys.executable, "-c", words], cwd=ROOT, text=True)
    assert not {"reflex", "sqlalchemy", "typer", "uvicorn", "pydantic"} & set(there.split("'"))
