"""The process in which pictures from outside are opened: `python -m planner.intake.picture_worker`.

It reads a JSON list of files (base64) from standard input and prints a line of JSON for each: `{"png": base64}` or
`{"why": ...}`. A picture can be made to swell or to trip a decoder: here it takes only so much memory and time, and
takes nothing down with it.
"""

import base64
import io
import json
import re
import resource
import struct
import sys
import warnings
from typing import Any

from PIL import Image, ImageCms, UnidentifiedImageError

MEMORY = 1024**3
SECONDS = 20
MOST_PIXELS = 40_000_000
LEAST_SIDE = 32
FORMATS = ("PNG", "JPEG", "WEBP")
BEGINS = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|RIFF....WEBP", re.DOTALL)
WRONG = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error)
"""What the decoders raise at files that are not what they say."""

ORIENTATION = 0x0112
TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Unusable(Exception):
    """Why a file cannot be a portrait: one of the keys of `picture.WHY`."""


def main() -> None:
    """Answer for every file, then end."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    side, files = int(sys.argv[1]), json.load(sys.stdin)
    for file in files:
        print(json.dumps(answer(base64.b64decode(file), side)), flush=True)  # noqa: T201  a pipe, not a person


def answer(file: bytes, side: int) -> dict[str, str]:
    """The portrait in this file, or why there is none."""
    try:
        return {"png": base64.b64encode(portrait(file, side)).decode()}
    except Unusable as unusable:
        return {"why": str(unusable)}
    except (MemoryError, Image.DecompressionBombError):
        return {"why": "pixels"}
    except WRONG:
        return {"why": "damaged"}


def portrait(file: bytes, side: int) -> bytes:
    """The square in the middle, the right way up, `side` pixels at most, as a PNG with nothing but its pixels."""
    image = _opened(file)
    turn = TURNED.get(image.getexif().get(ORIENTATION, 1))
    profile = image.info.get("icc_profile")
    image.draft("RGB", (2 * side, 2 * side))
    image.load()
    small = _on_white(_square(_with_levels(image), side))
    small = _in_usual_colours(small, profile)
    small = small.transpose(turn) if turn is not None else small
    bare, out = Image.frombytes("RGB", small.size, small.tobytes()), io.BytesIO()
    bare.save(out, "PNG", optimize=True)
    return out.getvalue()


def _opened(file: bytes) -> Any:
    """The picture with only its head read. Its size is checked before a single pixel is unpacked."""
    try:
        image = Image.open(io.BytesIO(file), formats=FORMATS)
    except UnidentifiedImageError:
        raise Unusable("damaged" if BEGINS.match(file) else "kind") from None
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise Unusable("pixels")
    if min(width, height) < LEAST_SIDE:
        raise Unusable("small")
    return image


def _with_levels(image: Any) -> Any:
    """The picture in a mode that can be drawn smaller without steps."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return image
    return image.convert("RGBA" if image.mode in ("P", "PA") else "RGB")


def _square(image: Any, side: int) -> Any:
    """The largest square around the middle, no larger than `side`."""
    width, height = image.size
    edge = min(width, height)
    left, top = (width - edge) // 2, (height - edge) // 2
    box, to = (left, top, left + edge, top + edge), min(edge, side)
    if to == edge:
        return image.crop(box)
    return image.resize((to, to), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _on_white(image: Any) -> Any:
    if image.mode not in ("LA", "RGBA"):
        return image
    above = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", above.size, "white"), above).convert("RGB")


def _in_usual_colours(image: Any, profile: bytes | None) -> Any:
    """In sRGB, which everything shows alike; a profile that cannot be read is as good as none."""
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            usual = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, given, usual, outputMode="RGB") or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")


if __name__ == "__main__":
    main()
