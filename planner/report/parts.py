"""A document cut wherever a page begins anyway, so that each part can be laid out alone, and again if need be."""

from collections.abc import Iterator, Sequence

from planner.report.document import AnySection, Document
from planner.report.sections.journey import JourneyMap
from planner.report.sections.persona import PersonaPage


def parts(document: Document) -> list[Document]:
    """Documents of one section each, in page order; of a map one per sheet."""
    return [alone(document, part) for section in document.sections for part in _cut(section)]


def alone(document: Document, section: AnySection) -> Document:
    """The document with nothing but this section."""
    return document.model_copy(update={"sections": (section,)})


def alike(cut: Sequence[Document]) -> Iterator[tuple[int, Document]]:
    """The personas to set closely because another had to be, by their place: cards lie side by side."""
    sections = [part.sections[0] for part in cut]
    cards = [(place, each) for place, each in enumerate(sections) if isinstance(each, PersonaPage)]
    if any(card.density == "tight" for _, card in cards):
        for place, card in cards:
            if card.density == "normal":
                yield place, alone(cut[place], card.model_copy(update={"density": "tight"}))


def _cut(section: AnySection) -> Iterator[AnySection]:
    if not isinstance(section, JourneyMap) or len(section.sheets) < 2:
        yield section
        return
    last = len(section.sheets) - 1
    for place, sheet in enumerate(section.sheets):
        yield section.model_copy(update={"sheets": (sheet,), "opens": not place, "closes": place == last})
