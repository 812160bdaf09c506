"""All that comes of the facts of several files."""

from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.figure import Figure
from planner.model.numbers.segment import Segment
from planner.model.record import Part


class Results(Part, frozen=True):
    """Figures in total, by month, channel and segment; groups of customers; how many comments there are."""

    figures: tuple[Figure, ...] = ()
    segments: tuple[Segment, ...] = ()
    comments: int = 0


class Taken(Part, frozen=True):
    """A file brought in: what its dry run says, and its facts as bytes to keep (see `planner.intake.numbers.facts`)."""

    dry_run: DryRun
    facts: bytes
    fingerprint: str
