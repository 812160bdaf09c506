"""Frames no page of ours sends: garbage at every level of the three protocols inside each other, drawn by a seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from tests.probes.line import event
from tests.ui.doors_list import handlers

Frame = str | bytes
NAMESPACES = ("/live", "/_event", "/", "/admin", "/LIVE", "//", "/live/../_event", "/" + "n" * 40, "")
EVENTS = (
    "join",
    "since",
    "event",
    "ping",
    "client_error",
    "connect",
    "disconnect",
    "trigger",
    "__init__",
    "",
)
TEXTS = (
    "",
    "x",
    "half \ud800",
    "nul \x00",
    "\u202e\u2028",
    "💥" * 50,
    "../../etc/passwd",
    "<b>x</b>",
    "9" * 400,
)
NUMBERS = (-1, 2**31, 2**63, 2**70, 10**400, 1e308, float("nan"), float("-inf"), -0.0, True)
LARGE = 100_000


def anything(chance: random.Random, depth: int = 3) -> Any:
    """Some JSON, most of it unfit."""
    kind = chance.randrange(8 if depth else 5)
    if kind < 2:
        return chance.choice(TEXTS)
    if kind < 4:
        return chance.choice(NUMBERS)
    if kind == 4:
        return None
    if kind == 5:
        return {"_placeholder": True, "num": chance.randrange(5)}
    inside = [anything(chance, depth - 1) for _ in range(chance.randrange(4))]
    return inside if kind == 6 else {f"{chance.choice(TEXTS)}{n}": one for n, one in enumerate(inside)}


def noise(chance: random.Random) -> Frame:
    return "".join(
        chr(chance.choice((*range(32, 127), 0, 0x1E, 0x202E, 0x1F4A5))) for _ in range(chance.randrange(40))
    )


def pieces(chance: random.Random) -> Frame:
    return chance.randbytes(chance.randrange(60))


def engine(chance: random.Random) -> Frame:
    """A packet of Engine.IO that only servers send, or nobody."""
    return f"{chance.choice('0256789b')}{json.dumps(anything(chance))}"


def attachments(chance: random.Random) -> Frame:
    """An event whose pieces never come, or too many of them."""
    count = chance.choice((0, 1, 2, 9_999_999_999, 10**11))
    return f"45{count}-{chance.choice(NAMESPACES)},{json.dumps([chance.choice(EVENTS), anything(chance)])}"


def packet(chance: random.Random) -> Frame:
    """A packet of Socket.IO of any kind, for any namespace, with anything in it."""
    number = chance.choice(("", "0", "7", "99999999999", "-1"))
    said = json.dumps([chance.choice(EVENTS), anything(chance)])
    return f"4{chance.choice('0234567')}{chance.choice(NAMESPACES)},{number}{said}"


def cut(chance: random.Random) -> Frame:
    """A good frame, cut short or with a few letters turned over."""
    good = chance.choice(_good(chance))
    at = chance.randrange(len(good))
    return good[:at] if chance.random() < 0.5 else good[:at] + chance.choice('{}[]",:\\0') + good[at + 1 :]


def deep(chance: random.Random) -> Frame:
    many = chance.choice((20, 400, 2_000))
    opens, closes = chance.choice((("[", "]"), ('{"a":', "}")))
    return f'42/live,["since",{opens * many}1{closes * many}]'


def large(chance: random.Random) -> Frame:
    return f"42/_event,{json.dumps(['event', {'name': 'x', 'payload': {'a': 'x' * LARGE}}])}"


def stranger(chance: random.Random) -> Frame:
    """An event in good form that no handler has, or that does not fit the one it names."""
    name = chance.choice((*_names(), "nowhere.at_all", "", "x" * 200, "state.setvar", "__class__.x"))
    return event(
        name, {chance.choice(("value", "a", "strategy_id")): anything(chance)}, path=chance.choice(TEXTS)
    )


def bent(chance: random.Random) -> Frame:
    """An event with something else where its parts should be."""
    parts = {
        key: anything(chance) for key in ("name", "payload", "router_data", "token") if chance.random() < 0.8
    }
    return f"42/_event,{json.dumps(['event', parts])}"


def asked(chance: random.Random) -> Frame:
    """A question in the rooms with something else than a revision."""
    words = [chance.choice(EVENTS), *(anything(chance) for _ in range(chance.randrange(3)))]
    return f"42/live,{chance.choice(('', '3', '17'))}{json.dumps(words)}"


def entry(chance: random.Random) -> Frame:
    return f"40{chance.choice(NAMESPACES)},{json.dumps(anything(chance))}"


KINDS: tuple[Callable[[random.Random], Frame], ...] = (
    *(noise, pieces, engine, attachments, packet, cut, deep, bent, asked, entry),
)
COSTLY = 0.02
"""How many of the frames are events in good form, which the server has to look into."""


def a_frame(chance: random.Random) -> Frame:
    """One of them. Few are large."""
    draw = chance.random()
    made = (large if draw < 0.002 else stranger if draw < COSTLY else chance.choice(KINDS))(chance)
    return made.encode("utf-8", "replace").decode() if isinstance(made, str) else made


def _good(chance: random.Random) -> tuple[str, ...]:
    return (event(chance.choice(_names()), {}), '42/live,7["join"]', '42/live,8["since",0]')


def _names() -> list[str]:
    return sorted(handlers())
