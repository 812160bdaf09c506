"""A journey as it is beside its future, thing by thing."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from planner.model.card import Card
from planner.model.comparison.differences import about, differences
from planner.model.comparison.feelings import curve_of, mean_of
from planner.model.comparison.pairing import Pair, T, Thing, out_of_order, paired
from planner.model.comparison.result import Compared, ComparedStage, Comparison, Difference, State, Sum
from planner.model.history.names import LABELS
from planner.model.ids import JourneyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.plan import Plan
from planner.model.refusal import NotThere
from planner.model.touchpoint import Touchpoint
from planner.model.wording import shortened

LONGEST = 80
Cell = tuple[int, int]


def compared(plan: Plan, to_be_id: JourneyId) -> Comparison:
    """The journey beside the one it is the future of; `plan` holds both. Raises NotThere where either is not there."""
    to_be = plan.get(Journey, to_be_id)
    if to_be.future_of is None:
        raise NotThere("as-is")
    return _Maps(plan, plan.get(Journey, to_be.future_of), to_be).comparison()


class _Maps:
    """Both maps, their stages and lanes paired."""

    def __init__(self, plan: Plan, as_is: Journey, to_be: Journey) -> None:
        self.plan, self.as_is, self.to_be = plan, as_is, to_be
        stages, columns = (plan.all(Stage, journey_id=one.id) for one in (as_is, to_be))
        lanes, rows = (plan.all(Lane, journey_id=one.id) for one in (as_is, to_be))
        self.stages, self.lanes = paired(stages, columns), paired(lanes, rows)
        self.moved = out_of_order(self.stages, columns) | out_of_order(self.lanes, rows)
        self.column, self.row = _places(self.stages), _places(self.lanes)

    def comparison(self) -> Comparison:
        """All of it."""
        lanes, stages = tuple(self._framed(pair) for pair in self.lanes), tuple(self._stages())
        return Comparison(
            as_is=self.as_is.id,
            to_be=self.to_be.id,
            about=tuple(about(self.plan, self.as_is, self.to_be)),
            stages=stages,
            lanes=lanes,
            things=_sum(thing for stage in stages for thing in stage.things),
            frame=_sum([*(stage.stage for stage in stages), *lanes]),
            **self._feelings(),
        )

    def _stages(self) -> Iterator[ComparedStage]:
        found = sorted([*self._things(Touchpoint), *self._things(Card)], key=lambda one: one[0])
        for column, pair in enumerate(self.stages):
            things = [thing for (there, _), things in found if there == column for thing in things]
            yield ComparedStage(stage=self._framed(pair), things=tuple(things))

    def _feelings(self) -> dict[str, Any]:
        was = [pair.was.id if pair.was else "" for pair in self.stages]
        now = [pair.now.id if pair.now else "" for pair in self.stages]
        felt: dict[str, Any] = {}
        for word, journey, ids in (("was", self.as_is, was), ("now", self.to_be, now)):
            met = self.plan.all(Touchpoint, journey_id=journey.id)
            felt[f"mean_{word}"] = mean_of(journey, met)
            felt[f"felt_{word}"] = curve_of(self.plan, journey, ids)
        return felt

    def _framed(self, pair: Pair[T]) -> Compared:
        return self._compared(pair, [], bool(pair.now and pair.now.id in self.moved))

    def _things(self, kind: type[T]) -> Iterator[tuple[Cell, list[Compared]]]:
        """Cell by cell what stands there on the to-be, and what is gone from there, each once."""
        was, now = (self.plan.all(kind, journey_id=one.id) for one in (self.as_is, self.to_be))
        pairs = paired(was, now)
        origin = {str(pair.now.id): pair.was for pair in pairs if pair.now and pair.was}
        gone = [pair.was for pair in pairs if pair.was and not pair.now]
        lost = {one.id for one in gone}
        stood, stands = self._by_cell(was), self._by_cell(now)
        for cell in sorted({*stands, *self._by_cell(gone)}):
            here = paired(stood[cell], stands[cell])
            moved = out_of_order(here, stands[cell])
            shown = [pair for pair in here if pair.now or (pair.was and pair.was.id in lost)]
            yield cell, [self._thing(one, origin, moved) for one in shown]

    def _thing(self, pair: Pair[T], origin: Mapping[str, T], moved: Container[str]) -> Compared:
        was = origin.get(pair.now.id) if pair.now else pair.was
        places = list(self._place(was, pair.now)) if was and pair.now else []
        reach = list(self._reach(was, pair.now)) if was and pair.now else []
        if any(one.field == "stage_id" for one in places):
            places, reach = [*places, *reach], []
        lane = next(self.lanes[self._cell(one)[1]] for one in (pair.now, was) if one)
        row = lane.now or lane.was
        out = bool(was and pair.now and pair.now.id in moved)
        found = self._compared(Pair(was, pair.now), places, out, reach)
        return found.model_copy(update={"lane": row.name if row else ""})

    def _place(self, was: Thing, now: Thing) -> Iterator[Difference]:
        """The stage and lane of a thing where they are others than they were."""
        for field, frame, kind in (("stage_id", self.column, Stage), ("lane_id", self.row, Lane)):
            before, after = getattr(was, field), getattr(now, field)
            if frame[before] != frame[after]:
                names = [shortened(self.plan.get(kind, id).name, LONGEST) for id in (before, after)]
                yield Difference(field=field, words=kind.noun, was=names[0], now=names[1])

    def _reach(self, was: Thing, now: Thing) -> Iterator[Difference]:
        """The last stage that a card reaches to, where it is another one."""
        ends = [self._end(one) for one in (was, now)]
        was_to, now_to = (self.column[end.id] if end else -1 for end in ends)
        if was_to != now_to:
            names = [shortened(end.name, LONGEST) if end else "" for end in ends]
            yield Difference(
                field="until_stage_id", words="last stage it reaches to", was=names[0], now=names[1]
            )

    def _end(self, thing: Thing) -> Stage | None:
        if not isinstance(thing, Card) or thing.until_stage_id is None:
            return None
        reach = thing.reach(self.plan.all(Stage, journey_id=thing.journey_id))
        return reach[-1] if len(reach) > 1 else None

    def _compared(
        self, pair: Pair[T], places: list[Difference], moved: bool, reach: Sequence[Difference] = ()
    ) -> Compared:
        was, now = pair
        found = [*reach, *differences(self.plan, was, now)] if was and now else []
        if moved:
            places = [Difference(field="order", words="place in its row", was="", now="")]
        return Compared(
            noun=next(one.noun for one in pair if one),
            state=_state(pair, bool(found), bool(places)),
            as_is_id=was.id if was else "",
            to_be_id=now.id if now else "",
            was=_called(was),
            now=_called(now),
            differences=(*places, *found),
        )

    def _cell(self, thing: Thing) -> Cell:
        return self.column[getattr(thing, "stage_id", "")], self.row[getattr(thing, "lane_id", "")]

    def _by_cell(self, things: Iterable[T]) -> dict[Cell, list[T]]:
        cells: dict[Cell, list[T]] = defaultdict(list)
        for thing in things:
            cells[self._cell(thing)].append(thing)
        return cells


def _places(pairs: Sequence[Pair[T]]) -> dict[str, int]:
    return {one.id: place for place, pair in enumerate(pairs) for one in pair if one}


def _state(pair: Pair[T], differs: bool, moved: bool) -> State:
    if not (pair.was and pair.now):
        return "new" if pair.now else "gone"
    return "changed" if differs else "moved" if moved else "kept"


def _called(thing: Thing | None) -> str:
    return str(getattr(thing, LABELS.get(thing.noun, "name"))) if thing else ""


def _sum(things: Iterable[Compared]) -> Sum:
    return Sum(**Counter(thing.state for thing in things))
