"""How one person looks at a map, as the browser hands it to the drawing; types for Vars only."""

from dataclasses import dataclass

from planner.model.ids import LaneId, PersonaId, SavedViewId, StageId


@dataclass(frozen=True)
class LensView:
    """What is looked for (empty: anything), how large the map is (1 is as usual) and what is folded."""

    personas: list[PersonaId]
    owner: str
    channel: str
    status: str
    evidence: str
    text: str
    attention: bool
    zoom: float
    lanes: list[LaneId]
    stages: list[StageId]


@dataclass(frozen=True)
class FoundView:
    """What matches: `count` of `of` things; `place` is the match one has gone to, from 1, or 0.

    `on`: anything is looked for; `chosen` counts the choices of the filter beside words and personas.
    """

    on: bool
    of: int
    count: int
    place: int
    chosen: int


@dataclass(frozen=True)
class SavedViewView:
    """A saved view; `on`: this is how the map is looked at now.

    `naming`: it is about to get another name; `copied`: its link is on the clipboard.
    """

    id: SavedViewId
    name: str
    on: bool
    naming: bool
    copied: bool
