"""What a table says of an experiment's variants: counted, and nothing of it kept."""

from typing import Annotated

from pydantic import Field

from planner.model.record import Part
from planner.model.variant import KEYS, Counted


class Tally(Part, frozen=True):
    """The variants with their numbers; of `rows` rows `aside` say nothing that counts. `note` says why, or is ""."""

    results: Annotated[tuple[Counted, ...], Field(max_length=len(KEYS))]
    rows: int
    aside: int = 0
    note: str = ""
