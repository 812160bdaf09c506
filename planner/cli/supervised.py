"""The server's end of the line to its supervisor: the socket comes, signs of life go back, both end together."""

import contextlib
import os
import signal
import socket
import threading
import time
from functools import cache

from planner.cli.supervising import BEAT, BEATS, GRACE, READY, START, VARIABLE


class Line:
    """`is_there` where a supervisor started this process.

    `kept` is the socket people wait at where there was a server before; `before` says how that one ended.
    """

    def __init__(
        self, end: socket.socket | None = None, kept: socket.socket | None = None, before: str = ""
    ) -> None:
        self._end = end
        self._next = 0.0
        self.is_there = end is not None
        self.kept = kept
        self.before = before

    def ready(self, listening: socket.socket) -> None:
        """We answer; the first of us leaves the socket to the supervisor."""
        if self._end is not None:
            with contextlib.suppress(OSError):
                socket.send_fds(self._end, [READY], [] if self.kept else [listening.fileno()])

    def alive(self) -> None:
        """We still answer; said as often as the supervisor wants to hear it, however often this is called."""
        if self._end is not None and time.monotonic() >= self._next:
            self._next = time.monotonic() + BEATS
            with contextlib.suppress(OSError):
                self._end.send(BEAT, socket.MSG_DONTWAIT)


@cache
def line() -> Line:
    """The one line of this process, taken up at the first call; one without a supervisor says nothing to nobody."""
    number = os.environ.pop(VARIABLE, "")
    if not number:
        return Line()
    end = socket.socket(fileno=int(number))
    end.set_inheritable(False)
    said, sockets, *_ = socket.recv_fds(end, 500, 1)
    if not said:
        raise SystemExit(1)  # it is gone already
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C reaches both; the supervisor passes it on
    threading.Thread(target=_end_with, args=[end], daemon=True).start()
    kept = socket.socket(fileno=sockets[0]) if sockets else None
    return Line(end, kept, said.removeprefix(START).decode())


def _end_with(end: socket.socket) -> None:
    """Wait until the supervisor is gone, however it went; then go too."""
    with contextlib.suppress(OSError):
        while end.recv(64):
            pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
