"""Setting a page more closely where that saves one that would hold almost nothing."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from planner.report.document import AnySection, Document
from planner.report.sections.actions import Actions
from planner.report.sections.gaps import Gaps
from planner.report.sections.journey import PAGE_LINES, JourneyMap, Row
from planner.report.sections.notes import JourneyNotes
from planner.report.sections.scorecard import Scorecard

CRUMB = 0.25
"""A last page filled less than this is worth saving."""


def adjustable(document: Document) -> Iterator[str]:
    """The anchors of all parts that can be set more closely: sheets of maps, and sections whole."""
    for section in document.sections:
        if isinstance(section, JourneyMap):
            yield from (sheet.anchor for sheet in section.sheets)
        elif section.density == "normal":
            yield section.anchor


def crumbs(document: Document, starts: Mapping[str, int], filled: Sequence[float]) -> frozenset[str]:
    """The parts that end on a nearly empty page of their own.

    `starts` gives the page, from 0, on which each anchor stands; `filled` how full each page is, 0..1.
    """
    parts = set(adjustable(document))
    firsts = sorted(
        {starts[section.anchor] for section in document.sections} | {starts[part] for part in parts}
    )
    ends = dict(zip(firsts, [*firsts[1:], len(filled)], strict=True))
    return frozenset(
        part
        for part in parts
        if ends[starts[part]] - starts[part] > 1 and filled[ends[starts[part]] - 1] < CRUMB
    )


def tightened(document: Document, parts: frozenset[str]) -> Document:
    """The document with these parts set closely."""
    return document.model_copy(update={"sections": tuple(_tight(each, parts) for each in document.sections)})


def _tight(section: AnySection, parts: frozenset[str]) -> AnySection:
    if isinstance(section, JourneyMap):
        sheets = [
            s.model_copy(update={"density": "tight"}) if s.anchor in parts else s for s in section.sheets
        ]
        return section.model_copy(update={"sheets": tuple(sheets)})
    return section.model_copy(update={"density": "tight"}) if section.anchor in parts else section


def pages_expected(document: Document) -> int:
    """About how many pages a document will have, good enough to show how far the work is."""
    return sum(_pages_of(section) for section in document.sections)


def _pages_of(section: AnySection) -> int:
    if isinstance(section, JourneyMap):
        return (
            sum(ceil(sum(_height(row) for row in sheet.rows) / PAGE_LINES) for sheet in section.sheets) or 1
        )
    if isinstance(section, JourneyNotes):
        return ceil(sum(len(stage.notes) for stage in section.stages) / 8)
    if isinstance(section, Scorecard):
        return ceil(sum(len(group.scores) for group in section.groups) / 12) + len(section.definitions) // 18
    if isinstance(section, Actions):
        return ceil(sum(len(owner.tasks) + 2 for owner in section.owners) / 14)
    if isinstance(section, Gaps):
        return ceil(sum(len(each.gaps) + 2 for each in section.lists) / 26)
    return 1


def _height(row: Row) -> float:
    return 8 if row.curves else max(sum(item.lines for item in cell) for cell in row.cells)
