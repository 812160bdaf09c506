"""What to do about a part that ends on a page with almost nothing on it, decided from what was measured."""

from dataclasses import dataclass
from math import ceil

from planner.report.document import AnySection, Document
from planner.report.sections.actions import Actions
from planner.report.sections.changes import Changes
from planner.report.sections.experiments import Experiments
from planner.report.sections.gaps import Gaps
from planner.report.sections.journey import PAGE_LINES, JourneyMap, Row
from planner.report.sections.notes import JourneyNotes
from planner.report.sections.risk import MoneyAtRisk
from planner.report.sections.scorecard import Scorecard

CRUMB = 0.4
"""A last page filled less than this looks forgotten."""
LONE_LANE = 0.5
"""So does the last page of a map filled less than this: it holds a lane or two."""
CLOSER = {"journey": 0.87, "persona": 0.76}
"""Set closely, a part takes about so much of the height it took before; what is not named here TABLES."""
TABLES = 0.82
STEPS = 50


@dataclass(frozen=True)
class Measures:
    """How a part came out: how full each of its pages is, 0..1, and its `pieces`, which no page can break.

    A piece is as tall as the way from the end of the piece before to its own, a share of the page; `again` is what
    every page but the first repeats, the head of a table.
    """

    filled: tuple[float, ...]
    pieces: tuple[float, ...]
    again: float

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self.filled)


def ends_badly(section: AnySection, measures: Measures) -> bool:
    """Whether the last of several pages holds almost nothing."""
    least = LONE_LANE if isinstance(section, JourneyMap) else CRUMB
    return measures.pages > 1 and measures.filled[-1] < least


def closer(section: AnySection, measures: Measures) -> AnySection | None:
    """The section set more closely, where that should save its last page."""
    share = CLOSER.get(section.kind, TABLES)
    if section.density != "normal" or not _fits(measures, 1 / share, measures.pages - 1):
        return None
    return section.model_copy(update={"density": "tight"})


def even(measures: Measures) -> float:
    """The least share of a page's height on which a part takes no more pages than now, all about equally full."""
    heights = (step / STEPS for step in range(1, STEPS))
    return next((height for height in heights if _fits(measures, height, measures.pages)), 1.0)


def _fits(measures: Measures, height: float, pages: int) -> bool:
    taken, used = 1, 0.0
    for piece in measures.pieces:
        if used + piece > height:
            taken, used = taken + 1, measures.again
        used += piece
    return taken <= pages and max(measures.pieces, default=0) <= height


def pages_expected(document: Document) -> int:
    """About how many pages a document will have, good enough to show how far the work is."""
    return sum(_pages_of(section) for section in document.sections)


def _pages_of(section: AnySection) -> int:
    match section:
        case JourneyMap():
            heights = (sum(_height(row) for row in sheet.rows) for sheet in section.sheets)
            pages = sum(ceil(height / PAGE_LINES) for height in heights) or 1
        case JourneyNotes():
            pages = ceil(sum(len(stage.notes) for stage in section.stages) / 8)
        case Changes():
            pages = 1 + sum(len(stage.rows) + 2 for stage in section.stages) // 10
        case Scorecard():
            scores = sum(len(group.scores) for group in section.groups)
            pages = ceil(scores / 12) + len(section.definitions) // 18
        case MoneyAtRisk():
            pages = 1 + 2 * len(section.lines) // 12
        case Actions():
            pages = ceil(sum(len(owner.tasks) + 2 for owner in section.owners) / 14)
        case Experiments():
            pages = ceil(len(section.trials) / 2)
        case Gaps():
            pages = ceil(sum(len(each.gaps) + 2 for each in section.lists) / 26)
        case _:
            pages = 1
    return pages


def _height(row: Row) -> float:
    return 8 if row.curves else max(sum(item.lines for item in cell) for cell in row.cells)
