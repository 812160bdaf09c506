"""The kinds of text a person may type, and what is refused at the door."""

import re
from functools import partial
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

NAME_LIMIT = 10_000
TEXT_LIMIT = 20_000
ITEM_LIMIT = 200
SHORT_LIMIT = 80

UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\r\n\t\x85\u2028\u2029]+")


def storable(text: object) -> object:
    """The text, if every database and every screen can hold it."""
    if isinstance(text, str) and (bad := UNSTORABLE.search(text)):
        raise PydanticCustomError(
            "unstorable",
            "it holds the control character {code}, which cannot be kept",
            {"code": f"U+{ord(bad[0]):04X}"},
        )
    return text


def _no_longer_than(limit: int, text: str) -> str:
    if len(text) > limit:
        raise PydanticCustomError(
            "too_long",
            "it is {length} characters long and {limit} is the most",
            {"length": f"{len(text):,}", "limit": f"{limit:,}"},
        )
    return text


def _line(text: str) -> str:
    return _no_longer_than(NAME_LIMIT, _BREAKS.sub(" ", text).strip())


def _name(text: str) -> str:
    line = _line(text)
    if not line:
        raise PydanticCustomError("empty", "it cannot be empty")
    return line


def _text(text: str) -> str:
    return _no_longer_than(TEXT_LIMIT, text.replace("\r\n", "\n").replace("\r", "\n").strip())


def _items(items: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(item for item in items if item)
    if len(kept) > ITEM_LIMIT:
        raise PydanticCustomError(
            "too_many",
            "it has {count} entries and {limit} is the most",
            {"count": len(kept), "limit": ITEM_LIMIT},
        )
    return kept


def _long(least: int, most: int) -> Any:
    return Field(json_schema_extra={"minLength": least, "maxLength": most} if least else {"maxLength": most})


Line = Annotated[str, BeforeValidator(storable), AfterValidator(_line), _long(0, NAME_LIMIT)]
"""One line of up to 10,000 characters; may be empty; line breaks become spaces."""

ShortLine = Annotated[Line, AfterValidator(partial(_no_longer_than, SHORT_LIMIT))]
"""One line of up to 80 characters; may be empty."""

Name = Annotated[str, BeforeValidator(storable), AfterValidator(_name), _long(1, NAME_LIMIT)]
"""One line that cannot be empty."""

Text = Annotated[str, BeforeValidator(storable), AfterValidator(_text), _long(0, TEXT_LIMIT)]
"""Paragraphs of up to 20,000 characters; may be empty."""

Lines = Annotated[tuple[Line, ...], AfterValidator(_items)]
"""Up to 200 lines; empty ones are dropped."""
