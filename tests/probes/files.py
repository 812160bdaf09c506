"""Files nobody should send: good ones cut, bent and swollen by a seed, and some that were never any good."""

from __future__ import annotations

import base64
import json
import random
import zlib

from tests.model.strategy_files import SMALL, a_file, as_bytes
from tests.pictures import SVG, a_gif_of, a_picture, a_promise, chunk
from tests.pictures import a_file as a_picture_file

NEVER_GOOD = (
    b"",
    b"\0" * 4_000,
    SVG,
    b"%PDF-1.7\n%%EOF",
    b"PK\x03\x04" + b"\0" * 60,
    a_gif_of(3),
    b"\xff\xfe{\0}\0",
)
DEEP = (
    b'{"strategy":' * 5_000,
    b"[" * 100_000,
    b'{"a":' * 40 + b"1" + b"}" * 40,
    b'{"format":"' + b"x" * 3_000_000,
)
PIXELS = 6_000


def a_bomb() -> bytes:
    """A small PNG of 36 million pixels: fewer than are refused by their number alone."""
    packer = zlib.compressobj(9)
    row = bytes(1 + PIXELS)
    packed = b"".join(packer.compress(row) for _ in range(PIXELS)) + packer.flush()
    head = PIXELS.to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND")


def good_strategies() -> list[bytes]:
    persona = {"name": "Seen", "picture": f"data:image/png;base64,{base64.b64encode(a_picture()).decode()}"}
    pictured = as_bytes(a_file(personas=[persona, *SMALL["personas"]]))
    return [as_bytes(SMALL), pictured, b"\xef\xbb\xbf" + as_bytes(SMALL)]


def good_pictures() -> list[bytes]:
    return [a_picture_file(form, (90, 60)) for form in ("PNG", "JPEG", "WEBP")] + [a_picture(side=40)]


def bent(good: bytes, chance: random.Random) -> bytes:
    """One good file, spoilt in one of the ways files are."""
    at, data = chance.randrange(len(good)), bytearray(good)
    how = chance.randrange(6)
    if how == 0:
        return good[:at]
    if how == 1:
        for _ in range(chance.randrange(1, 9)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif how == 2:
        data[at : at + chance.randrange(1, 200)] = b""
    elif how == 3:
        data[at:at] = chance.randbytes(chance.randrange(1, 200))
    elif how == 4:
        data[at : at + 100] = bytes(100)
    else:
        data[at:at] = data[: chance.randrange(len(data))] * chance.randrange(1, 4)
    return bytes(data)


def odd_json(chance: random.Random) -> bytes:
    """A small strategy with something else in one place."""
    document = a_file()
    place = chance.choice((document, document["strategy"], document["journeys"][0], document["owners"][0]))
    odd = (None, 10**400, "\ud800", {"a": {}}, [[[[]]]], -1, True, "x" * 30_000, float("nan"), "1e999")
    place[chance.choice([*place, "__class__", "id"])] = chance.choice(odd)
    return json.dumps(document).encode()


def strategies(chance: random.Random, count: int) -> list[bytes]:
    """So many strategy files, few of which are still one."""
    fixed, good = [*NEVER_GOOD, *DEEP, a_promise(20_000, 20_000)], good_strategies()
    drawn = [
        odd_json(chance) if chance.random() < 0.3 else bent(chance.choice(good), chance) for _ in range(count)
    ]
    return [*fixed, *drawn][:count]


def pictures(chance: random.Random, count: int) -> list[bytes]:
    """So many pictures, few of which are still one."""
    fixed, good = [*NEVER_GOOD, a_promise(20_000, 20_000), a_promise(2**31 - 1, 1), a_bomb()], good_pictures()
    return [*fixed, *(bent(chance.choice(good), chance) for _ in range(count))][:count]
