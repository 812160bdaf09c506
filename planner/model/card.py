"""A card: a note in a cell (what people do and think, pain points, opportunities, what happens backstage)."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from planner.model.evidence import Evidenced
from planner.model.ids import CardId, LaneId, StageId
from planner.model.journey import Lane, Stage
from planner.model.record import Order
from planner.model.refusal import NotThere, Refusal
from planner.model.text import Text


def _not_empty(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty", "it cannot be empty")
    return text


class Card(Evidenced, frozen=True):
    """A note of one or more paragraphs in the cell of a stage and a lane.

    With `until_stage_id` it reaches over all stages from its own to that one, as `reach` says; it still belongs to its
    own, where it has its `order`.
    """

    noun: ClassVar[str] = "card"
    editable: ClassVar[frozenset[str]] = frozenset({"text", "evidence", "evidence_source", "evidence_on"})

    id: CardId
    stage_id: StageId
    until_stage_id: StageId | None = None
    lane_id: LaneId
    order: Order
    text: Annotated[Text, AfterValidator(_not_empty)]
    origin_id: CardId | None = None

    def moved(self, stage_id: StageId, lane: Lane, order: str) -> Self:
        """The card in another cell or place. Raises Refusal for a lane that holds no cards."""
        if not lane.holds_cards:
            raise Refusal(f"The lane “{lane.name}” holds no cards. The card stays where it was.")
        return self.with_(stage_id=stage_id, lane_id=lane.id, order=order)

    def reach(self, stages: Sequence[Stage]) -> Sequence[Stage]:
        """Of its journey's stages in order those it stands in: its own, and all behind it up to its end.

        An end that is gone, or that no longer lies behind its own stage, counts as none: stages are moved freely, and
        moved back a stage brings the reach back.
        """
        places = {stage.id: place for place, stage in enumerate(stages)}
        first = places[self.stage_id]
        last = places.get(self.until_stage_id, first) if self.until_stage_id else first
        return stages[first : max(first, last) + 1]

    def stretched(self, until_stage_id: StageId | None, stages: Sequence[Stage]) -> Self:
        """The card up to a stage of its journey; None or its own is its own alone. Raises Refusal for one before it."""
        if until_stage_id is None or until_stage_id == self.stage_id:
            return self.with_(until_stage_id=None)
        end = next((stage for stage in stages if stage.id == until_stage_id), None)
        if end is None:
            raise NotThere(Stage.noun)
        stretched = self.with_(until_stage_id=end.id)
        if len(stretched.reach(stages)) == 1:
            raise Refusal(f"The stage “{end.name}” lies before the card’s own. The card stays as it was.")
        return stretched

    def over(self, count: int, stages: Sequence[Stage]) -> Self:
        """The card over `count` of its journey's stages from its own on, or over as many as there are."""
        ids = [stage.id for stage in stages]
        reached = ids[ids.index(self.stage_id) :][:count]
        return self.with_(until_stage_id=reached[-1] if len(reached) > 1 else None)
