"""A card: a note in a cell (what people do and think, pain points, opportunities, what happens backstage)."""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from planner.model.evidence import Evidenced
from planner.model.ids import CardId, LaneId, StageId
from planner.model.journey import Lane
from planner.model.record import Order
from planner.model.refusal import Refusal
from planner.model.text import Text


def _not_empty(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty", "it cannot be empty")
    return text


class Card(Evidenced, frozen=True):
    """A note of one or more paragraphs in the cell of a stage and a lane."""

    noun: ClassVar[str] = "card"
    editable: ClassVar[frozenset[str]] = frozenset({"text", "evidence", "evidence_source", "evidence_on"})

    id: CardId
    stage_id: StageId
    lane_id: LaneId
    order: Order
    text: Annotated[Text, AfterValidator(_not_empty)]
    origin_id: CardId | None = None

    def moved(self, stage_id: StageId, lane: Lane, order: str) -> Self:
        """The card in another cell or place. Raises Refusal for a lane that holds no cards."""
        if not lane.holds_cards:
            raise Refusal(f"The lane “{lane.name}” holds no cards. The card stays where it was.")
        return self.with_(stage_id=stage_id, lane_id=lane.id, order=order)
