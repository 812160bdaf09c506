"""Processes that read a store's files (`worker`), each for one file and for as long as something is asked about it."""

import atexit
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil

MEMORY = 2**30
SECONDS = 600.0
TICK = 0.1
RESTS, MOST_RESTING = 30.0, 2
"""Seconds a process stays when it is done: who looked at a file tries it out next, or brings it in."""
ROOT = Path(__file__).resolve().parents[3]

Told = Callable[[str, float], None]
Stop = Callable[[], bool]

_resting: dict[str, "Reader"] = {}
_lock = threading.Lock()


class Reader:
    """A process with a folder of its own; both are gone when it has `ended`."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="planner-numbers-", ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "planner.intake.numbers.worker", self.folder.name], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.waiting: threading.Timer | None = None

    def answer(
        self, asked: dict[str, Any], told: Told | None, stopped: Stop | None
    ) -> tuple[dict[str, Any], str]:
        """The last it says about what is asked, and why it was ended before that, if it was."""
        assert self.process.stdin
        assert self.process.stdout
        if stopped and stopped():
            return {}, "stopped"
        watch, said = _Watch(self.process, stopped), dict[str, Any]()
        with suppress(BrokenPipeError):
            self.process.stdin.write(json.dumps(asked) + "\n")
            self.process.stdin.flush()
        for line in self.process.stdout:
            said = json.loads(line) if line.endswith("\n") else said
            if "told" not in said:
                break
            if told:
                told(*said["told"])
        ended = watch.over()
        if ended or said.get("kind") == "Memory" or not said.keys() & {"done", "refused"}:
            self.process.kill()
            self.process.wait()
        return said, ended

    def end(self) -> None:
        """Let it go, with all that lies in its folder."""
        with self.process as process:
            process.kill()
        self.folder.cleanup()


@contextmanager
def reader(about: str) -> Iterator[Reader]:
    """A process for questions about one file: the one that answered the last, if it still rests."""
    with _lock:
        found = _resting.pop(about, None)
    if found and found.waiting:
        found.waiting.cancel()
    one = found if found and found.process.poll() is None else Reader()
    try:
        yield one
    except BaseException:
        one.end()
        raise
    _rest(about, one)


def end_all() -> None:
    """Let all go that rest."""
    with _lock:
        resting = list(_resting.values())
        _resting.clear()
    for one in resting:
        if one.waiting:
            one.waiting.cancel()
        one.end()


atexit.register(end_all)


def _rest(about: str, one: Reader) -> None:
    if one.process.poll() is not None:
        one.end()
        return
    with _lock:
        other = _resting.pop(about, None)
        _resting[about] = one
        one.waiting = threading.Timer(RESTS, _over, (about, one))
        one.waiting.daemon = True
        one.waiting.start()
        oldest = _resting.pop(next(iter(_resting))) if len(_resting) > MOST_RESTING else None
    for gone in (other, oldest):
        if gone:
            gone.end()


def _over(about: str, one: Reader) -> None:
    with _lock:
        if _resting.get(about) is not one:
            return
        del _resting[about]
    one.end()


class _Watch:
    """Looks after a process while it answers, and ends it when it is to stop or takes too much."""

    def __init__(self, process: subprocess.Popen[str], stopped: Stop | None) -> None:
        self.process, self.stopped, self.ended, self._done = process, stopped, "", threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def over(self) -> str:
        """Why the process was ended, if it was."""
        self._done.set()
        self._thread.join()
        return self.ended

    def _look(self) -> None:
        begun = time.monotonic()
        with suppress(psutil.Error):
            process = psutil.Process(self.process.pid)
            while not self._done.wait(TICK):
                if self.stopped and self.stopped():
                    self.ended = "stopped"
                elif _own(process) > MEMORY or time.monotonic() - begun > SECONDS:
                    self.ended = "too much"
                if self.ended:
                    self.process.kill()
                    return


def _own(process: psutil.Process) -> int:
    """The memory it takes, without the pages of files it only looks at, which cost nothing."""
    memory = process.memory_info()
    return memory.rss - getattr(memory, "shared", 0)
