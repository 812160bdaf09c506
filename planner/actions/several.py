"""Many touchpoints and cards at once: move, copy, paste, write, remove. Each is one change, so one undo is enough."""

from typing import Any

from planner.actions import comments
from planner.actions.cells import cell, clear_touchpoint, hanging_on, reaching
from planner.actions.counted import fill
from planner.model.card import Card
from planner.model.change import Change
from planner.model.fresh import alone, fresh_card, fresh_touchpoint
from planner.model.ids import CardId, Id, JourneyId, LaneId, StageId, StrategyId, TouchpointId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import Work, editing, plan_of

MOST = 200
"""Things in one change: more is no longer work by hand, and everybody on the map would wait for it."""

Thing = Touchpoint | Card


@needs(Permission.EDIT_MAP)
def move_all(
    by: Member, ids: tuple[Id, ...], stage_id: StageId, lane_id: LaneId | None, after: str | None
) -> Change:
    """Into a cell behind the thing with id `after`, in the order of `ids`; None is last, "" first.

    With `lane_id` None each goes to the end of its own lane in the stage. What somebody removed meanwhile is left out.
    """
    with editing(by, "several.move_all", Stage, stage_id) as work:
        for thing in _things(work, ids, journey_id=work.subject.journey_id):
            _, lane = cell(work, work.subject.journey_id, stage_id, lane_id or thing.lane_id)
            moved = _moved(work, thing, stage_id, lane)
            place = {"stage_id": stage_id, "lane_id": lane.id}
            order = work.order(type(thing), after if lane_id else None, moving=thing.id, **place)
            work.put(moved.with_(order=order))
            after = thing.id
    return work.change


@needs(Permission.EDIT_MAP)
def duplicate_all(by: Member, journey_id: JourneyId, ids: tuple[Id, ...]) -> Change:
    """A copy of each right behind the original, touchpoints with metrics and targets; of values only counted ones."""
    with editing(by, "several.duplicate_all", Journey, journey_id) as work:
        for thing in _things(work, ids, journey_id=journey_id):
            place = {"stage_id": thing.stage_id, "lane_id": thing.lane_id}
            _copy(work, thing, work.order(type(thing), thing.id, **place), " (copy)")
    return work.change


@needs(Permission.EDIT_MAP)
def paste(by: Member, journey_id: JourneyId, copies: tuple[tuple[Id, StageId, LaneId], ...]) -> Change:
    """A copy of each thing of the strategy at the end of a cell of this map: (thing, stage, lane)."""
    with editing(by, "several.paste", Journey, journey_id) as work:
        for thing in _things(work, tuple(id for id, _, _ in copies)):
            for _, stage_id, lane_id in (one for one in copies if one[0] == thing.id):
                _, lane = cell(work, journey_id, stage_id, lane_id)
                order = work.order(type(thing), None, stage_id=stage_id, lane_id=lane_id)
                _copy(work, _moved(work, thing, stage_id, lane), order)
    return work.change


@needs(Permission.EDIT_MAP)
def bring(by: Member, journey_id: JourneyId, places: tuple[tuple[Id, StageId, LaneId], ...]) -> Change:
    """Things of another map of the strategy to the end of a cell of this one: (thing, stage, lane).

    They stay what they are, with metrics, values and comments; only what they were made from is another map's matter.
    """
    with editing(by, "several.bring", Journey, journey_id) as work:
        there = {id: (stage_id, lane_id) for id, stage_id, lane_id in places}
        for thing in _things(work, tuple(there)):
            stage_id, lane_id = there[thing.id]
            _, lane = cell(work, journey_id, stage_id, lane_id)
            order = work.order(type(thing), None, moving=thing.id, stage_id=stage_id, lane_id=lane_id)
            for record in hanging_on(work, thing):
                work.put(record.with_(journey_id=journey_id))
            origin_id = thing.origin_id if thing.journey_id == journey_id else None
            work.put(_moved(work, thing, stage_id, lane).with_(order=order, origin_id=origin_id))
    return work.change


@needs(Permission.EDIT_MAP)
def copy_from(
    by: Member,
    journey_id: JourneyId,
    other: tuple[StrategyId, JourneyId],
    copies: tuple[tuple[Id, StageId, LaneId], ...],
) -> Change:
    """A copy of each thing on a map of another strategy (that one's id, the map's) at the end of a cell of this one.

    Owners, personas and metrics belong to that strategy and stay there, as comments do.
    """
    _not_too_many(len(copies))
    known = plan_of(by, *other)
    with editing(by, "several.copy_from", Journey, journey_id) as work:
        for id, stage_id, lane_id in copies:
            for thing in (known.by_id(Touchpoint).get(TouchpointId(id)), known.by_id(Card).get(CardId(id))):
                if thing is not None:
                    _, lane = cell(work, journey_id, stage_id, lane_id)
                    order = work.order(type(thing), None, stage_id=stage_id, lane_id=lane_id)
                    come = alone(thing, lane).moved(stage_id, lane, order)
                    before = known.all(Stage, journey_id=thing.journey_id)
                    _copy(work, reaching(work, thing, come, before), order)
        if not work.edits():
            raise NotThere("selection")
    return work.change


@needs(Permission.EDIT_MAP)
def write(
    by: Member, stage_id: StageId, lane_id: LaneId, rows: tuple[tuple[str, ...], ...], more: tuple[str, ...]
) -> Change:
    """A spreadsheet's rows as things of a lane, a column for each stage from this one on; empty ones are left out.

    `more` names the stages to add behind the last first. Raises Refusal where columns are left without a stage.
    """
    with editing(by, "several.write", Stage, stage_id) as work:
        _not_too_many(sum(bool(text.strip()) for row in rows for text in row))
        _add_stages(work, more)
        here = work.all(Stage, journey_id=work.subject.journey_id)
        columns = here[[stage.id for stage in here].index(stage_id) :]
        if max((len(row) for row in rows), default=0) > len(columns):
            raise Refusal("There are more columns than stages to the right of this cell. Nothing was pasted.")
        for row in rows:
            for stage, text in zip(columns, row, strict=False):
                if text.strip():
                    _write(work, stage, lane_id, text)
    return work.change


@needs(Permission.EDIT_MAP)
def remove_all(by: Member, journey_id: JourneyId, ids: tuple[Id, ...]) -> Change:
    """Remove touchpoints with their metrics and values, and cards, each with the comments on it."""
    with editing(by, "several.remove_all", Journey, journey_id) as work:
        for thing in _things(work, ids, journey_id=journey_id):
            if isinstance(thing, Touchpoint):
                clear_touchpoint(work, thing)
            else:
                comments.clear(work, thing)
                work.remove(thing)
    return work.change


def _things(work: Work[Any], ids: tuple[Id, ...], **where: str) -> list[Thing]:
    """Those of the ids that are there, each once, in their order. Raises NotThere where none is."""
    wanted = list(dict.fromkeys(ids))
    _not_too_many(len(wanted))
    found: list[Thing] = []
    for id in wanted:
        found += [*work.all(Touchpoint, id=id, **where), *work.all(Card, id=id, **where)]
    if not found:
        raise NotThere("selection")
    return found


def _moved(work: Work[Any], thing: Thing, stage_id: StageId, lane: Lane) -> Thing:
    """The thing in a cell of this or another map; a card keeps its length there."""
    moved = thing.with_(journey_id=lane.journey_id).moved(stage_id, lane, thing.order)
    return reaching(work, thing, moved)


def _not_too_many(count: int) -> None:
    if count > MOST:
        raise Refusal(f"These are {count:,} things, and {MOST} is the most at once. Nothing was changed.")


def _copy(work: Work[Any], thing: Thing, order: str, ending: str = "") -> None:
    if isinstance(thing, Card):
        return work.put(fresh_card(thing, work.fresh(CardId), order))
    id, measures = work.fresh(TouchpointId), work.all(Measure, touchpoint_id=thing.id)
    for record in fresh_touchpoint(thing, id, measures, order, ending):
        work.put(record)
    return fill(work, work.all(Measure, touchpoint_id=id))


def _add_stages(work: Work[Stage], names: tuple[str, ...]) -> None:
    _not_too_many(len(names))
    home = {"strategy_id": work.strategy_id, "journey_id": work.subject.journey_id}
    taken = len(work.all(Stage, journey_id=work.subject.journey_id))
    for number, name in enumerate(names, taken):
        order = work.order(Stage, None, journey_id=work.subject.journey_id)
        work.put(Stage.made(id=work.fresh(StageId), order=order, name=name, colour=number % 5 + 1, **home))


def _write(work: Work[Stage], stage: Stage, lane_id: LaneId, text: str) -> None:
    lane: Lane = cell(work, stage.journey_id, stage.id, lane_id)[1]
    kind = Touchpoint if lane.holds_touchpoints else Card
    order = work.order(kind, None, stage_id=stage.id, lane_id=lane_id)
    said = {"stage_id": stage.id, "lane_id": lane_id, "order": order}
    home = {"strategy_id": stage.strategy_id, "journey_id": stage.journey_id}
    if kind is Touchpoint:
        new: Thing = Touchpoint.made(id=work.fresh(TouchpointId), title=text, **said, **home)
    else:
        new = Card.made(id=work.fresh(CardId), text=text, **said, **home)
    work.put(new.moved(stage.id, lane, order))
