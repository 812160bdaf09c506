"""The ids of one list in a strategy file, and what they stand for."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from planner.model.fresh import USUAL_LANES
from planner.model.metric_library import BY_KEY
from planner.model.order import spread
from planner.model.strategy_file.entry import Entry, NamedEntry
from planner.model.strategy_file.journey_layout import LaneEntry
from planner.model.strategy_file.json_text import Fault, Path, spelled
from planner.model.strategy_file.layout import MetricEntry
from planner.model.strategy_file.sentences import did_you_mean
from planner.model.strategy_file.slug import slug

E = TypeVar("E", bound=Entry)
T = TypeVar("T")

USUAL_NAMES = {kind: name for kind, name, _ in USUAL_LANES} | {"notes": "Notes"}


class Names(Generic[T]):
    """What each id of a list stands for. `noun` names the things in sentences, `path` is the list's."""

    def __init__(self, noun: str, path: Path) -> None:
        self.noun, self.path = noun, path
        self._known: dict[str, T] = {}
        self._places: dict[str, int] = {}

    def add(self, key: str, thing: T, place: int) -> None:
        """Remember the thing at `place` in the list. Raises Fault when its id is taken."""
        if key in self._known:
            other = spelled((*self.path, self._places[key]))
            raise Fault(
                (*self.path, place), f"the id “{key}” is taken by {other}; give one of them another “id”."
            )
        self._known[key], self._places[key] = thing, place

    @property
    def things(self) -> list[T]:
        """All of them, in the file's order."""
        return list(self._known.values())

    def find(self, key: str, path: Path) -> T:
        """What an id at `path` points at. Raises Fault when there is no such thing."""
        if key not in self._known:
            hint = did_you_mean(key, list(self._known))
            raise Fault(path, f"there is no {self.noun} “{key}” in {spelled(self.path)}.{hint}")
        return self._known[key]

    def find_all(self, keys: Iterable[str], path: Path) -> tuple[T, ...]:
        """What several ids point at, each once."""
        return tuple(dict.fromkeys(self.find(key, (*path, place)) for place, key in enumerate(keys)))


def in_turn(entries: Sequence[E]) -> Iterator[tuple[int, E, str]]:
    """Each entry with its place in the list and its order key."""
    for place, (entry, order) in enumerate(zip(entries, spread(len(entries)), strict=True)):
        yield place, entry, order


def key_of(entry: NamedEntry, name: str) -> str:
    """The entry's id: its own, or one made from its name."""
    return entry.id or slug(name, "unnamed")


def metric_name(entry: MetricEntry, path: Path) -> str:
    """The metric's name, its own or the library's. Raises Fault where neither gives one."""
    if entry.name is not None:
        return entry.name
    if entry.library in BY_KEY:
        return BY_KEY[entry.library].name
    if not entry.library:
        raise Fault(path, "“name” is missing, and no “library” gives one.")
    hint = did_you_mean(entry.library, list(BY_KEY))
    raise Fault(
        (*path, "library"), f"the metric library has no “{entry.library[:40]}”, so “name” is needed.{hint}"
    )


def lane_name(entry: LaneEntry) -> str:
    """The lane's name, its own or the usual one of its kind."""
    return entry.name or USUAL_NAMES[entry.kind]
