"""The colours of the style sheet, for drawings that no style sheet reaches."""

import re
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
_NAMED = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_ASKED = re.compile(r"var\(--([a-z0-9-]+)\)")


@cache
def palette() -> dict[str, str]:
    """Every colour that the tokens name in their light set, by its name."""
    light = (ASSETS / "tokens.css").read_text(encoding="utf-8").split("@media", 1)[0]
    return dict(_NAMED.findall(light))


def painted(drawing: str) -> str:
    """A drawing with each `var(--name)` replaced by the light colour of that name; what is no colour stays."""
    return _ASKED.sub(lambda asked: palette().get(asked[1], asked[0]), drawing)
