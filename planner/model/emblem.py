"""The picture somebody stands under: a workspace's logo, or a person's own picture."""

from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, AwareDatetime
from pydantic_core import PydanticCustomError

from planner.model.ids import Id, PictureId
from planner.model.picture import SIDE, size_of
from planner.model.record import Record

LOGO_WIDTH, LOGO_HEIGHT = 640, SIDE
"""The most pixels of a logo, which keeps its proportions."""


def _small(png: bytes) -> bytes:
    width, height = size_of(png)
    if not (0 < width <= LOGO_WIDTH and 0 < height <= LOGO_HEIGHT):
        raise PydanticCustomError("not_plain", "it is not a small PNG")
    return png


class Emblem(Record, frozen=True):
    """One for each who has one: `id` is the workspace's or the account's. `name` is made from the bytes of the PNG."""

    noun: ClassVar[str] = "emblem"
    spoken: ClassVar[str] = "picture"

    id: Id
    name: PictureId
    data: Annotated[bytes, AfterValidator(_small)]
    made_at: AwareDatetime

    @classmethod
    def of(cls, whose: str, png: bytes, made_at: datetime) -> Self:
        """The emblem of an account or a workspace. Raises Refusal for anything but a small PNG."""
        return cls.made(id=whose, name=PictureId.of(png), data=png, made_at=made_at)
