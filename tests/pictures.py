"""Pictures for tests: small plain ones as we keep them, and files of every kind as people have them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image


def a_picture(shade: int = 7, side: int = 4) -> bytes:
    """A small square PNG as the planner keeps it, in one shade of grey, made without an image library."""
    rows = (b"\0" + bytes([shade]) * 3 * side) * side
    head = struct.pack(">II5B", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND")


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def a_file(form: str = "JPEG", size: tuple[int, int] = (300, 200), mode: str = "RGB", **more: Any) -> bytes:
    """A picture file: red on the left, blue on the right, green between."""
    image = Image.new("RGB", size, "lime")
    third = size[0] // 3
    image.paste("red", (0, 0, third, size[1]))
    image.paste("blue", (size[0] - third, 0, *size))
    out = io.BytesIO()
    image.convert(mode).save(out, form, **more)
    return out.getvalue()


def a_promise(width: int, height: int) -> bytes:
    """The head of a PNG that promises so many pixels, and next to nothing of them."""
    head = struct.pack(">II5B", width, height, 8, 6, 0, 0, 0)
    packed = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND")


def a_gif_of(frames: int) -> bytes:
    """An animation that would fill the memory if it were unpacked whole."""
    out = io.BytesIO()
    pictures = [Image.new("P", (2000, 2000), place % 255) for place in range(frames)]
    pictures[0].save(out, "GIF", save_all=True, append_images=pictures[1:])
    return out.getvalue()


def opened(png: bytes) -> Any:
    """The picture in a file, for looking at."""
    return Image.open(io.BytesIO(png))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>'
BAD: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not a PNG, JPEG or WebP"),
    "a drawing that could hold a script": (SVG, "not a PNG, JPEG or WebP"),
    "a page called picture.png": (b"<!doctype html><p>Hello", "not a PNG, JPEG or WebP"),
    "an animation": (a_gif_of(3), "not a PNG, JPEG or WebP"),
    "a bitmap": (a_file("BMP"), "not a PNG, JPEG or WebP"),
    "half a photograph": (a_file("JPEG")[:900], "damaged or not complete"),
    "half a PNG": (a_file("PNG")[:200], "damaged or not complete"),
    "only a beginning": (b"\x89PNG\r\n\x1a\n", "damaged or not complete"),
    "far more pixels than bytes": (a_promise(20_000, 20_000), "more than 40 million pixels"),
    "a thread": (a_file("PNG", (4000, 3)), "less than 32 pixels"),
    "too many bytes": (a_file("PNG") + bytes(8 * 2**20), "more than 8 MB"),
}
"""Files that are refused, and why."""
