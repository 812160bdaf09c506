"""What somebody does on a map, as a browser says it: ids and numbers alone, all of it optional and small."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field

from planner.model.ids import Id

THING = f"^$|{Id.pattern}"
FIELD = r"^$|^[a-z]{3,12}(?:/[a-z0-9_-]{1,40}){1,4}$"
WIDEST = 500

Column = Annotated[int, Field(strict=True, ge=0, le=WIDEST)]
Lane = Annotated[str, Field(strict=True, pattern=Id.pattern)]
Part = Annotated[float, Field(strict=True, ge=-1, le=2), AfterValidator(lambda part: round(part, 3))]
"""Of a cell: 0 is its left or upper edge, 1 the other."""
Place = tuple[Column, Lane, Part, Part]
"""A point on the map by its grid, the same on every screen: stage by number, lane by id ("heads" above all)."""


class Doing(BaseModel, frozen=True, extra="forbid"):
    """The chosen thing, the field being typed in ("noun/id/field", "new/lane/stage" or ""), pointer and view.

    `view` is what stands in the upper left of the visible map. None is nowhere.
    """

    chosen: Annotated[str, Field(strict=True, pattern=THING)] = ""
    field: Annotated[str, Field(strict=True, pattern=FIELD)] = ""
    at: Place | None = None
    view: Place | None = None


NOTHING: dict[str, Any] = Doing().model_dump()
