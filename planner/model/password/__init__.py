"""What makes a password good enough: length, and not being among the first that anybody would try."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from planner.model.refusal import Refusal
from planner.model.text import UNSTORABLE

SHORTEST, LONGEST = 12, 200
FEWEST_DIFFERENT = 5
OWN_CHARACTERS = 8
_KEPT = "Nothing was changed."
_LOOKALIKES = str.maketrans("013457@$!", "oleastasi")


@cache
def common_passwords() -> frozenset[str]:
    """Common passwords in lower case; where they come from stands beside the list."""
    return frozenset(files("planner.model.password").joinpath("common.txt").read_text("ascii").split())


def normalised(password: str) -> str:
    """The same characters however a keyboard composes them."""
    return unicodedata.normalize("NFKC", password)


def accepted(password: str, *about: str) -> str:
    """The password, normalised. `about` is what others know: name, e-mail. Raises Refusal with why not."""
    password = normalised(password)
    if UNSTORABLE.search(password):
        raise Refusal(f"The password holds a control character, which cannot be typed again. {_KEPT}")
    if not SHORTEST <= len(password) <= LONGEST:
        raise Refusal(
            f"A password has {SHORTEST} to {LONGEST} characters; a few words in a row do well. {_KEPT}"
        )
    if _is_guessable(password.casefold()):
        raise Refusal(
            f"This password is among the first that anybody would try. {_KEPT} Take a few words in a row."
        )
    if _is_about(password.casefold(), about):
        raise Refusal(f"This password is mostly your name or address, so it is easily guessed. {_KEPT}")
    return password


def _is_guessable(text: str) -> bool:
    stem = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", text)
    known = {text, stem, text.translate(_LOOKALIKES), stem.translate(_LOOKALIKES)}
    if known & common_passwords() or len(set(text)) < FEWEST_DIFFERENT:
        return True
    return _repeats(text) or _repeats(stem) or _runs(text)


def _repeats(text: str) -> bool:
    """One common or short piece over and over."""
    for length in range(1, len(text) // 2 + 1):
        piece = text[:length]
        if (piece * (len(text) // length + 1))[: len(text)] == text:
            return length <= FEWEST_DIFFERENT or piece in common_passwords()
    return False


def _runs(text: str) -> bool:
    """Mostly neighbours in the alphabet or among the digits."""
    steps = [abs(ord(b) - ord(a)) in (0, 1, 9) for a, b in zip(text, text[1:], strict=False)]
    return sum(steps) > len(steps) * 0.7


def _is_about(text: str, about: tuple[str, ...]) -> bool:
    for known in sorted(
        {piece for one in about for piece in re.split(r"[\s@.]+", one.casefold()) if len(piece) > 3}
    ):
        text = text.replace(known, "")
    return len(text) < OWN_CHARACTERS
