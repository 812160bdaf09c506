"""What the browser's copy hands to the drawing code: the model's records with what `views.js` joins to them.

These classes are types for Vars only; nothing on the server ever makes one.
"""

from dataclasses import dataclass

from planner.model.ids import JourneyId, OwnerId, PersonaId, StageId, StrategyId, TouchpointId
from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.owner import Owner


class OwnerView(Owner, frozen=True):
    """`who` names a colour, "who-1" to "who-8"; `team` is the team above; `touchpoints` counts what they answer for."""

    initials: str
    who: str
    team: str
    touchpoints: int


class MetricView(Metric, frozen=True):
    """`used` counts the touchpoints that carry the metric."""

    used: int


class MeasureView(Measure, frozen=True):
    """`now`, `baseline_text`, `goal`, `due` and `as_of` are formatted for the reader, empty where nothing is known.

    `standing` is the status, or "planned" on a to-be that has no value, where none is asked for.
    """

    standing: str
    name: str
    short: str
    unit: str
    library: str
    touchpoint: str
    stage: str
    journey: str
    owner_id: OwnerId | None
    now: str
    baseline_text: str
    goal: str
    due: str
    as_of: str
    stale: bool


@dataclass(frozen=True)
class JourneyWalker:
    """A persona and whether it walks a journey; `toggled` are the journey's persona ids after a press."""

    id: PersonaId
    name: str
    who: str
    on: bool
    toggled: list[PersonaId]


@dataclass(frozen=True)
class JourneyStage:
    """A stage in the strip of a journey; `colour` is a class."""

    id: StageId
    name: str
    colour: str


class JourneyView(Journey, frozen=True):
    """A journey with its stages and walkers; the counts are complete on every page but a map.

    `as_is` names the journey it is the future of, where that is there.
    """

    walkers: list[JourneyWalker]
    stages: list[JourneyStage]
    as_is: str
    touchpoints: int
    before: str
    next: str
    first: bool
    last: bool


@dataclass(frozen=True)
class GapView:
    """Something missing at a touchpoint; `kind` is "owner", "metric", "value" (none yet) or "stale"."""

    id: str
    kind: str
    touchpoint_id: TouchpointId
    title: str
    journey_id: JourneyId
    journey: str
    stage: str
    metric: str
    as_of: str


@dataclass(frozen=True)
class Counts:
    """How many there are, the archived ones left out."""

    personas: int
    journeys: int
    metrics: int
    data_files: int
    themes: int
    experiments: int
    owners: int
    touchpoints: int
    gaps: int


@dataclass(frozen=True)
class Over:
    """Words of mine that somebody wrote over without having seen them; `who` is empty where nobody knows their name."""

    who: str
    text: str


@dataclass(frozen=True)
class Said:
    """What became of an edit: why it was refused, or what was done, with the change that undo takes back."""

    refused: str
    done: str
    change: str
    over: Over | None


@dataclass(frozen=True)
class Undone:
    """Words that were refused and have no field of their own to wait in."""

    id: str
    words: str
    said: str


@dataclass(frozen=True)
class CopyState:
    """`ready`: there is a copy to draw; `online`: the room is reached; `refusal`: why one may not enter, or empty."""

    ready: bool
    online: bool
    refusal: str
    today: str
    strategy: StrategyId
    journey: JourneyId | None
