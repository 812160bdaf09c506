"""The process in which pictures from outside are opened: `python -m planner.intake.picture_worker`.

Its arguments are the most pixels: of the side of a square portrait, or of the width and height of a logo, which
keeps its proportions. It reads a JSON list of files (base64) from standard input and prints a line of JSON for each:
`{"png": base64}` or `{"why": ...}`. A picture can be made to swell or to trip a decoder: here it takes only so much
memory and time, and takes nothing down with it.
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

from planner.intake.see_through import DARK, cut, is_light, on, set_free

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
SIDEWAYS = {TURNED[way] for way in (5, 6, 7, 8)}


class Unusable(Exception):
    """Why a file cannot be a portrait: one of the keys of `picture.WHY`."""


def main() -> None:
    """Answer for every file, then end."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    most, files = [int(pixels) for pixels in sys.argv[1:]], json.load(sys.stdin)
    for file in files:
        print(json.dumps(answer(base64.b64decode(file), *most)), flush=True)  # noqa: T201  a pipe, not a person


def answer(file: bytes, *most: int) -> dict[str, str]:
    """The portrait or logo in this file, or why there is none."""
    drawn = portrait if len(most) == 1 else logo
    try:
        return {"png": base64.b64encode(drawn(file, *most)).decode()}
    except Unusable as unusable:
        return {"why": str(unusable)}
    except (MemoryError, Image.DecompressionBombError):
        return {"why": "pixels"}
    except WRONG:
        return {"why": "damaged"}


def portrait(file: bytes, side: int) -> bytes:
    """The square in the middle, the right way up, `side` pixels at most, as a PNG with nothing but its pixels."""
    image = _opened(file)
    turn, profile = _told(image)
    image.draft("RGB", (2 * side, 2 * side))
    image.load()
    small = on(_square(_with_levels(image), side), "white")
    return _bare(_in_usual_colours(small, profile), turn)


def logo(file: bytes, width: int, height: int) -> bytes:
    """The whole of it without see-through edges, on white, or on dark where it is too light for that."""
    image = _opened(file)
    turn, profile = _told(image)
    if turn in SIDEWAYS:
        width, height = height, width
    image.draft("RGB", (2 * width, 2 * height))
    image.load()
    small = _within(set_free(cut(_with_levels(image))), width, height)
    small = on(small, DARK if is_light(small) else "white")
    return _bare(_in_usual_colours(small, profile), turn)


def _told(image: Any) -> tuple[Any, bytes | None]:
    """Which way a picture is to be turned, and the profile of its colours."""
    return TURNED.get(image.getexif().get(ORIENTATION, 1)), image.info.get("icc_profile")


def _bare(image: Any, turn: Any) -> bytes:
    """The right way up, as a PNG with nothing but its pixels."""
    turned = image.transpose(turn) if turn is not None else image
    bare, out = Image.frombytes("RGB", turned.size, turned.tobytes()), io.BytesIO()
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


def _within(image: Any, width: int, height: int) -> Any:
    """No larger than this, in its proportions, and nowhere thinner than a pixel."""
    scale = min(1, width / image.width, height / image.height)
    to = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image if scale == 1 else image.resize(to, Image.Resampling.LANCZOS, reducing_gap=3.0)


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
