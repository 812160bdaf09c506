"""How server and report worker talk over a pipe: a line of JSON that tells, then as many bytes as it says."""

import json
from typing import Any, BinaryIO

Telling = dict[str, Any]


def send(pipe: BinaryIO, telling: Telling, payload: bytes = b"") -> None:
    """Send one message. Raises OSError when nobody reads any more."""
    pipe.write(json.dumps({**telling, "size": len(payload)}).encode() + b"\n" + payload)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[Telling, bytes] | None:
    """The next message, or None at the end of the pipe."""
    line = pipe.readline()
    if not line.endswith(b"\n"):
        return None
    telling: Telling = json.loads(line)
    payload = pipe.read(telling["size"])
    return (telling, payload) if len(payload) == telling["size"] else None
