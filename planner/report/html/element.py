"""HTML from Python with everything escaped: text can only become text."""

import re
import unicodedata
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

VOID = frozenset({"br", "col", "meta", "link", "img"})


_ENDLESS = re.compile("[^\\s\u0e00-\U0010ffff]{150,}")
_PIECES = re.compile(".{10}")


class Markup(str):
    """Text that is HTML already. Only `element` and `together` make it."""

    __slots__ = ()


Child: TypeAlias = "str | Iterable[Child] | None"
"""Text is escaped, Markup stays, None and empty text vanish, and lists are taken in."""


def element(tag: str, /, *children: Child, **attributes: str | None) -> Markup:
    """An element; `class_` and `stroke_width` become `class` and `stroke-width`, and None leaves one out."""
    opened = tag + "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{opened}>" if tag in VOID else f"<{opened}>{together(children)}</{tag}>")


def said(tag: str, text: str, /, **attributes: str | None) -> Markup:
    """An element that holds what somebody typed, in the direction their script runs; "" for no text."""
    return element(tag, text, dir=direction(text), **attributes) if text else Markup()


def paragraphs(text: str, /, **attributes: str | None) -> list[Markup]:
    """What somebody typed, a `p` for each paragraph; single line breaks are left to the style sheet."""
    return [said("p", part.strip("\n"), **attributes) for part in text.split("\n\n") if part.strip()]


def together(children: Child) -> Markup:
    """Children in a row, escaped where they are text."""
    if children is None:
        return Markup()
    if isinstance(children, str):
        return children if isinstance(children, Markup) else Markup(escape(_breakable(children)))
    return Markup("".join(together(child) for child in children))


def _breakable(text: str) -> str:
    """With invisible places to break in words no line can hold, which a renderer is else very slow to find."""
    return _ENDLESS.sub(lambda word: _PIECES.sub("\\g<0>\u200b", word[0]), text)


def direction(text: str) -> str | None:
    """Give "rtl" where the first letter with a direction runs from right to left, else None."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return None
    return None
