"""What the list of strategies shows, and its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from planner.model.ids import StrategyId
from planner.model.strategy import Strategy


@dataclass(frozen=True)
class Row:
    """A strategy in the list; `touched` is the moment of its last change as ISO text in UTC.

    `mentions` counts the unread comments in it that mention the reader.
    """

    id: str
    name: str
    client: str
    summary: str
    example: bool
    touched: str
    personas: int
    journeys: int
    touchpoints: int
    mentions: int = 0


COUNTED = ("persona", "journey", "touchpoint")


def rows_of(
    strategies: Sequence[Strategy],
    touched: Mapping[str, datetime],
    counts: Mapping[str, Mapping[str, int]],
    mentions: Mapping[StrategyId, int] = MappingProxyType({}),
) -> tuple[list[Row], list[Row]]:
    """The strategies in use, last touched first, and those in the archive."""
    rows = {
        one.id: Row(
            id=one.id,
            name=one.name,
            client=one.client,
            summary=one.summary,
            example=one.example,
            touched=touched.get(one.id, one.made_at).isoformat(),
            personas=counts["persona"].get(one.id, 0),
            journeys=counts["journey"].get(one.id, 0),
            touchpoints=counts["touchpoint"].get(one.id, 0),
            mentions=mentions.get(one.id, 0),
        )
        for one in strategies
    }
    latest = sorted(strategies, key=lambda one: rows[one.id].touched, reverse=True)
    living = [rows[one.id] for one in latest if not one.archived]
    return living, [rows[one.id] for one in latest if one.archived]


DRAWINGS = {"blank": "plus", "online-store": "store", "outdoor-gear": "peaks", "cosmetics-boutique": "flask"}

NOUNS = {
    "personas": ("persona", "personas"),
    "journeys": ("journey", "journeys"),
    "touchpoints": ("touchpoint", "touchpoints"),
}

TEXT = {
    "title": "Strategies",
    "first_title": "How do your customers experience you?",
    "first": "Tell who they are, draw the way they go from the first look to the next order, say how it should go at"
    " each step and who sees to it. Then hand it out as a PDF.",
    "first_looking": "There is no strategy here yet. Editors and owners start one; you can look at it then.",
    "start": "Start a strategy",
    "start_why": "You can change everything later.",
    "examples": "Look at an example",
    "examples_why": "Invented brands. Yours to change; a new one is only a click away.",
    "import": "Open a strategy file",
    "import_why": "A .json file that this planner, or somebody’s script, has written.",
    "choose_file": "Choose a file, or drop it here",
    "reading": "Reading the file",
    "example": "Example",
    "changed": "Changed",
    "mentions": ("unread mention of you", "unread mentions of you"),
    "more": "More for this strategy",
    "archive": "Archive",
    "archived": "Archive",
    "archived_done": "The strategy is in the archive, whole.",
    "restore": "Bring back",
    "save": "Save as a file",
}
