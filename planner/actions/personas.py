"""Personas: add, make of a group of customers, edit, validate, duplicate, move, archive, bring back."""

from collections.abc import Mapping
from datetime import UTC, datetime

from planner.model.change import Change
from planner.model.from_segment import numbers_of, renewed
from planner.model.ids import PersonaId, StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.numbers.segment import Segment
from planner.model.persona import Persona
from planner.model.picture import Picture
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import Work, editing

THERE = "“{name}” was made from these customers already. Nothing was changed; update its numbers instead."
NONE = "No persona was made from these customers. Nothing was changed; make one first."


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str, fields: Mapping[str, object] | None = None) -> Change:
    """A new draft persona at the end of the list."""
    with editing(by, "personas.add", Strategy, strategy_id) as work:
        order = work.order(Persona)
        persona = Persona.made(id=work.fresh(PersonaId), strategy_id=strategy_id, order=order, name=name)
        work.put(persona.changed(fields or {}))
    return work.change


@needs(Permission.EDIT_MAP)
def make_from_segment(by: Member, strategy_id: StrategyId, segment: Segment) -> Change:
    """A draft persona of a group of customers, at the end of the list. Raises Refusal where there is one of it."""
    with editing(by, "personas.make_from_segment", Strategy, strategy_id) as work:
        for persona in work.all(Persona, segment=segment.mark):
            raise Refusal(THERE.format(name=persona.name))
        told = numbers_of(segment, datetime.now(UTC).date())
        id, order = work.fresh(PersonaId), work.order(Persona)
        work.put(Persona.made(id=id, strategy_id=strategy_id, order=order, name=segment.name, **told))
    return work.change


@needs(Permission.EDIT_MAP)
def update_from_segment(by: Member, strategy_id: StrategyId, segment: Segment) -> Change:
    """Give the persona of a group of customers its numbers of today. Raises Refusal where there is none."""
    with editing(by, "personas.update_from_segment", Strategy, strategy_id) as work:
        of_it = work.all(Persona, segment=segment.mark)
        if not of_it:
            raise Refusal(NONE)
        work.put(renewed(of_it[0], segment, datetime.now(UTC).date()))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, persona_id: PersonaId, fields: Mapping[str, object]) -> Change:
    """Change any of a persona's fields except its state."""
    with editing(by, "personas.edit", Persona, persona_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def picture(by: Member, persona_id: PersonaId, png: bytes) -> Change:
    """A picture of its own, made by `intake.picture`. Raises Refusal where the strategy has all it can hold."""
    with editing(by, "personas.picture", Persona, persona_id) as work:
        kept = Picture.of(work.strategy_id, png, datetime.now(UTC))
        pictured = work.subject.pictured(kept.id, _others(work, persona_id))
        work.keep_beside(kept)
        work.put(pictured)
    return work.change


@needs(Permission.EDIT_MAP)
def validate(by: Member, persona_id: PersonaId, how: str) -> Change:
    """Mark as validated and say how. Raises Refusal when `how` is empty."""
    with editing(by, "personas.validate", Persona, persona_id) as work:
        work.put(work.subject.validated_by(how))
    return work.change


@needs(Permission.EDIT_MAP)
def redraft(by: Member, persona_id: PersonaId) -> Change:
    """Back to draft."""
    with editing(by, "personas.redraft", Persona, persona_id) as work:
        work.put(work.subject.as_draft())
    return work.change


@needs(Permission.EDIT_MAP)
def duplicate(by: Member, persona_id: PersonaId) -> Change:
    """A draft copy right behind the original."""
    with editing(by, "personas.duplicate", Persona, persona_id) as work:
        copied = work.subject.copied(work.fresh(PersonaId), work.order(Persona, after=persona_id))
        work.put(copied.pictured(copied.photo, _others(work)) if copied.photo else copied)
    return work.change


def _others(work: Work[Persona], persona_id: PersonaId | None = None) -> int:
    return sum(one.photo is not None for one in work.all(Persona) if one.id != persona_id)


@needs(Permission.EDIT_MAP)
def move(by: Member, persona_id: PersonaId, after: str | None) -> Change:
    """Behind the persona with id `after`; None is last, "" first."""
    with editing(by, "personas.move", Persona, persona_id) as work:
        work.put(work.subject.with_(order=work.order(Persona, after, moving=persona_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def archive(by: Member, persona_id: PersonaId) -> Change:
    """Out of lists and reports, kept whole; journeys keep pointing at it."""
    with editing(by, "personas.archive", Persona, persona_id) as work:
        work.put(work.subject.put_away())
    return work.change


@needs(Permission.EDIT_MAP)
def restore(by: Member, persona_id: PersonaId) -> Change:
    """Back from the archive."""
    with editing(by, "personas.restore", Persona, persona_id) as work:
        work.put(work.subject.brought_back())
    return work.change
