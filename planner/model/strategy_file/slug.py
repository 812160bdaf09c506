"""Short names for references inside a file, made from the names people gave."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 40


def slug(name: str, otherwise: str) -> str:
    """`name` in small letters, digits and marks of any script, joined by `-`, at most 40 characters."""
    letters = (
        letter if unicodedata.category(letter)[0] in "LNM" else "-"
        for letter in unicodedata.normalize("NFC", name[: LONGEST * 4].lower())
    )
    joined = re.sub("-+", "-", "".join(letters)).strip("-")
    return joined[:LONGEST].rstrip("-") or otherwise


def slugs(names: Iterable[str], otherwise: str) -> list[str]:
    """A slug for each name, in order; the second of its kind ends in `-2`, the third in `-3`."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        first = one = slug(name, otherwise)
        count = last.get(first, 1)
        while one in taken:
            count += 1
            one = f"{first[: LONGEST - len(str(count)) - 1]}-{count}"
        taken.add(one)
        last[first] = count
        found.append(one)
    return found
