"""What the browser's copy hands to the drawing of a map's cells and what stands in them; types for Vars only."""

from dataclasses import dataclass

from planner.model.evidence import EvidenceState
from planner.model.ids import CardId, LaneId, StageId, TouchpointId
from planner.model.journey import LaneKind
from planner.model.measure import Status


@dataclass(frozen=True)
class TouchpointView:
    """A touchpoint on its card: label and value of its first metric, whether that value is too old, how many `more`.

    `risk` is what its estimate says is at risk, or empty; `risk_high` is the upper end.
    """

    id: TouchpointId
    title: str
    channel: str
    evidence: EvidenceState
    moment_of_truth: bool
    stage_id: StageId
    lane_id: LaneId
    needs: bool
    dim: bool
    status: Status
    metric: str
    value: str
    stale: bool
    more: int
    owned: bool
    owner: str
    initials: str
    who: str
    kind: str
    risk: str
    risk_high: float | None


@dataclass(frozen=True)
class CardView:
    """A card in a cell; of one over several stages `until` is the last one's id, `begins` and `ends` both names."""

    id: CardId
    text: str
    evidence: EvidenceState
    stage_id: StageId
    lane_id: LaneId
    until: str
    begins: str
    ends: str
    dim: bool


@dataclass(frozen=True)
class AcrossView:
    """A card over several stages: it lies in a `band` above the cells of its `lane`, between two lines of the grid.

    `cell` is where it begins, `place` the first column in which it is drawn; `things` holds the card alone.
    """

    id: CardId
    cell: str
    lane: str
    card: CardView
    place: int
    start: int
    end: int
    band: int
    open: bool
    things: list[CardView]


@dataclass(frozen=True)
class ChannelView:
    """A channel of a stage and how many touchpoints use it."""

    name: str
    count: int


@dataclass(frozen=True)
class CellView:
    """Where a stage and a lane meet; `open`: shown where only one stage fits the screen.

    Of its `cards`, those that begin here and reach further are drawn `across`, the others as `notes`; it begins at the
    grid's row `top`, below all that crosses it.
    """

    id: str
    lane_id: LaneId
    stage_id: StageId
    kind: LaneKind
    label: str
    open: bool
    folded: bool
    place: int
    touchpoints: list[TouchpointView]
    cards: list[CardView]
    notes: list[CardView]
    across: list[AcrossView]
    top: int
    channels: list[ChannelView]
