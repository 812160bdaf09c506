"""Rules made of words: what a comment has to hold, as a pattern that Python and Rust read alike."""

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"[^\W_]+")
_LONG = 4
ENDINGS = "(?:s|es|e|x|n|en|d|ed|ing)?"
"""What a word of four letters or more may end in beside its own letters: several, feminine, past, going on."""
NEVER = r"\b\B"
"""A pattern that nothing fits."""


def tokens(text: str) -> list[str]:
    """The words of a text in small letters, without anything between them."""
    return _TOKEN.findall(text.lower())


def pattern(words: Iterable[str]) -> str:
    """What finds one of the words or phrases in a text of small letters; of none, what finds nothing."""
    each = dict.fromkeys(_one(tokens(word)) for word in words if tokens(word))
    return rf"\b(?:{'|'.join(each)})\b" if each else NEVER


def _one(parts: list[str]) -> str:
    return r"[\W_]+".join(parts) + (ENDINGS if len(parts[-1]) >= _LONG else "")


def holds(text: str, words: Iterable[str]) -> str:
    """The first of the words that a text holds, as it stands there; empty where it holds none."""
    found = re.search(pattern(words), text.lower())
    return found[0] if found else ""
