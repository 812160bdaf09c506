"""Cards: the notes in the cells."""

from collections.abc import Mapping

from planner.actions import comments
from planner.actions.cells import cell, reaching
from planner.model.card import Card
from planner.model.change import Change
from planner.model.ids import CardId, LaneId, StageId
from planner.model.journey import Stage
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.workspace import Permission
from planner.store import editing


@needs(Permission.EDIT_MAP)
def add(
    by: Member, stage_id: StageId, lane_id: LaneId, text: str, after: str | None = None,
    fields: Mapping[str, object] | None = None,
) -> Change:  # fmt: skip
    """A new card in a cell behind the one with id `after`, with other `fields`; None is last, "" first."""
    with editing(by, "cards.add", Stage, stage_id) as work:
        stage, lane = cell(work, work.subject.journey_id, stage_id, lane_id)
        home = {"strategy_id": stage.strategy_id, "journey_id": stage.journey_id}
        place = {"stage_id": stage_id, "lane_id": lane_id}
        order = work.order(Card, after, **place)
        card = Card.made(id=work.fresh(CardId), text=text, order=order, **place, **home)
        work.put(card.moved(stage_id, lane, order).changed(fields or {}))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, card_id: CardId, fields: Mapping[str, object]) -> Change:
    """Change a card's text or evidence."""
    with editing(by, "cards.edit", Card, card_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, card_id: CardId, stage_id: StageId, lane_id: LaneId, after: str | None) -> Change:
    """Into a cell of the same map, behind the card with id `after`; None is last, "" first. It keeps its length."""
    with editing(by, "cards.move", Card, card_id) as work:
        _, lane = cell(work, work.subject.journey_id, stage_id, lane_id)
        place = work.order(Card, after, moving=card_id, stage_id=stage_id, lane_id=lane_id)
        work.put(reaching(work, work.subject, work.subject.moved(stage_id, lane, place)))
    return work.change


@needs(Permission.EDIT_MAP)
def stretch(by: Member, card_id: CardId, until_stage_id: StageId | None) -> Change:
    """Let a card reach to a later stage of its map; None, or the stage it stands in, is that stage alone."""
    with editing(by, "cards.stretch", Card, card_id) as work:
        stages = work.all(Stage, journey_id=work.subject.journey_id)
        work.put(work.subject.stretched(until_stage_id, stages))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, card_id: CardId) -> Change:
    """Remove a card with the comments on it."""
    with editing(by, "cards.remove", Card, card_id) as work:
        comments.clear(work, work.subject)
        work.remove(work.subject)
    return work.change
