"""The decided document: every word, number, order and omission, before anything is drawn.

`Document.sections` is the seam for drawing in parts: each section can be drawn alone.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field

from planner.model.ids import PictureId
from planner.model.plan import Plan
from planner.model.record import Part
from planner.report.atlas import Atlas
from planner.report.sections.actions import Actions, actions
from planner.report.sections.changes import Changes, changes
from planner.report.sections.contents import Contents, contents
from planner.report.sections.cover import Cover, cover
from planner.report.sections.experiments import Experiments, experiments
from planner.report.sections.gaps import Gaps, gaps
from planner.report.sections.journey import JourneyMap, journey_map
from planner.report.sections.notes import JourneyNotes, journey_notes
from planner.report.sections.persona import PersonaPage, name_of, persona_page
from planner.report.sections.risk import MoneyAtRisk, money_at_risk
from planner.report.sections.scorecard import Scorecard, scorecard
from planner.report.sections.summary import Summary, summary
from planner.report.wording import long_day, shortened

Paper = Literal["a4", "letter"]
Chapter = Literal[
    "summary",
    "personas",
    "journeys",
    "notes",
    "changes",
    "scorecard",
    "risk",
    "experiments",
    "actions",
    "gaps",
]
CHAPTERS: tuple[Chapter, ...] = get_args(Chapter)
"""What a report can hold besides cover and contents, in page order; notes follow the map of their journey."""

AnySection = Annotated[
    Cover
    | Contents
    | Summary
    | PersonaPage
    | JourneyMap
    | JourneyNotes
    | Changes
    | Scorecard
    | MoneyAtRisk
    | Experiments
    | Actions
    | Gaps,
    Field(discriminator="kind"),
]


class Options(Part, frozen=True):
    """What the reader asked for."""

    paper: Paper = "a4"
    chapters: tuple[Chapter, ...] = CHAPTERS

    def without(self, chapter: Chapter) -> "Options":
        """The same, without a chapter."""
        return self.model_copy(update={"chapters": tuple(one for one in self.chapters if one != chapter)})


class Document(Part, frozen=True):
    """`head` and `foot` stand on every page but the cover; `language` is a BCP 47 tag.

    `pictures` are PNGs in Base64 by the names that sections call them.
    """

    title: str
    client: str
    language: str = "en"
    paper: Paper
    head: str
    foot: str
    sections: tuple[AnySection, ...]
    pictures: dict[str, str] = Field(default_factory=dict[str, str])


def decided(
    plan: Plan,
    today: date,
    options: Options | None = None,
    pictures: Mapping[PictureId, bytes] | None = None,
) -> Document:
    """The report on a plan as of `today`; `pictures` are the PNGs of its personas' own pictures."""
    wanted = options or Options()
    atlas = Atlas(plan, today, frozenset(wanted.chapters), pictures or {})
    inner = [
        section
        for chapter in CHAPTERS
        if chapter in wanted.chapters
        for section in _chapter(atlas, chapter, wanted)
    ]
    listing = contents((section.kind, section) for section in inner)
    strategy = atlas.strategy
    return Document(
        title=strategy.name,
        client=strategy.client,
        paper=wanted.paper,
        head=" · ".join(shortened(part, 60) for part in (strategy.client, strategy.name) if part),
        foot=f"As of {long_day(today)}",
        sections=(cover(atlas), listing, *inner),
        pictures=dict(_pictures(atlas, inner)),
    )


def _pictures(atlas: Atlas, sections: Sequence[AnySection]) -> Iterator[tuple[str, str]]:
    """The pictures that these sections show."""
    shown = {section.photo for section in sections if isinstance(section, PersonaPage)}
    for id, png in atlas.pictures.items():
        if name_of(id) in shown:
            yield name_of(id), b64encode(png).decode()


def _chapter(atlas: Atlas, chapter: Chapter, wanted: Options) -> list[AnySection]:
    """The sections of one chapter; none where the strategy has nothing for it and the summary says so."""
    if chapter == "personas":
        return [persona_page(atlas, persona) for persona in atlas.personas]
    if chapter == "journeys":
        return _journeys(atlas, "notes" in wanted.chapters)
    if chapter in WHOLE:
        return list(WHOLE[chapter](atlas))
    if chapter == "notes" or not atlas.everything_met:
        return []
    return [{"scorecard": scorecard, "actions": actions, "gaps": gaps}[chapter](atlas)]


WHOLE: dict[str, Callable[[Atlas], Iterable[AnySection]]] = {
    "summary": lambda atlas: (summary(atlas),),
    "changes": changes,
    "risk": money_at_risk,
    "experiments": experiments,
}
"""Chapters that say themselves how many sections they have."""


def _journeys(atlas: Atlas, with_notes: bool) -> list[AnySection]:
    found: list[AnySection] = []
    for journey in filter(atlas.holds_something, atlas.journeys):
        found.append(journey_map(atlas, journey))
        notes = journey_notes(atlas, journey) if with_notes else None
        if notes:
            found.append(notes)
    return found
