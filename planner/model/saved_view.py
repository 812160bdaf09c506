"""A saved view: a way to look at a map under a name, for everybody on it."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from planner.model.ids import LaneId, PersonaId, SavedViewId, StageId
from planner.model.journey import MapRecord
from planner.model.measure import Status
from planner.model.record import Order
from planner.model.text import Line, Name

MOST = 100
"""Views of one map: they all travel to everybody who opens it."""


class SavedView(MapRecord, frozen=True):
    """What is looked for on a map (empty: anything), its size in percent, and what is folded.

    `owner` is an owner's id or "none". A view may name what is no longer there; whoever uses it then does without.
    """

    noun: ClassVar[str] = "saved_view"
    spoken: ClassVar[str] = "view"
    editable: ClassVar[frozenset[str]] = frozenset(
        {
            *("name", "personas", "owner", "channel", "status", "evidence", "text", "attention"),
            *("zoom", "lanes", "stages"),
        }
    )

    id: SavedViewId
    order: Order
    name: Name
    personas: Annotated[tuple[PersonaId, ...], Field(max_length=50)] = ()
    owner: Line = ""
    channel: Line = ""
    status: Status | Literal["", "unmeasured"] = ""
    evidence: Literal["", "assumed", "partly", "researched"] = ""
    text: Line = ""
    attention: bool = False
    zoom: Annotated[int, Field(ge=25, le=200)] = 100
    lanes: Annotated[tuple[LaneId, ...], Field(max_length=500)] = ()
    stages: Annotated[tuple[StageId, ...], Field(max_length=500)] = ()

    def renumbered(self, new: Mapping[str, str]) -> Self:
        """The view on a copy of its map, whose lanes and stages have `new` ids."""
        lanes, stages = ([new[id] for id in ids if id in new] for ids in (self.lanes, self.stages))
        return self.with_(lanes=lanes, stages=stages)
