"""What the browser's copy hands to the drawing of the map as tables and as an outline; types for Vars only."""

from dataclasses import dataclass

from planner.model.ids import LaneId, MeasureId, StageId
from planner.model.journey import LaneKind
from planner.ui.live.cell_views import CardView, TouchpointView
from planner.ui.live.map_views import StageView
from planner.ui.live.panel_views import Option


@dataclass(frozen=True)
class Place:
    """Where a thing stands and may go: `up` and `down` are what a move puts it behind, the others stages or empty."""

    stage: str
    colour: str
    lane: str
    first: bool
    last: bool
    up: str
    down: str
    previous: str
    next: str


@dataclass(frozen=True)
class TouchpointRow(TouchpointView, Place):
    """A touchpoint with its first metric and how many quotes: `felt` is its emotion as a select says it."""

    emotion: float | None
    felt: str
    responsible: str
    quotes: int
    measure_id: MeasureId
    unit: str
    baseline: float | None
    current: float | None
    target: float | None
    baseline_text: str
    goal: str


@dataclass(frozen=True)
class CardRow(CardView, Place):
    """A card of the lane of this `kind`; it may reach to the `later` stages, one `further` or `nearer` (or empty)."""

    kind: LaneKind
    further: str
    nearer: str
    later: list[Option]


@dataclass(frozen=True)
class Parted:
    """A row that is drawn, with its place in the whole list from 1; with a `height`, room of that of rows left out."""

    id: str
    place: int
    height: str


@dataclass(frozen=True)
class TouchpointParted(Parted):
    """A touchpoint that is drawn."""

    row: TouchpointRow


@dataclass(frozen=True)
class CardParted(Parted):
    """A card that is drawn."""

    row: CardRow


@dataclass(frozen=True)
class CardTable:
    """A lane of cards with all its cards in the order of the stages."""

    id: LaneId
    name: str
    kind: LaneKind
    rows: list[CardRow]


@dataclass(frozen=True)
class Part:
    """Where a stage and a lane meet, with the rows of what stands there."""

    id: str
    stage_id: StageId
    lane_id: LaneId
    kind: LaneKind
    name: str
    label: str
    touchpoints: list[TouchpointRow]
    cards: list[CardRow]


@dataclass(frozen=True)
class OutlineStage(StageView):
    """A stage with what stands in it, lane by lane."""

    parts: list[Part]


@dataclass(frozen=True)
class Choices:
    """What may be chosen in a row; `met` and `noted` are the lanes of touchpoints and of cards."""

    stages: list[Option]
    met: list[Option]
    noted: list[Option]
    owners: list[Option]
    channels: list[str]


@dataclass(frozen=True)
class Sort:
    """The column by which the touchpoints are sorted, empty for the order of the map."""

    by: str
    down: bool
