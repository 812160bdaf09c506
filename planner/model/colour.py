"""A brand's colours: which text stands on them, and how they are shaded until they can be read themselves.

Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and #dfn-relative-luminance.
"""

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _colour(text: str) -> str:
    digits = text.strip().lower().removeprefix("#")
    if not re.fullmatch("([0-9a-f]{6})?", digits):
        raise PydanticCustomError("colour", "a colour is written with six digits, like #1d4f8c")
    return f"#{digits}" if digits else ""


Colour = Annotated[str, AfterValidator(_colour)]
"""A brand's colour as `#rrggbb`, or empty."""

READABLE = 4.5
"""The least contrast of text and its ground."""
LIGHT_GROUND, DARK_GROUND = 0.87, 0.017
"""Relative luminance of the hardest ground of the light and of the dark look: the darkest and the lightest one."""
TINT = 0.06
"""How much of a colour its own soft ground holds."""

Parts = tuple[float, float, float]


class Shades(NamedTuple):
    """A brand's colours in use: `ground` as it is, `ink` for text on it; `light` and `dark` as text in either look.

    All four are empty for a brand without a colour.
    """

    ground: str = ""
    ink: str = ""
    light: str = ""
    dark: str = ""


def shades(colour: str, accent: str = "") -> Shades:
    """How a brand's colour is used, and its accent as text; one stands in for the other where it is empty."""
    ground, words = colour or accent, accent or colour
    if not ground:
        return Shades()
    return Shades(ground, _ink_on(ground), readable(words, "light"), readable(words, "dark"))


def readable(colour: str, look: Literal["light", "dark"]) -> str:
    """The colour, or the nearest shade of it that can be read on any ground of that look, its own soft one included."""
    towards = 0.0 if look == "light" else 1.0
    steps = (_mixed(_parts(colour), towards, step / 50) for step in range(51))
    return next(_written(parts) for parts in steps if _is_read(parts, look))


def contrast(one: float, other: float) -> float:
    """How far two relative luminances (0..1) are apart: 1 to 21."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance, 0 to 1, of a colour `#rrggbb`."""
    return _luminance(_parts(colour))


def _is_read(parts: Parts, look: str) -> bool:
    ground = LIGHT_GROUND if look == "light" else DARK_GROUND
    grey = _grey_of(ground)
    soft = [grey + (part - grey) * TINT for part in parts]
    hardest = min if look == "light" else max
    return (
        contrast(_luminance(_shown(parts)), hardest(ground, _luminance((soft[0], soft[1], soft[2]))))
        >= READABLE
    )


def _ink_on(colour: str) -> str:
    """White where it can be read, else black: one of both always can."""
    return _written((1, 1, 1) if contrast(luminance(colour), 1) >= READABLE else (0, 0, 0))


def _luminance(parts: Parts) -> float:
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _grey_of(luminance: float) -> float:
    return luminance * 12.92 if luminance <= 0.0031308 else 1.055 * luminance ** (1 / 2.4) - 0.055


def _mixed(parts: Parts, towards: float, share: float) -> Parts:
    red, green, blue = (part + (towards - part) * share for part in parts)
    return red, green, blue


def _parts(colour: str) -> Parts:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _shown(parts: Parts) -> Parts:
    """As a screen shows them, in 256 steps."""
    return _parts(_written(parts))


def _written(parts: Parts) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
