"""What the browser's copy hands to the drawing of a map; types for Vars only."""

from dataclasses import dataclass

from planner.model.ids import JourneyId, LaneId, PersonaId, StageId, TouchpointId
from planner.model.journey import LaneKind
from planner.ui.live.cell_views import CellView


@dataclass(frozen=True)
class StageView:
    """A column; `colour` is a class; `before` and `next` are what it stands behind after a move, or empty.

    `folded`: drawn as a narrow strip.
    """

    id: StageId
    name: str
    hint: str
    colour: str
    place: int
    open: bool
    folded: bool
    holds: int
    before: str
    previous: str
    next: str
    first: bool
    last: bool


@dataclass(frozen=True)
class LaneView:
    """A row; `bands` are the rows of its grid for a style sheet, "none" where no card reaches over several stages."""

    id: LaneId
    kind: LaneKind
    name: str
    hint: str
    hidden: bool
    folded: bool
    bands: str
    cells: list[CellView]
    holds: int
    before: str
    next: str
    first: bool
    last: bool


@dataclass(frozen=True)
class WalkerView:
    """A persona of this journey; `on`: the map is read for it."""

    id: PersonaId
    name: str
    initials: str
    who: str
    on: bool


@dataclass(frozen=True)
class PieceView:
    """A piece of a line between two points."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class PointView:
    """A touchpoint on a curve: `x` in columns, `y` from 0 (very good) to 1 (very bad)."""

    id: TouchpointId
    emotion: float
    x: float
    y: float


@dataclass(frozen=True)
class CurveView:
    """One persona's feelings along the journey; a curve of very many touchpoints has no `points` to press.

    `shared`: no other persona walks here, so what this one feels is what everyone feels.
    """

    id: PersonaId
    name: str
    who: str
    dash: int
    shared: bool
    points: list[PointView]
    pieces: list[PieceView]


@dataclass(frozen=True)
class Pasting:
    """What is asked before something is pasted; `go` and `named` are verbs, or empty where that is not offered."""

    sentence: str
    go: str
    named: str


@dataclass(frozen=True)
class MapView:
    """The map apart from the lanes it shows; `as_is` names what it is the to-be of.

    `tracks` are the widths of its columns for a style sheet, `width` their sum, a stage that is not folded counting 1.
    """

    id: JourneyId
    name: str
    summary: str
    as_is: str
    there: bool
    stages: list[StageView]
    hidden: list[LaneView]
    personas: list[WalkerView]
    columns: int
    width: float
    tracks: str
    needs: int
    stage: int
    empty: bool
