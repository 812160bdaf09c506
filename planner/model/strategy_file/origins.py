"""What the things of a to-be in a strategy file were made from, and the ids of what only an origin refers to."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from planner.model.ids import Id
from planner.model.journey import Lane, Stage
from planner.model.strategy_file.journey_layout import LaneEntry, PlacedEntry, StageEntry
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.mint import Mint
from planner.model.strategy_file.names import Names

T = TypeVar("T")
AnId = TypeVar("AnId", bound=Id)
AFrame = TypeVar("AFrame", Stage, Lane)


class Placed(Generic[AnId]):
    """Fresh ids for a list of things in cells, and what the ones with an id of their own are called."""

    def __init__(self, kind: type[AnId], entries: Sequence[PlacedEntry], path: Path, mint: Mint) -> None:
        self.ids = [mint(kind) for _ in entries]
        self.names = Names[AnId](str(path[-1])[:-1], path)
        for place, (entry, id) in enumerate(zip(entries, self.ids, strict=True)):
            if entry.id is not None:
                self.names.add(entry.id, id, place)


def origin(names: Names[T] | None, key: str | None, path: Path) -> T | None:
    """What the `origin` of the thing at `path` points at, among the `names` of the journey it is the future of."""
    if key is None:
        return None
    if names is None:
        raise Fault((*path, "origin"), "an “origin” needs a “future_of” in its journey.")
    return names.find(key, (*path, "origin"))


def with_origins(
    made: Names[AFrame],
    entries: Sequence[StageEntry] | Sequence[LaneEntry],
    names: Names[AFrame] | None,
) -> list[AFrame]:
    """The stages or lanes, each with what it was made from."""
    found = [origin(names, entry.origin, (*made.path, place)) for place, entry in enumerate(entries)]
    return [one.with_(origin_id=of.id) if of else one for one, of in zip(made.things, found, strict=True)]
