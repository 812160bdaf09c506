"""Where values can go: the measures of a strategy by the names of touchpoint and metric, and what is there already."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from planner.model.ids import MeasureId
from planner.model.measure import Reading
from planner.model.metric import Unit
from planner.model.numbers.mapping import loose

MOST_LIKES = 20


class Place(NamedTuple):
    """A measure: `touchpoint` and `metric` by name, `where` its journey and stage."""

    measure_id: MeasureId
    touchpoint: str
    metric: str
    short: str
    unit: Unit
    where: str


class Places:
    """Finds measures by names, whatever their case, accents, spaces and punctuation."""

    def __init__(self, places: Iterable[Place], readings: Iterable[Reading], currency: str) -> None:
        self.all = list(places)
        self.currency = currency
        self.by_id = {place.measure_id: place for place in self.all}
        self._at: dict[str, list[Place]] = {}
        for place in self.all:
            self._at.setdefault(loose(place.touchpoint), []).append(place)
        self._likes = MOST_LIKES
        self._there = {(one.measure_id, one.on): one for one in readings}

    def named(self, touchpoint: str, metric: str) -> list[Place]:
        """The measures that both names can mean."""
        return [one for one in self.at(touchpoint) if loose(metric) in (loose(one.metric), loose(one.short))]

    def at(self, touchpoint: str) -> list[Place]:
        """The measures of every touchpoint that is called so."""
        return self._at.get(loose(touchpoint), [])

    def reading(self, measure_id: MeasureId, on: date) -> Reading | None:
        """The value of that day."""
        return self._there.get((measure_id, on))

    def like(self, touchpoint: str) -> str:
        """The name of a touchpoint that is spelt almost like this, or empty; it takes a while, so not for ever."""
        self._likes -= 1
        found = get_close_matches(loose(touchpoint), self._at, 1, 0.75) if self._likes >= 0 else []
        return self._at[found[0]][0].touchpoint if found else ""
