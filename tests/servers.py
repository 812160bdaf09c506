"""Throw-away servers for tests: PostgreSQL, Redis and the planner itself, each on a free loopback port."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name: str) -> str:
    """The path of a server program; the test is skipped where it is not installed."""
    folders = [
        os.environ.get("PATH", ""),
        *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True),
    ]
    found = shutil.which(name, path=os.pathsep.join(folders))
    if found is None:
        pytest.skip(f"needs {name}")
    return found


@contextlib.contextmanager
def running(
    command: list[str], answers: Callable[[], bool], seconds: float, kept: Path | None = None, **options
) -> Iterator[subprocess.Popen]:
    """A server that is up inside the block, and gone with all its children after it; what it prints goes to `kept`."""
    with kept.open("w+") if kept else tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **options)
        try:
            end = time.monotonic() + seconds
            while not answers():
                if process.poll() is not None or time.monotonic() > end:
                    log.seek(0)
                    pytest.fail(f"{command[0]} did not come up:\n{log.read()[-4000:]}")
                time.sleep(0.1)
            yield process
        finally:
            stop(process)


def stop(process: subprocess.Popen) -> None:
    """As Ctrl-C would; after ten seconds for good."""
    for sign, patience in ((signal.SIGINT, 10), (signal.SIGKILL, 10)):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)


def listens(port: int) -> Callable[[], bool]:
    def connects() -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        return False

    return connects


def _takes_connections(port: int) -> Callable[[], bool]:
    """A PostgreSQL that listens may still be starting up, and then refuses everybody."""
    import psycopg

    def connects() -> bool:
        with (
            contextlib.suppress(psycopg.OperationalError),
            psycopg.connect(f"postgresql://planner@127.0.0.1:{port}/postgres", connect_timeout=5),
        ):
            return True
        return False

    return connects


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """The URL of a fresh PostgreSQL server, without a database name; root lends it a user, as it refuses to be root."""
    initdb, server = program("initdb"), program("postgres")
    options: dict = {"cwd": "/"}
    folder = Path(tempfile.mkdtemp(prefix="planner-postgres-"))
    if os.geteuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
        options |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    data, port = folder / "data", free_port()
    try:
        words = ["-A", "trust", "-U", "planner", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run([initdb, "-D", str(data), *words], check=True, capture_output=True, **options)
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": "off",
            "port": port,
        }
        command = [server, "-D", str(data), *(f"--{name}={value}" for name, value in settings.items())]
        with running(command, _takes_connections(port), 60, **options):
            yield f"postgresql+psycopg://planner@127.0.0.1:{port}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def redis() -> Iterator[str]:
    """The URL of an empty Redis server that keeps nothing."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        words = [
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            folder,
        ]
        with running([program("redis-server"), *words], listens(port), 30):
            yield f"redis://127.0.0.1:{port}/0"


@dataclass(frozen=True)
class Planner:
    """A running planner: where it answers, where its data is, which process was started."""

    url: str
    port: int
    home: Path
    process: subprocess.Popen

    @property
    def server(self) -> psutil.Process:
        """The process that answers; it is the supervisor's only child, and another one after it died.

        Raises IndexError while there is none.
        """
        return psutil.Process(self.process.pid).children()[0]

    @property
    def log(self) -> Path:
        """What it printed."""
        return _log_of(self.home)

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers (names in lower case) and body."""
        request = urllib.request.Request(self.url + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


@contextlib.contextmanager
def planner(
    home: Path, *words: str, port: int | None = None, module: str = "planner.cli", **more: str
) -> Iterator[Planner]:
    """`planner serve` for one person with its data in `home`; the first one in a checkout builds the pages.

    `more` is put into its environment. Another `module` is the planner with a fault planted on purpose.
    """
    port = port or free_port()
    command = [sys.executable, "-m", module, "serve", "--port", str(port), "--home", str(home), *words]
    command += [] if "--accounts" in words else ["--just-me"]
    command = [word for word in command if word != "--accounts"]
    environment = {**os.environ, **more}
    with running(command, _healthy(port), 600, _log_of(home), cwd=ROOT, env=environment) as process:
        yield Planner(f"http://127.0.0.1:{port}", port, home, process)


def _log_of(home: Path) -> Path:
    return home.with_name(f"{home.name}.log")


def _healthy(port: int) -> Callable[[], bool]:
    def answers() -> bool:
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as up,
        ):
            return up.status == 200
        return False

    return answers
