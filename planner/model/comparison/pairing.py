"""Which thing of the to-be was made from which of the as-is, and which of them changed places with their neighbours."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from planner.model.card import Card
from planner.model.journey import Lane, Stage
from planner.model.touchpoint import Touchpoint

Thing = Stage | Lane | Touchpoint | Card
T = TypeVar("T", bound=Thing)


class Pair(NamedTuple, Generic[T]):
    """A thing of the as-is and what became of it; one of the two may be missing."""

    was: T | None
    now: T | None


def paired(as_is: Sequence[T], to_be: Sequence[T]) -> list[Pair[T]]:
    """The things of the as-is in their order with what was made of each, new ones behind what they follow."""
    known, made = {one.id for one in as_is}, dict[str, T]()
    for one in to_be:
        if one.origin_id in known:
            made.setdefault(str(one.origin_id), one)
    linked = {one.id for one in made.values()}
    pairs = [Pair(one, made.get(one.id)) for one in as_is]
    for place, one in enumerate(to_be):
        if one.id not in linked:
            before = to_be[place - 1].id if place else None
            at = next((at for at, pair in enumerate(pairs) if pair.now and pair.now.id == before), -1)
            pairs.insert(at + 1, Pair(None, one))
    return pairs


def out_of_order(pairs: Sequence[Pair[T]], to_be: Sequence[T]) -> set[str]:
    """Ids of the fewest things of the to-be that have to move to bring the others into the order of the as-is.

    The others are a longest ascending run of the places which the things have on the as-is (Schensted 1961).
    """
    place_of = {pair.now.id: place for place, pair in enumerate(pairs) if pair.was and pair.now}
    here = [one.id for one in to_be if one.id in place_of]
    lasts: list[int] = []
    lengths: list[int] = []
    for id in here:
        length = bisect_left(lasts, place_of[id])
        lasts[length : length + 1] = [place_of[id]]
        lengths.append(length)
    stays = set[str]()
    wanted, least = len(lasts) - 1, len(pairs)
    for id, length in zip(reversed(here), reversed(lengths), strict=True):
        if length == wanted and place_of[id] < least:
            stays.add(id)
            wanted, least = wanted - 1, place_of[id]
    return {str(id) for id in here} - stays
