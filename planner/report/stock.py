"""Our own files that a report may use: style sheets, fonts and drawings, ready for the renderer."""

import lzma
from functools import cache

from planner.report.palette import ASSETS, painted


@cache
def tokens() -> str:
    """The tokens without what is for screens of some width or setting, which paper has not."""
    return style("tokens.css").split("@media", 1)[0]


@cache
def style(name: str) -> str:
    """A style sheet, its colours filled in."""
    return painted((ASSETS / name).read_text(encoding="utf-8"))


@cache
def files() -> frozenset[str]:
    """The names of all fonts and drawings."""
    folders = (ASSETS / "fonts" / "paper", ASSETS / "paper")
    return frozenset(path.name for folder in folders for path in folder.iterdir())


@cache
def content(name: str) -> bytes:
    """A font or a drawing."""
    if name.endswith(".svg"):
        return style(f"paper/{name}").encode()
    packed = (ASSETS / "fonts" / "paper" / name).read_bytes()
    return lzma.decompress(packed) if name.endswith(".xz") else packed
