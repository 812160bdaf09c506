"""A server of a few lines under the real supervisor, with a weakness: `python -m tests.cli.frail WEAKNESS FOLDER`.

Each that is started leaves a file in the folder. Answers whoever connects with its number.
"""

import contextlib
import os
import signal
import socket
import sys
import time
from pathlib import Path

from planner.cli import supervised, supervising

FOLDER = Path(sys.argv[2])
HURRIED = {
    "dies": {"PAUSES": (0.0, 0.01, 0.01)},
    "pauses": {"PAUSES": (0.0, 600.0)},
    "hangs": {"STEADY": 0.0, "BEATS": 0.05, "SILENCE": 20},
    "lingers": {"GRACE": 0.1},
}


def serve(weakness: str) -> None:
    """The first of them has the weakness, or all of them; the others serve."""
    number = len(list(FOLDER.glob("life-*")))
    (FOLDER / f"life-{number}").touch()
    line = supervised.line()
    if weakness == "does not start":
        sys.exit(3)
    if weakness == "is killed at the start":
        os.kill(os.getpid(), signal.SIGKILL)
    while number and weakness == "is slow to return" and not (FOLDER / "return").exists():
        time.sleep(0.01)
    listening = line.kept or socket.create_server(("127.0.0.1", int((FOLDER / "port").read_text())))
    line.ready(listening)
    if weakness in {"dies", "pauses"}:
        sys.exit(4)
    if weakness == "lingers":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if weakness == "hangs" and not number:
        time.sleep(600)
    listening.settimeout(0.02)
    while True:
        line.alive()
        with contextlib.suppress(TimeoutError):
            listening.accept()[0].sendall(str(number).encode())


if __name__ == "__main__":
    for name, value in HURRIED.get(sys.argv[1], {}).items():
        setattr(supervising, name, value)
    supervised.BEATS = supervising.BEATS
    if supervised.line().is_there:
        serve(sys.argv[1])
    else:
        sys.exit(supervising.Supervisor([sys.executable, *sys.orig_argv[1:]]).run())
