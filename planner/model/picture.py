"""A picture of one's own: a small square PNG beside the records, never part of a change or of a browser's copy.

It is kept once under a name made from its bytes and never altered, so a change and its undo only swap names.
"""

import base64
import binascii
import struct
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, AwareDatetime, StringConstraints
from pydantic_core import PydanticCustomError

from planner.model.ids import PictureId, StrategyId
from planner.model.record import StrategyRecord

SIDE = 384
"""The most pixels along a side: a portrait on a fine screen and on paper needs no more."""

LARGEST_FILE = 8 * 2**20
"""The most bytes of a picture that somebody brings; what is kept of it is far smaller."""

PictureName = Annotated[str, StringConstraints(pattern="^([0-9a-f]{32})?$")]
"""The name of the picture somebody stands under, or empty."""

URI = "data:image/png;base64,"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">II5B")
_RGB = (8, 2, 0, 0, 0)
_ONLY = {b"IHDR", b"IDAT", b"IEND"}


def uri_of(png: bytes) -> str:
    """The picture as text, for a strategy file."""
    return URI + base64.b64encode(png).decode()


def bytes_in(uri: str) -> bytes | None:
    """The bytes in a `data:image/png;base64,` text; None where it is not one."""
    try:
        return base64.b64decode(uri.removeprefix(URI), validate=True) if uri.startswith(URI) else None
    except binascii.Error:
        return None


def is_plain(png: bytes) -> bool:
    """Whether this is a square PNG of red, green and blue, `SIDE` at most, with nothing else in the file."""
    width, height = size_of(png)
    return 0 < width == height <= SIDE


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG of red, green and blue with nothing else in the file; 0, 0 for anything else."""
    chunks = dict(_chunks(png))
    if not png.startswith(_SIGNATURE) or set(chunks) != _ONLY or len(chunks[b"IHDR"]) != _HEAD.size:
        return 0, 0
    width, height, *form = _HEAD.unpack(chunks[b"IHDR"])
    return (width, height) if tuple(form) == _RGB else (0, 0)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kinds and contents of a PNG's parts; a part of no kind where it is cut off or goes on behind its end."""
    at, kind = len(_SIGNATURE), b""
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        whole = kind != b"IEND" and at + 12 + length <= len(png)
        kind = png[at + 4 : at + 8] if whole else b""
        yield kind, png[at + 8 : at + 8 + length]
        at = at + 12 + length if whole else len(png)


def _plain(png: bytes) -> bytes:
    if not is_plain(png):
        raise PydanticCustomError("not_plain", "it is not a small square PNG")
    return png


class Picture(StrategyRecord, frozen=True):
    """A picture of a strategy. `data` are the bytes of the PNG."""

    noun: ClassVar[str] = "picture"
    id: PictureId
    data: Annotated[bytes, AfterValidator(_plain)]
    made_at: AwareDatetime

    @classmethod
    def of(cls, strategy_id: StrategyId, png: bytes, made_at: datetime) -> Self:
        """The picture under its name. Raises Refusal for anything but a small square PNG."""
        return cls.made(id=PictureId.of(png), strategy_id=strategy_id, data=png, made_at=made_at)
