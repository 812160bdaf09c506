"""Text files from outside: looked through once, and written anew as UTF-8 where they are not."""

import codecs
import hashlib
from pathlib import Path
from typing import NamedTuple

from planner.intake.numbers.bounds import LARGEST_FILE, Unreadable
from planner.intake.numbers.encoding import WORDS, Letters, decoded, marked

CHUNK = 4 * 2**20
NOT_TABLES = {
    b"%PDF": "This is a PDF",
    b"\xd0\xcf\x11\xe0": "This is a workbook of Excel 97 to 2003 (XLS)",
    b"\x1f\x8b": "This is a packed file (GZIP)",
    b"\x89PNG": "This is a picture",
    b"\xff\xd8\xff": "This is a picture",
    b"Rar!": "This is a packed file (RAR)",
    b"7z\xbc\xaf": "This is a packed file (7z)",
    b"SQLite format": "This is a database",
}


class Plain(NamedTuple):
    """A file in UTF-8 with line feeds; `path` is the file itself where it was so already."""

    path: Path
    encoding: str
    fingerprint: str
    size: int
    quotes: int


def checked_head(path: Path) -> bytes:
    """The first bytes. Raises Unreadable for an empty file, too large a one and what is no table at all."""
    size = path.stat().st_size
    if not size:
        raise Unreadable("The file is empty.", "Export it again.")
    if size > LARGEST_FILE:
        most = LARGEST_FILE // 2**20
        raise Unreadable(
            f"The file has {size / 2**30:.1f} GB; {most:,} MB is the most.", "Export a shorter period."
        )
    with path.open("rb") as file:
        head = file.read(2**16)
    for begins, what in NOT_TABLES.items():
        if head.startswith(begins):
            raise Unreadable(f"{what}, not a table.", "Save or export it as CSV or XLSX.")
    return head


def plain(path: Path, scratch: Path) -> Plain:
    """The text file in UTF-8, written anew into `scratch` if need be. Raises Unreadable."""
    head = checked_head(path)
    encoding, hash_, quotes, size, returns, feeds = marked(head), hashlib.sha256(), 0, 0, False, False
    letters, utf8 = Letters(), codecs.getincrementaldecoder("utf-8")()
    is_utf8 = encoding in ("", "utf-8-sig")
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            hash_.update(chunk)
            quotes += chunk.count(b'"')
            feeds = feeds or b"\n" in chunk
            returns = returns or (not feeds and b"\r" in chunk)
            if not encoding and b"\0" in chunk:
                raise Unreadable("This is not a text file.", "Save or export it as CSV or XLSX.")
            if is_utf8 and not chunk.isascii():
                is_utf8 = _goes_on(utf8, chunk)
            if not encoding and not chunk.isascii():
                letters.see(chunk)
    found = encoding or ("utf-8" if is_utf8 else letters.encoding())
    if found == "utf-8-sig" and not is_utf8:
        found = "mixed"
    as_it_is = found in ("utf-8", "utf-8-sig") and not (returns and not feeds)
    there = (
        path if as_it_is else _anew(path, found, scratch / "plain.csv", returns=bool(returns and not feeds))
    )
    return Plain(there, WORDS[found], hash_.hexdigest(), size, quotes)


def _goes_on(utf8: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        utf8.decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


def _anew(path: Path, encoding: str, to: Path, *, returns: bool) -> Path:
    with path.open("rb") as file, to.open("w", encoding="utf-8", newline="") as out:
        if encoding.startswith("utf"):
            text = codecs.getincrementaldecoder(encoding)("replace")
            while chunk := file.read(CHUNK):
                out.write(_lines(text.decode(chunk), returns=returns))
            out.write(text.decode(b"", final=True))
            return to
        rest = b""
        while chunk := file.read(CHUNK):
            whole, rest = _between_words(rest + chunk)
            out.write(_lines(decoded(whole, encoding), returns=returns))
        out.write(_lines(decoded(rest, encoding), returns=returns))
    return to


def _between_words(chunk: bytes) -> tuple[bytes, bytes]:
    cut = max(chunk.rfind(b"\n"), chunk.rfind(b" "), chunk.rfind(b"\r"), chunk.rfind(b",")) + 1
    return (chunk[:cut], chunk[cut:]) if cut else (chunk, b"")


def _lines(text: str, *, returns: bool) -> str:
    return text.replace("\r", "\n") if returns else text
