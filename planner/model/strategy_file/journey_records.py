"""From a journey in a strategy file to its records."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.model.card import Card
from planner.model.fresh import USUAL_LANES, USUAL_STAGES
from planner.model.ids import (
    CardId,
    JourneyId,
    LaneId,
    StageId,
    TouchpointId,
)
from planner.model.journey import Journey, Lane, Stage
from planner.model.record import Record
from planner.model.strategy_file.around import Around
from planner.model.strategy_file.journey_layout import (
    CardEntry,
    JourneyEntry,
    LaneEntry,
    StageEntry,
    TouchpointEntry,
)
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.measure_records import estimate_records, measure_records
from planner.model.strategy_file.names import Names, in_turn, key_of, lane_name
from planner.model.strategy_file.origins import Placed, origin, with_origins
from planner.model.strategy_file.quote_records import quote_records
from planner.model.touchpoint import Touchpoint

COLOURS = 5
USUAL_STAGE_ENTRIES = tuple(StageEntry(name=name, hint=hint) for name, hint in USUAL_STAGES)
USUAL_LANE_ENTRIES = tuple(LaneEntry(kind=kind, name=name, hint=hint) for kind, name, hint in USUAL_LANES)
SAME_IN_TOUCHPOINT = {
    "title",
    "description",
    "channel",
    "emotion",
    "moment_of_truth",
    "evidence",
    "evidence_source",
    "evidence_on",
}


class JourneyRecords:
    """The records of one journey, the `entry` at `path` in the file. Raises Fault on references to nothing."""

    def __init__(self, entry: JourneyEntry, path: Path, order: str, around: Around) -> None:
        self.entry, self.path, self.around = entry, path, around
        self.journey = Journey.made(
            id=around.mint(JourneyId),
            strategy_id=around.strategy_id,
            order=order,
            name=entry.name,
            summary=entry.summary,
            persona_ids=around.personas.find_all(entry.personas, (*path, "personas")),
            archived=entry.archived,
        )
        self.columns = USUAL_STAGE_ENTRIES if entry.stages is None else entry.stages
        self.rows = USUAL_LANE_ENTRIES if entry.lanes is None else entry.lanes
        self.stages, self.lanes = self._stages(self.columns), self._lanes(self.rows)
        self.touchpoints = Placed(TouchpointId, entry.touchpoints, (*path, "touchpoints"), around.mint)
        self.cards = Placed(CardId, entry.cards, (*path, "cards"), around.mint)

    @property
    def _here(self) -> dict[str, Any]:
        return {"strategy_id": self.around.strategy_id, "journey_id": self.journey.id}

    def all(self, as_is: "JourneyRecords | None" = None) -> Iterator[Record]:
        """Every record, parents before children. `as_is` is the journey that this one is the future of."""
        yield self.journey.with_(future_of=as_is.journey.id) if as_is else self.journey
        yield from with_origins(self.stages, self.columns, as_is and as_is.stages)
        yield from with_origins(self.lanes, self.rows, as_is and as_is.lanes)
        for place, touchpoint, order in in_turn(self.entry.touchpoints):
            yield from self._touchpoint(touchpoint, place, order, as_is)
        for place, card, order in in_turn(self.entry.cards):
            yield self._card(card, place, order, as_is)

    def _stages(self, entries: Sequence[StageEntry]) -> Names[Stage]:
        names = Names[Stage]("stage", (*self.path, "stages"))
        for place, entry, order in in_turn(entries):
            fields = {"name": entry.name, "hint": entry.hint, "colour": entry.colour or place % COLOURS + 1}
            stage = Stage.made(id=self.around.mint(StageId), order=order, **self._here, **fields)
            names.add(key_of(entry, entry.name), stage, place)
        return names

    def _lanes(self, entries: Sequence[LaneEntry]) -> Names[Lane]:
        names = Names[Lane]("lane", (*self.path, "lanes"))
        for place, entry, order in in_turn(entries):
            name = lane_name(entry)
            fields = {"kind": entry.kind, "name": name, "hint": entry.hint, "hidden": entry.hidden}
            lane = Lane.made(id=self.around.mint(LaneId), order=order, **self._here, **fields)
            names.add(key_of(entry, name), lane, place)
        return names

    def _touchpoint(
        self, entry: TouchpointEntry, place: int, order: str, as_is: "JourneyRecords | None"
    ) -> Iterator[Record]:
        path = (*self.path, "touchpoints", place)
        touchpoint = Touchpoint.made(
            id=self.touchpoints.ids[place],
            origin_id=origin(as_is and as_is.touchpoints.names, entry.origin, path),
            stage_id=self.stages.find(entry.stage, (*path, "stage")).id,
            lane_id=self._lane_of_touchpoint(entry, path).id,
            order=order,
            **self._here,
            **self._references(entry, path),
            **entry.model_dump(include=SAME_IN_TOUCHPOINT),
        )
        yield touchpoint
        yield from self._hanging_on(entry, path, touchpoint.id)

    def _hanging_on(self, entry: TouchpointEntry, path: Path, id: TouchpointId) -> Iterator[Record]:
        here = self._here
        yield from measure_records(entry.measures, (*path, "measures"), id, here, self.around)
        yield from estimate_records(entry.money_at_risk, id, here, self.around)
        yield from quote_records(entry.quotes, (*path, "quotes"), id, here, self.around)

    def _lane_of_touchpoint(self, entry: TouchpointEntry, path: Path) -> Lane:
        if entry.lane is None:
            lane = next((lane for lane in self.lanes.things if lane.holds_touchpoints), None)
            if lane is None:
                raise Fault(path, "this journey has no lane of the kind “touchpoints” to put it in.")
            return lane
        lane = self.lanes.find(entry.lane, (*path, "lane"))
        if not lane.holds_touchpoints:
            raise Fault((*path, "lane"), f"the lane “{lane.name[:40]}” holds no touchpoints.")
        return lane

    def _references(self, entry: TouchpointEntry, path: Path) -> dict[str, Any]:
        owners, personas = self.around.owners, self.around.personas
        feelings = tuple(
            {
                "persona_id": personas.find(feeling.persona, (*path, "feelings", place, "persona")),
                "emotion": feeling.emotion,
            }
            for place, feeling in enumerate(entry.feelings)
        )
        return {
            "persona_ids": personas.find_all(entry.personas, (*path, "personas")),
            "feelings": feelings,
            "responsible": entry.responsible and owners.find(entry.responsible, (*path, "responsible")),
            "consulted": owners.find_all(entry.consulted, (*path, "consulted")),
        }

    def _card(self, entry: CardEntry, place: int, order: str, as_is: "JourneyRecords | None") -> Card:
        path = (*self.path, "cards", place)
        lane = self.lanes.find(entry.lane, (*path, "lane"))
        if not lane.holds_cards:
            raise Fault((*path, "lane"), f"the lane “{lane.name[:40]}” holds no cards.")
        card = Card.made(
            id=self.cards.ids[place],
            origin_id=origin(as_is and as_is.cards.names, entry.origin, path),
            stage_id=self.stages.find(entry.stage, (*path, "stage")).id,
            lane_id=lane.id,
            order=order,
            **self._here,
            **entry.model_dump(exclude={"id", "origin", "stage", "until", "lane"}),
        )
        return card if entry.until is None else self._reaching(card, entry.until, path)

    def _reaching(self, card: Card, until: str, path: Path) -> Card:
        reaching = card.with_(until_stage_id=self.stages.find(until, (*path, "until")).id)
        if len(reaching.reach(self.stages.things)) == 1:
            raise Fault((*path, "until"), f"the stage “{until}” does not lie behind the card’s own.")
        return reaching
