"""From bytes to JSON values, refusing what no strategy file needs before it costs time or memory."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn, cast

from planner.model.refusal import Refusal
from planner.model.text import UNSTORABLE

LARGEST = 16 * 2**20
"""The most bytes a file may have."""

DEEPEST = 32
MOST_THINGS = 100_000

_WALLS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
_PLAIN = re.compile(r"[\w$]{1,40}", re.ASCII)
_LONGEST_NUMBER = 25
_OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))

Path = tuple[str | int, ...]


class Fault(Refusal):
    """What is wrong with a file and where: `path` is like `journeys[0].stages[2].name`, empty for the whole file."""

    def __init__(self, path: Path, sentence: str) -> None:
        self.path = spelled(path)
        super().__init__(f"{self.path}: {sentence}" if path else sentence[0].upper() + sentence[1:])


def spelled(path: Path) -> str:
    """A path as people write it: `journeys[0].stages[2].name`."""
    return "".join(f"[{step}]" if isinstance(step, int) else _spelled(step) for step in path).lstrip(".")


def _spelled(step: str) -> str:
    return f".{step}" if _PLAIN.fullmatch(step) else f"[{json.dumps(step[:40])}]"


class _Doubled(dict[str, Any]):
    """An object in which a key stood twice."""

    key = ""


def values_of(data: bytes) -> tuple[Any, str]:
    """The JSON values of a file and its text without byte order mark. Raises Fault."""
    text = _text_of(data)
    _shape_checked(text)
    try:
        values = json.loads(text, object_pairs_hook=_object, parse_int=_whole, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        what = error.msg[0].lower() + error.msg[1:]
        raise Fault(
            (), f"this is not valid JSON: {what}, at line {error.lineno}, column {error.colno}."
        ) from None
    for path, fault in _faults(values, ()):
        raise Fault(path, fault)
    return values, text


def _text_of(data: bytes) -> str:
    if len(data) > LARGEST:
        raise Fault(
            (),
            f"the file has {len(data) / 2**20:,.1f} MB, and a strategy file has {LARGEST // 2**20} at most.",
        )
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise Fault((), f"the file is written in {name}; save it again as UTF-8.")
    if not (text := _decoded(data)).strip():
        raise Fault((), "the file is empty.")
    return text


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault(
            (), f"this is not a text file in UTF-8: byte {error.start + 1:,}, in line {line:,}."
        ) from None


def _shape_checked(text: str) -> None:
    depth = things = 0
    for wall in _WALLS.finditer(text):
        if wall[0] in "[{":
            depth, things = depth + 1, things + 1
        elif wall[0] in "]}":
            depth -= 1
        if depth > DEEPEST:
            raise Fault((), f"the file is nested more than {DEEPEST} levels deep, and a strategy never is.")
        if things > MOST_THINGS:
            raise Fault(
                (), f"the file holds more than {MOST_THINGS:,} things, which is more than one strategy can."
            )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled, seen = _Doubled(found), set[str]()
    doubled.key = next(key for key, _ in pairs if key in seen or seen.add(key))
    return doubled


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else math.inf


def _no_number(word: str) -> NoReturn:
    raise Fault((), f"this is not valid JSON: {word} is not a number JSON knows.")


def _faults(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if bad := UNSTORABLE.search(value):
            yield path, f"the text holds the character U+{ord(bad[0]):04X}, which cannot be kept."
    elif isinstance(value, float):
        if not math.isfinite(value):
            yield path, "the number is too large."
    elif isinstance(value, dict):
        yield from _faults_of_object(cast(dict[str, Any], value), path)
    elif isinstance(value, list):
        for place, item in enumerate(cast(list[Any], value)):
            yield from _faults(item, (*path, place))


def _faults_of_object(value: dict[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, _Doubled):
        yield path, f"“{value.key}” stands here twice; keep one."
    for key, item in value.items():
        if UNSTORABLE.search(key):
            yield path, "the name of a field holds a character that cannot be kept."
        yield from _faults(item, (*path, key))
