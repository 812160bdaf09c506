"""Which letters the bytes of a file stand for, also where a file mixes several ways to write them."""

import re
from collections import Counter
from functools import cache

CANDIDATES = ("cp1252", "mac_roman", "cp850")
WORDS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with byte order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 without byte order mark",
    "utf-16-be": "UTF-16 without byte order mark",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS (code page 850)",
    "mixed": "mixed",
}
FREQUENT = set("éèêëàâäáãçôöóõüûùúîïíñßøåæœÉÈÀÇÖÜÄ")
AROUND = set("’‘“”«»–—…€£°·•©®™´¡¿§½²³ºª\u00a0")
WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
SURE = 0.97
ENOUGH = 20_000


def marked(head: bytes) -> str:
    """The encoding the first bytes give away: a byte order mark, or every second byte zero; else empty."""
    if head.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = head[:4096]
    half = len(sample) // 2
    if half > 3:
        if sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.1 * half:
            return "utf-16-le"
        if sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
            return "utf-16-be"
    return ""


class Letters:
    """Gathers words with letters beyond ASCII until it can say how they are written."""

    def __init__(self) -> None:
        self.words: Counter[bytes] = Counter()

    def see(self, chunk: bytes) -> None:
        """Take in a part of the file."""
        if len(self.words) < ENOUGH:
            self.words.update(WORD.findall(chunk))

    def encoding(self) -> str:
        """The one that explains nearly every word, or `mixed`."""
        everything = sum(self.words.values())
        explained = {
            name: sum(count for word, count in self.words.items() if plausible(word, name) > 0)
            for name in ("utf-8", *CANDIDATES)
        }
        best = max(CANDIDATES, key=lambda name: (explained[name], self._points(name)))
        return best if explained[best] >= SURE * everything and not explained["utf-8"] else "mixed"

    def _points(self, name: str) -> float:
        return sum(plausible(word, name) * count for word, count in self.words.items())


@cache
def plausible(word: bytes, encoding: str) -> float:
    """How much a word looks like one when it is read so: above zero if it does."""
    try:
        text = word.decode(encoding)
    except UnicodeDecodeError:
        return -3
    if encoding == "utf-8":
        return 4
    return sum(_points(letter, before) for before, letter in zip(" " + text, text, strict=False))


def _points(letter: str, before: str) -> float:
    """How likely a letter stands behind this one."""
    if letter.isascii():
        return 0
    if letter in AROUND:
        return 0.4
    if not letter.isalpha() or (letter.isupper() and before.islower()):
        return -3
    return 1 if letter in FREQUENT else 0.3


def decoded(chunk: bytes, encoding: str) -> str:
    """The text of a part that ends between words. What no way of writing explains becomes U+FFFD."""
    if encoding != "mixed":
        return chunk.decode(encoding, "replace")
    return WORD.sub(lambda found: _best(found[0]), chunk).decode("utf-8", "replace")


@cache
def _best(word: bytes) -> bytes:
    best = max(("utf-8", *CANDIDATES), key=lambda name: plausible(word, name))
    if plausible(word, best) > 0:
        return word.decode(best, "replace").encode()
    text = ""
    for byte in word:
        ways = [bytes([byte]).decode(name, "replace") for name in CANDIDATES]
        text += max(ways, key=lambda letter: _points(letter, text[-1:] or " "))
    return text.encode()
