"""A touchpoint: where customer and store meet."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, field_validator

from planner.model.evidence import Evidenced
from planner.model.ids import LaneId, OwnerId, PersonaId, StageId, TouchpointId
from planner.model.journey import Lane
from planner.model.record import Order, Part
from planner.model.refusal import Refusal
from planner.model.text import Line, Name, Text

Emotion = Annotated[float, Field(ge=-2, le=2)]
"""From -2 (very bad) to +2 (very good)."""


class Feeling(Part, frozen=True):
    """How one persona feels here, where that differs from the others."""

    persona_id: PersonaId
    emotion: Emotion


class Touchpoint(Evidenced, frozen=True):
    """`persona_ids` empty means everyone on the journey; `feelings` overrule `emotion` persona by persona."""

    noun: ClassVar[str] = "touchpoint"
    editable: ClassVar[frozenset[str]] = frozenset(
        [
            "title",
            "description",
            "channel",
            "persona_ids",
            "emotion",
            "feelings",
            "moment_of_truth",
            "evidence",
            "evidence_source",
            "evidence_on",
        ]
    )

    id: TouchpointId
    stage_id: StageId
    lane_id: LaneId
    order: Order
    title: Name
    description: Text = ""
    channel: Line = ""
    persona_ids: Annotated[tuple[PersonaId, ...], Field(max_length=50)] = ()
    emotion: Emotion | None = None
    feelings: Annotated[tuple[Feeling, ...], Field(max_length=50)] = ()
    moment_of_truth: bool = False
    responsible: OwnerId | None = None
    consulted: Annotated[tuple[OwnerId, ...], Field(max_length=50)] = ()
    origin_id: TouchpointId | None = None

    @field_validator("persona_ids", "consulted")
    @classmethod
    def _each_once(cls, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(set(ids)))

    @field_validator("feelings")
    @classmethod
    def _one_per_persona(cls, feelings: tuple[Feeling, ...]) -> tuple[Feeling, ...]:
        last = {feeling.persona_id: feeling for feeling in feelings}
        return tuple(last[persona_id] for persona_id in sorted(last))

    def moved(self, stage_id: StageId, lane: Lane, order: str) -> Self:
        """The touchpoint in another cell or place. Raises Refusal for a lane that holds no touchpoints."""
        if not lane.holds_touchpoints:
            raise Refusal(f"The lane “{lane.name}” holds no touchpoints. The touchpoint stays where it was.")
        return self.with_(stage_id=stage_id, lane_id=lane.id, order=order)

    def owned_by(self, owner_id: OwnerId | None) -> Self:
        """With one responsible owner or none; who becomes responsible is no longer merely consulted."""
        return self.with_(responsible=owner_id, consulted=tuple(c for c in self.consulted if c != owner_id))

    def without_owner(self, owner_id: OwnerId) -> Self:
        """With every mention of the owner taken out."""
        responsible = None if self.responsible == owner_id else self.responsible
        return self.with_(
            responsible=responsible, consulted=tuple(c for c in self.consulted if c != owner_id)
        )

    def consulting(self, owner_ids: tuple[OwnerId, ...]) -> Self:
        """With these owners consulted; the responsible one is left out of the list."""
        return self.with_(consulted=tuple(c for c in owner_ids if c != self.responsible))

    def concerns(self, persona_id: PersonaId) -> bool:
        """Whether the persona meets this touchpoint."""
        return not self.persona_ids or persona_id in self.persona_ids

    def emotion_of(self, persona_id: PersonaId) -> float | None:
        """How the persona feels here, -2..2; None where nothing is known."""
        own = next((f.emotion for f in self.feelings if f.persona_id == persona_id), None)
        return self.emotion if own is None else own
