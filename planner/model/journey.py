"""A journey: stages as columns, lanes as rows, touchpoints and cards in the cells."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from planner.model.ids import JourneyId, LaneId, PersonaId, StageId
from planner.model.record import Order, StrategyRecord
from planner.model.text import Line, Name, Text


class Journey(StrategyRecord, frozen=True):
    """One map of a strategy, for the personas who walk it, in the order their curves are listed.

    `future_of` names the journey that this one is the future (to-be) of. That one may be in the archive or gone.
    """

    noun: ClassVar[str] = "journey"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "summary", "persona_ids"})

    id: JourneyId
    order: Order
    name: Name
    summary: Text = ""
    persona_ids: Annotated[tuple[PersonaId, ...], Field(max_length=50)] = ()
    archived: bool = False
    future_of: JourneyId | None = None

    def put_away(self) -> Self:
        """The journey in the archive: kept whole, out of lists and reports."""
        return self.with_(archived=True)

    def brought_back(self) -> Self:
        """The journey out of the archive."""
        return self.with_(archived=False)


class MapRecord(StrategyRecord, frozen=True):
    """A record that belongs to one journey."""

    journey_id: JourneyId


class Stage(MapRecord, frozen=True):
    """A column of the map; `colour` picks one of the five stage colours.

    Here and in all that stands on a map `origin_id` names what a thing of a to-be was made from; that may be gone.
    """

    noun: ClassVar[str] = "stage"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "hint", "colour"})

    id: StageId
    order: Order
    name: Name
    hint: Line = ""
    colour: Annotated[int, Field(ge=1, le=5)] = 1
    origin_id: StageId | None = None


LaneKind = Literal[
    "touchpoints",
    "doing",
    "thinking",
    "feeling",
    "channels",
    "pain_points",
    "opportunities",
    "frontstage",
    "backstage",
    "notes",
]
DRAWN_LANES = frozenset({"feeling", "channels"})


class Lane(MapRecord, frozen=True):
    """A row of the map. "feeling" and "channels" draw themselves from the touchpoints; the others hold things."""

    noun: ClassVar[str] = "lane"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "hint", "hidden"})

    id: LaneId
    order: Order
    kind: LaneKind
    name: Name
    hint: Line = ""
    hidden: bool = False
    origin_id: LaneId | None = None

    @property
    def holds_touchpoints(self) -> bool:
        """Whether touchpoints sit in this lane."""
        return self.kind == "touchpoints"

    @property
    def holds_cards(self) -> bool:
        """Whether cards sit in this lane."""
        return self.kind != "touchpoints" and self.kind not in DRAWN_LANES
