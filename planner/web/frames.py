"""What a browser may say over a socket: frames of text such as our own pages write, each of them whole.

The two protocols below, Engine.IO and Socket.IO, can say more: bytes that arrive in pieces and are kept until the last,
and events in the server's own name. A `connect` sent as an event would hand Reflex an environment, cookie and all, of
the sender's making. None of our pages says such things, so whoever does is not one of them.
"""

import json
import re
from typing import Any

from starlette.types import Message

STILL_HERE = "3"
"""What a page answers when it is asked whether it is there."""
FRAME = re.compile(r"4([012])(/[a-z_]{1,20})(?:,(\d{0,9})(.*))?", re.DOTALL)
ENTERS, LEAVES = "0", "1"
OWN = {"connect", "disconnect"}
"""What only the server itself says."""
EVENTS = "/_event"
"""Where events of pages come in. Reflex would also take news of a fault in a page, and write it into the log."""
DEEPEST, MOST = 12, 5_000
HALVES = re.compile("[\ud800-\udfff]")


class Talk:
    """What goes on over one socket. A namespace is entered once: of each further entry a seat would stay behind."""

    def __init__(self) -> None:
        self._inside: set[str] = set()

    def takes(self, message: Message) -> bool:
        """Whether a page of ours could say this now."""
        text = message.get("text")
        if text == STILL_HERE:
            return True
        frame = FRAME.fullmatch(text or "")
        if frame is None or not _makes_sense(*frame.groups()):
            return False
        kind, namespace = frame.group(1, 2)
        if kind == LEAVES:
            self._inside.discard(namespace)
        if kind != ENTERS:
            return True
        fresh = namespace not in self._inside
        self._inside.add(namespace)
        return fresh

    def answers(self, message: Message) -> None:
        """Hear what the server says: who was refused at a namespace, or shown out of it, may enter again."""
        text = message.get("text") or ""
        if text.startswith(("41/", "44/")):
            self._inside.discard(text[2:].partition(",")[0])


def _makes_sense(kind: str, namespace: str, number: str | None, rest: str | None) -> bool:
    if kind == LEAVES or not rest:
        return kind != "2" and not number and not rest
    try:
        said = json.loads(rest, parse_int=_whole, parse_constant=_whole)
    except (ValueError, RecursionError):
        return False
    return _is_plain(said) and (_enters(namespace, said) if kind == ENTERS else _asks(namespace, said))


def _enters(namespace: str, said: Any) -> bool:
    if namespace != EVENTS or not isinstance(said, dict):
        return isinstance(said, dict)
    return said.get("event") is None or _is_event(said["event"])


def _asks(namespace: str, said: Any) -> bool:
    if not isinstance(said, list) or not said or not isinstance(said[0], str) or said[0] in OWN:
        return False
    if namespace != EVENTS:
        return True
    return len(said) == 2 and said[0] == "event" and _is_event(said[1])


def _is_event(said: Any) -> bool:
    """A name, what comes with it (whose fitting the policy judges), and the address of the page."""
    if not isinstance(said, dict) or not isinstance(said.get("payload", {}), dict):
        return False
    where = said.get("router_data", {})
    query = where.get("query", {}) if isinstance(where, dict) else None
    path = where.get("pathname", "") if isinstance(query, dict) else None
    named = isinstance(said.get("name"), str) and isinstance(path, str)
    return named and not HALVES.search(json.dumps([said["name"], where], ensure_ascii=False))


def _is_plain(said: Any, depth: int = 0) -> bool:
    """Whether it is neither deeper nor wider than anything a page sends."""
    if not isinstance(said, dict | list):
        return True
    inside = said.values() if isinstance(said, dict) else said
    return depth < DEEPEST and len(said) <= MOST and all(_is_plain(one, depth + 1) for one in inside)


def _whole(digits: str) -> int:
    """A whole number that a page can hold. Raises ValueError for more, and for what is no number (`NaN`)."""
    if len(digits) > 20:
        raise ValueError(digits[:20])
    return int(digits)
