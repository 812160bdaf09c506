"""What stands behind a map: each touchpoint in words, with its evidence; then the other sourced statements."""

from typing import Literal

from planner.model.card import Card
from planner.model.evidence import Evidenced
from planner.model.journey import Journey
from planner.model.persona import Persona
from planner.model.quote import Quote
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.across import reach_in_words
from planner.report.sections.cell import MOST
from planner.report.sections.section import Section
from planner.report.wording import EVIDENCE_GLYPHS, EVIDENCE_WORDS, day, felt, in_brief, listed, number


class Voice(Part, frozen=True):
    """What a customer said, with the score and where it is from."""

    text: str
    about: str


class Note(Part, frozen=True):
    """One touchpoint or statement: what happens, how it feels and for whom, what was said, and how sure we are."""

    title: str
    star: bool
    where: str
    text: str
    felt: str
    glyph: str
    evidence: str
    source: str
    voices: tuple[Voice, ...] = ()


class StageNotes(Part, frozen=True):
    """The notes of one stage; `colour` is 1..5."""

    name: str
    colour: int
    notes: tuple[Note, ...]


class JourneyNotes(Section, frozen=True):
    """The notes of one journey, stage by stage; stages without any are left out."""

    kind: Literal["notes"] = "notes"
    journey: str
    stages: tuple[StageNotes, ...]


def journey_notes(atlas: Atlas, journey: Journey) -> JourneyNotes | None:
    """The notes behind one map, or None when the map already says everything."""
    groups: list[StageNotes] = []
    quotes = atlas.plan.all(Quote, journey_id=journey.id)
    for stage in atlas.stages_of(journey):
        met = [_of_touchpoint(atlas, journey, point, quotes) for point in atlas.met_in(journey, stage)]
        lanes = atlas.lanes_of(journey)
        cards = [
            _of_card(atlas, lane.name, card)
            for lane in lanes
            for card in atlas.cards.get((stage.id, lane.id), [])
        ]
        notes = [note for note in (*met, *cards) if note]
        if notes:
            groups.append(StageNotes(name=stage.name, colour=stage.colour, notes=tuple(notes)))
    if not groups:
        return None
    return JourneyNotes(
        anchor=f"notes-{journey.id}",
        title="Behind the map",
        journey=in_brief(journey.name),
        stages=tuple(groups),
    )


def _of_touchpoint(atlas: Atlas, journey: Journey, point: Touchpoint, quotes: list[Quote]) -> Note:
    persons = [persona for persona in atlas.personas if persona.id in point.persona_ids]
    return Note(
        title=point.title,
        star=point.moment_of_truth,
        where=" · ".join(
            part for part in (point.channel, listed([in_brief(p.name) for p in persons])) if part
        ),
        text=point.description,
        felt=_felt(atlas.walkers(journey), point),
        glyph=EVIDENCE_GLYPHS[point.evidence],
        evidence=EVIDENCE_WORDS[point.evidence],
        source=_source(point),
        voices=tuple(_voice(quote) for quote in quotes if quote.touchpoint_id == point.id),
    )


def _voice(quote: Quote) -> Voice:
    score = "" if quote.score is None else number(quote.score)
    of = f" of {number(quote.scale)}" if score and quote.scale else ""
    on = day(quote.said_on) if quote.said_on else ""
    return Voice(text=quote.text, about=" · ".join(part for part in (score + of, quote.source, on) if part))


def _of_card(atlas: Atlas, lane: str, card: Card) -> Note | None:
    """Cards are whole on the map, but for very long ones and for their sources."""
    source = _source(card)
    if not source and len(card.text) <= MOST:
        return None
    return Note(
        title=card.text,
        star=False,
        where=" · ".join(part for part in (in_brief(lane), reach_in_words(atlas, card)) if part),
        text="",
        felt="",
        glyph=EVIDENCE_GLYPHS[card.evidence],
        evidence=EVIDENCE_WORDS[card.evidence],
        source=source,
    )


def _source(statement: Evidenced) -> str:
    on = day(statement.evidence_on) if statement.evidence_on else ""
    return ", ".join(part for part in (statement.evidence_source, on) if part)


def _felt(walkers: list[Persona], point: Touchpoint) -> str:
    own = {feeling.persona_id: feeling.emotion for feeling in point.feelings}
    apart = [f"{in_brief(persona.name)}: {felt(own[persona.id])}" for persona in walkers if persona.id in own]
    general = [f"Feels {felt(point.emotion)}"] if point.emotion is not None else []
    return "; ".join([*general, *apart])
