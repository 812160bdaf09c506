"""The planner under its supervisor as a test needs it that kills the server all the time.

Each server is forked from a process that has imported everything already, which saves most of a start. SIGUSR1 makes
it die between its next commit and the answer. With `PLANNER_FAULT=early` an edit is acknowledged, and told, just before
it is committed instead of after.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from queue import SimpleQueue
from types import SimpleNamespace

from planner.cli import main, serving, supervised, supervising  # noqa: F401  imported once for all servers
from planner.store import work
from planner.ui import pages  # noqa: F401  the same
from planner.ui.live import acts

HELD = 0.2
"""Seconds between the acknowledgement and the commit of the fault."""


class Forked:
    """What the supervisor needs of `subprocess.Popen`."""

    def __init__(self, _command: list[str], *, env: dict[str, str], pass_fds: list[int]) -> None:
        self.returncode: int | None = None
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            _serve(env, pass_fds)

    def poll(self) -> int | None:
        """How it ended, or None."""
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode

    def wait(self, seconds: float = 60) -> int:
        """Wait for its end. Raises TimeoutExpired."""
        end = time.monotonic() + seconds
        while (code := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired("a server", seconds)
            time.sleep(0.01)
        return code

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        os.kill(self.pid, signal.SIGTERM)


def _serve(env: dict[str, str], pass_fds: list[int]) -> None:
    """In the new process: forget the supervisor's part of the life before, then be the server."""
    signal.set_wakeup_fd(-1)
    for sign in (signal.SIGCHLD, signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, signal.SIG_DFL)
    kept = {0, 1, 2, *pass_fds}
    for number in {int(name) for name in os.listdir("/dev/fd")} - kept:  # noqa: PTH208
        with contextlib.suppress(OSError):
            os.close(number)
    os.environ.update(env)
    supervised.line.cache_clear()
    die_unheard()
    if os.environ.get("PLANNER_FAULT") == "early":
        acknowledge_early()
    try:
        main()
    finally:
        os._exit(0)


def die_unheard() -> None:
    """Once SIGUSR1 came: keep one more edit, and tell nobody."""
    committed, doomed = work._commit, threading.Event()

    def commit(connection) -> None:
        committed(connection)
        if doomed.is_set():
            os.kill(os.getpid(), signal.SIGKILL)

    work._commit = commit
    signal.signal(signal.SIGUSR1, lambda *_: doomed.set())


def acknowledge_early() -> None:
    """The fault: the answer goes out as soon as it is known, the commit follows when it likes."""
    here = threading.local()
    do, remembered, committed = acts.do, work.remember_done, work._commit

    def remember_done(connection, by, change) -> None:
        remembered(connection, by, change)
        here.change = change

    def commit(connection) -> None:
        if change := here.__dict__.pop("change", None):
            here.answered.put(acts.Done({"revision": change.revision, "change": change.id}, change))
            time.sleep(HELD)
        committed(connection)

    def early(by, edit) -> acts.Done:
        answered: SimpleQueue[acts.Done] = SimpleQueue()

        def doing() -> None:
            here.answered = answered
            answered.put(do(by, edit))

        threading.Thread(target=doing, daemon=True).start()
        return answered.get()

    work.remember_done, work._commit, acts.do = remember_done, commit, early


if __name__ == "__main__":
    supervising.STEADY = 0.0
    supervising.subprocess = SimpleNamespace(Popen=Forked, TimeoutExpired=subprocess.TimeoutExpired)
    main()
