"""A document cut wherever a page begins anyway, so that each part can be laid out alone, and again if need be."""

from collections.abc import Iterator

from planner.report.document import AnySection, Document
from planner.report.sections.journey import JourneyMap


def parts(document: Document) -> list[Document]:
    """Documents of one section each, in page order; of a map one per sheet."""
    return [alone(document, part) for section in document.sections for part in _cut(section)]


def alone(document: Document, section: AnySection) -> Document:
    """The document with nothing but this section."""
    return document.model_copy(update={"sections": (section,)})


def _cut(section: AnySection) -> Iterator[AnySection]:
    if not isinstance(section, JourneyMap) or len(section.sheets) < 2:
        yield section
        return
    last = len(section.sheets) - 1
    for place, sheet in enumerate(section.sheets):
        yield section.model_copy(update={"sheets": (sheet,), "opens": not place, "closes": place == last})
