"""How a report says numbers, days and states: one form each, wherever it is printed."""

from planner.model.evidence import EvidenceState
from planner.model.measure import STATUS_WORDS, Status
from planner.model.wording import (
    FIXED,
    NOTHING,
    THIN,
    amount,
    counted,
    day,
    felt,
    listed,
    long_day,
    number,
    shortened,
)

__all__ = [
    "BRIEF",
    "EVIDENCE_GLYPHS",
    "EVIDENCE_WORDS",
    "FIXED",
    "LONGEST",
    "NOTHING",
    "PLANNED",
    "SIZES",
    "STAR",
    "STATUS_GLYPHS",
    "STATUS_SAID",
    "THIN",
    "amount",
    "counted",
    "day",
    "felt",
    "in_brief",
    "listed",
    "long_day",
    "number",
    "quoted",
    "sentence",
    "share",
    "shortened",
    "size_of",
]

EVIDENCE_GLYPHS: dict[EvidenceState, str] = {"assumed": "○", "partly": "◐", "researched": "●"}
EVIDENCE_WORDS: dict[EvidenceState, str] = {
    "assumed": "Assumed", "partly": "Partly known", "researched": "Researched",
}  # fmt: skip
STATUS_GLYPHS: dict[Status, str] = {"none": "", "on_track": "✓", "at_risk": "!", "off": "✗"}
STATUS_SAID = STATUS_WORDS
PLANNED = "Planned"
"""What a metric of a to-be is that has no value, since none is asked for there."""
STAR = "★"


def share(part: int, whole: int) -> str:
    """“38 %” of a count; “0 %” of nothing. Never rounded up to all or down to none."""
    if not whole:
        return f"0{THIN}%"
    percent = min(max(round(100 * part / whole), 1 if part else 0), 100 if part == whole else 99)
    return f"{percent}{THIN}%"


def sentence(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """A name in quotation marks; those within it become single ones."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


BRIEF = 160


def in_brief(text: str) -> str:
    """A name as it is repeated: every name stands in full in one place of a report, and shortened in the others."""
    return shortened(text, BRIEF)


LONGEST = 300
"""So many letters of a title can be set as one."""
SIZES = ((36, "short"), (80, "medium"), (LONGEST, "long"))


def size_of(title: str) -> str:
    """How large a title may be set: "short", "medium", "long" or "endless", by its length."""
    return next((name for most, name in SIZES if len(title) <= most), "endless")
