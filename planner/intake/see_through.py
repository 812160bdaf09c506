"""Pictures with holes: what is seen of them, and the ground they are put on."""

from typing import Any

from PIL import Image

FAINT, LIGHT = 8, 200
"""Levels of 255: less than so much is seen is nothing; what is lighter on average is lost on white."""
ROOM = 0.04
"""Of the longer side, around a logo that was cut out."""
DARK = (29, 33, 38)


def cut(image: Any) -> Any:
    """Without the see-through edges around what is seen."""
    box = (
        image.getchannel("A").point(lambda level: 255 * (level > FAINT)).getbbox()
        if _has_holes(image)
        else None
    )
    return image.crop(box) if box else image


def set_free(image: Any) -> Any:
    """With a little room around what is seen, so that it does not touch the edge of its ground."""
    if not _has_holes(image):
        return image
    room = round(max(image.size) * ROOM)
    wider = Image.new(image.mode, (image.width + 2 * room, image.height + 2 * room))
    wider.paste(image, (room, room))
    return wider


def is_light(image: Any) -> bool:
    """Whether what is seen of it would be lost on white, as a white logo made for dark grounds."""
    if not _has_holes(image):
        return False
    seen = image.convert("RGBA")
    levels = zip(seen.convert("L").tobytes(), seen.getchannel("A").tobytes(), strict=True)
    shown = [level for level, above in levels if above > 127]
    return bool(shown) and sum(shown) / len(shown) > LIGHT


def _has_holes(image: Any) -> bool:
    return image.mode in ("LA", "RGBA")


def on(image: Any, ground: Any) -> Any:
    """The picture on a ground of one colour; one without holes stays as it is."""
    if not _has_holes(image):
        return image
    above = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", above.size, ground), above).convert("RGB")
