"""What the things in a strategy file have in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Key = Annotated[str, StringConstraints(pattern=r"^\S{1,80}$")]
"""An `id` inside the file: 1 to 80 characters without spaces."""


class Entry(BaseModel):
    """A thing in the file. Unknown fields are refused; `"7"` is not 7."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class NamedEntry(Entry):
    """A thing that others refer to by its `id`."""

    id: Annotated[
        Key | None, Field(description="Names it inside this file; made from the name if left out.")
    ] = None
