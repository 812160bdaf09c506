"""A persona's portrait in a strategy file: the seed it is drawn from, or a picture of its own, whole, as text."""

from typing import Annotated, Any

from pydantic import ValidatorFunctionWrapHandler, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError

from planner.model.ids import PictureId
from planner.model.persona import PHOTO
from planner.model.picture import LARGEST_FILE, URI, bytes_in
from planner.model.text import NAME_LIMIT, Line

_LONGEST = len(URI) + 4 * (LARGEST_FILE // 3 + 1)


def _portrait(given: Any, as_line: ValidatorFunctionWrapHandler) -> str:
    if not isinstance(given, str) or not given.strip().startswith("data:"):
        return _seed(as_line(given))
    text = given.strip()
    if len(text) > _LONGEST:
        raise PydanticCustomError(
            "too_long", "the picture has more than {most} MB", {"most": LARGEST_FILE // 2**20}
        )
    if not bytes_in(text):
        raise PydanticCustomError("no_picture", f"a picture is written as {URI}… in Base64, and this is not")
    return text


def _seed(line: str) -> str:
    if PHOTO.fullmatch(line):
        said = f"this names a picture that is not in the file; put the picture itself here, as {URI}…"
        raise PydanticCustomError("no_picture", said)  # pyright: ignore[reportArgumentType]
    return line


PortraitText = Annotated[
    Line,
    WrapValidator(_portrait),
    WithJsonSchema(
        {
            "anyOf": [
                {
                    "type": "string",
                    "maxLength": NAME_LIMIT,
                    "not": {"pattern": r"^\s*(data:|photo:[0-9a-f]{32}\s*$)"},
                },
                {
                    "type": "string",
                    "maxLength": _LONGEST,
                    "pattern": rf"^{URI}[A-Za-z0-9+/]+={{0,2}}$",
                },
            ]
        }
    ),
]
"""A line, or a PNG as `data:image/png;base64,…`."""


def picture_of(portrait: str) -> str:
    """What a persona with this portrait has as its `picture`."""
    png = bytes_in(portrait)
    return f"photo:{PictureId.of(png)}" if png else portrait
