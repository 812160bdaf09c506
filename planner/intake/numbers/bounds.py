"""How much of a file is read at all, and what is said when it is more, or something else."""

from planner.model.refusal import Refusal

LARGEST_FILE = 2**30
LARGEST_WORKBOOK = 100 * 2**20
MOST_UNPACKED = 2**30
MOST_CELLS = 30_000_000
MOST_ROWS = 5_000_000
MOST_COLUMNS = 2_000
MOST_PARTS = 500
"""So many different channels or groups a column may have; with more it is something else, names perhaps."""
LONGEST_COMMENT = 4_000
LISTED_ASIDE = 100_000
"""So many rows set aside are listed one by one."""

KEPT = "Nothing was brought in."


class Unreadable(Refusal):
    """The file cannot be read; the sentence says why and what to do."""

    def __init__(self, why: str, do: str = "") -> None:
        super().__init__(" ".join(part for part in (why, KEPT, do) if part))


class Unanswered(Refusal):
    """Something nobody may guess has not been answered."""


class Stopped(Refusal):
    """Somebody said stop."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was brought in.")
