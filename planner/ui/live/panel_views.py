"""What the browser's copy hands to the panel of the chosen thing; types for Vars only."""

from dataclasses import dataclass

from planner.model.evidence import EvidenceState
from planner.model.ids import JourneyId, LaneId, OwnerId, PersonaId, StageId
from planner.model.measure import Reading
from planner.ui.live.map_views import PieceView
from planner.ui.live.views import MeasureView, OwnerView


@dataclass(frozen=True)
class Option:
    """A choice in a select."""

    value: str
    label: str


@dataclass(frozen=True)
class MetWith:
    """A persona at the chosen touchpoint: whether it meets it, and what it feels where that differs."""

    id: PersonaId
    name: str
    who: str
    concerned: bool
    toggled: list[PersonaId]
    own: float | None


class MeasureAt(MeasureView, frozen=True):
    """A metric at the chosen touchpoint with its values, newest first, and the line through them (0..1).

    `counted`: the newest value, with the id `latest`, comes from the store's own data.
    """

    counted: bool
    latest: str
    sample: int | None
    readings: list[Reading]
    pieces: list[PieceView]
    level: float


@dataclass(frozen=True)
class QuoteView:
    """What a customer said: with its score, what it is `about`, and where it comes from."""

    id: str
    text: str
    score: str
    about: str
    source: str


@dataclass(frozen=True)
class PanelView:
    """The chosen touchpoint or card (`noun`), and everything one may choose for it."""

    open: bool
    noun: str
    id: str
    journey_id: JourneyId
    stage: str
    colour: str
    stage_id: StageId
    lane_id: LaneId
    lane: str
    stages: list[Option]
    lanes: list[Option]
    previous: str
    next: str
    first: bool
    last: bool
    up: str
    down: str
    evidence: EvidenceState
    evidence_source: str
    evidence_on: str | None
    text: str
    until: str
    later: list[Option]
    title: str
    description: str
    channel: str
    channels: list[str]
    emotion: float | None
    moment_of_truth: bool
    responsible: str
    owner: OwnerView
    owners: list[Option]
    consulted: list[OwnerId]
    advisers: list[OwnerView]
    others: list[Option]
    personas: list[MetWith]
    feelings: list[dict[str, object]]
    quotes: list[QuoteView]
    measures: list[MeasureAt]
    free: list[Option]
