"""The table of contents, made from the other sections."""

from collections.abc import Iterable, Mapping
from typing import Literal, Self

from planner.model.record import Part
from planner.report.sections.section import Section
from planner.report.wording import shortened


class Entry(Part, frozen=True):
    """A line of the contents; `level` 1 stands for itself, 2 belongs to the group named before it.

    `page` is known when everything else is laid out.
    """

    title: str
    note: str
    anchor: str
    level: int
    page: str = ""


class Contents(Section, frozen=True):
    """Entries in page order; `group` headings have no anchor and so no page number."""

    kind: Literal["contents"] = "contents"
    entries: tuple[Entry, ...]

    def numbered(self, pages: Mapping[str, int]) -> Self:
        """With the page on which each anchor stands."""
        entries = tuple(
            entry.model_copy(update={"page": str(pages[entry.anchor])}) if entry.anchor else entry
            for entry in self.entries
        )
        return self.model_copy(update={"entries": entries})


GROUPS = {"persona": "Personas", "journey": "Journeys", "notes": "Journeys"}


def contents(sections: Iterable[tuple[str, Section]]) -> Contents:
    """The contents of `sections`, each with its kind; personas and journeys gather under one heading."""
    entries: list[Entry] = []
    group = ""
    for kind, section in sections:
        heading = GROUPS.get(kind, "")
        if heading and heading != group:
            entries.append(Entry(title=heading, note="", anchor="", level=1))
        group = heading
        level = (3 if kind == "notes" else 2) if heading else 1
        title = shortened(section.title, 140)
        entries.append(Entry(title=title, note=section.note, anchor=section.anchor, level=level))
    return Contents(anchor="contents", title="Contents", entries=tuple(entries))
