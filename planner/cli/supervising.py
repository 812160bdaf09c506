"""The small parent of `planner serve`: it holds the listening socket and starts the server again when it dies.

Whoever connects meanwhile waits instead of being refused. Nothing but the standard library is imported here: the parent
costs a few megabytes and has nothing to die of. The server's end of the line is in `supervised`.
"""

import contextlib
import os
import select
import signal
import socket
import subprocess
import time
from datetime import datetime
from types import FrameType

VARIABLE = "PLANNER_SUPERVISOR"
"""Tells the server which of its open files is its end of the line to us."""
START, READY, BEAT = b"+", b"r", b"."
BEATS = 5.0
"""Seconds between two signs of life of a server that answers."""
SILENCE = 12
"""Beats in a row that may fail before it counts as hanging; ours are counted, so a machine that slept harms nobody."""
STEADY = 10.0
"""Seconds a server has to answer, or its end is one "right after starting"."""
PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0)
"""Seconds before the next start, by how many in a row ended right after starting; after the last it is given up."""
GRACE = 8.0
"""Seconds a server gets to end when it is asked to."""

GIVEN_UP = (
    f"The planner ended {len(PAUSES)} times right after starting and is not started again. Why stands above; "
    "`planner doctor` looks at the set-up. What was saved is kept."
)


class Life:
    """One server, from its start to its end; `before` says how the one before it ended."""

    def __init__(self, command: list[str], listening: socket.socket | None, before: str) -> None:
        self.line, theirs = socket.socketpair()
        self.ready_at: float | None = None
        self.silent = 0
        self.hung = False
        with theirs:
            number = theirs.fileno()
            self.process = subprocess.Popen(
                command, env={**os.environ, VARIABLE: str(number)}, pass_fds=[number]
            )
        with contextlib.suppress(OSError):  # it may have ended already
            socket.send_fds(self.line, [START, before.encode()], [listening.fileno()] if listening else [])

    def hear(self) -> socket.socket | None:
        """Take in what it says; the socket it listens on, where it hands that over."""
        said, sockets, *_ = b"", []
        with contextlib.suppress(OSError):
            said, sockets, *_ = socket.recv_fds(self.line, 64, 1)
        if not said:
            self.line.close()
        if READY in said:
            self.ready_at = time.monotonic()
        self.silent = 0
        return socket.socket(fileno=sockets[0]) if sockets else None

    def miss(self) -> None:
        """A beat has failed; after too many the server is ended."""
        self.silent += self.ready_at is not None
        if self.silent >= SILENCE:
            self.hung = True
            self.process.kill()

    @property
    def was_steady(self) -> bool:
        """Whether it answered for a while."""
        return self.ready_at is not None and time.monotonic() - self.ready_at >= STEADY

    @property
    def end(self) -> str:
        """How it ended, in words."""
        code = self.process.returncode
        if self.hung:
            return f"did not answer for {SILENCE * BEATS:.0f} seconds"
        if code == -signal.SIGKILL:
            return "was ended by signal 9, as a system short of memory does"
        return f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"


class Supervisor:
    """Keeps one server alive; `run` returns the exit code once it has been asked to stop, or has given up."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._listening: socket.socket | None = None
        self._asked: int | None = None
        self._early = 0
        self._before = ""
        self._woken, self._waking = socket.socketpair()
        self._waking.settimeout(0)  # as signals want it

    def run(self) -> int:
        """Start the server, and again whenever it ends, until a signal says stop."""
        signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # only to be woken by it
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, self._stop)
        while self._asked is None:
            life = Life(self._command, self._listening, self._before)
            self._see_through(life)
            if self._asked is None and (code := self._is_over(life)) is not None:
                return code
        return 0 if self._asked == signal.SIGTERM else 128 + self._asked

    def _stop(self, sign: int, _frame: FrameType | None) -> None:
        self._asked = sign

    def _see_through(self, life: Life) -> None:
        """Until the server has ended, by itself or because we were asked to stop."""
        while life.process.poll() is None:
            if self._asked is not None:
                self._end(life)
            elif life.line in (heard := self._wait(BEATS, life.line)):
                self._listening = life.hear() or self._listening
            elif not heard:
                life.miss()
        while life.line in self._wait(0, life.line):  # its last words
            self._listening = life.hear() or self._listening
        life.line.close()

    def _end(self, life: Life) -> None:
        if self._listening is not None:
            self._listening.close()  # nobody new waits for somebody who goes
        life.process.terminate()
        try:
            life.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            life.process.kill()
            life.process.wait()

    def _is_over(self, life: Life) -> int | None:
        """The exit code where it makes no sense to go on; otherwise a word on it, and a pause if it needs one."""
        code = life.process.returncode
        if self._listening is None:
            if code < 0:
                _say(f"Before it was ready, the planner {life.end}.")
            return max(code, 1) if code else 0
        self._early = 0 if life.was_steady else self._early + 1
        if self._early >= len(PAUSES):
            _say(GIVEN_UP)
            return 1
        self._before = life.end
        _say(f"The planner {life.end}. It is started again; nothing that was saved is lost.")
        until = time.monotonic() + PAUSES[self._early]
        while self._asked is None and (left := until - time.monotonic()) > 0:
            self._wait(left)
        return None

    def _wait(self, seconds: float, *lines: socket.socket) -> list[socket.socket]:
        """Which of our sockets there is something to read from; a signal is one of them."""
        there = [line for line in (self._woken, *lines) if line.fileno() >= 0]
        heard, *_ = select.select(there, [], [], seconds)
        if self._woken in heard:
            self._woken.recv(64)
        return heard


def _say(sentence: str) -> None:
    with contextlib.suppress(OSError):  # whoever read along may be gone
        print(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {sentence}", flush=True)
