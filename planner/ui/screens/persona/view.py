"""What a persona's own page shows, and its words."""

from dataclasses import dataclass
from typing import Any

from planner.model.ids import JourneyId
from planner.model.persona import Persona
from planner.ui.live.copy import hooked


class Face(Persona, frozen=True):
    """The persona with its portrait's address; `share` and `revenue` as text, `journeys` how many.

    `own`: the portrait is a picture of its own, not a drawn one.
    """

    portrait: str
    own: bool
    share: str
    revenue: str
    journeys: int


@dataclass(frozen=True)
class Walk:
    """A journey the persona is on, and how many touchpoints it meets there."""

    id: JourneyId
    name: str
    touchpoints: int


def face_of(persona_id: Any) -> Any:
    """The persona with this id; null in the browser where it is not there."""
    return hooked("pages.js", "useFace", Face, persona_id)


def walks_of(persona_id: Any) -> Any:
    """The journeys of the persona with this id."""
    return hooked("pages.js", "useWalks", list[Walk], persona_id)


CHANNELS = [
    "Live chat",
    "E-mail",
    "Phone",
    "Social messages",
    "SMS",
    "Help centre",
    "Reviews",
    "In the store",
    "Website",
]

LISTS = {
    "goals": ("Goals", "Add a goal", "What does this person want to get done?"),
    "challenges": ("Challenges", "Add a challenge", "What gets in the way?"),
    "jobs": ("Jobs to be done", "Add a job", "When …, I want to …, so that …"),
    "motivations": ("Motivated by", "Add a motivation", "What drives the choice?"),
    "hobbies": ("Hobbies", "Add a hobby", ""),
}

ABOUT = (
    ("age_group", "Age", "How old?"),
    ("career", "Career", "What do they do all day?"),
    ("household", "Household", "Who lives with them, and where?"),
)

TEXT = {
    "title": "Persona",
    "gone": "This persona is not here",
    "gone_why": "It may have been removed a moment ago, or the address is not complete.",
    "back": "All personas",
    "name": "Name",
    "role": "Role or segment",
    "role_hint": "One line: what makes them different from others",
    "quote": "A sentence they would say",
    "quote_hint": "In their own words: what would they say about you?",
    "about": "About",
    "channels": "Prefers to reach us by",
    "add_channel": "Add a channel",
    "remove": "Remove",
    "up": "Move up",
    "down": "Move down",
    "row": "More for this line",
    "behaviours": "Behaviour",
    "add_behaviour": "Add a behaviour: its left end",
    "left": "Left end",
    "right": "Right end",
    "between": "Between the two ends",
    "sources": "Sources",
    "add_source": "Add a source",
    "source": "Source",
    "detail": "How much, when",
    "detail_hint": "How many, when",
    "walks": "On these journeys",
    "no_walks": "On no journey yet. A map says on which personas it is about.",
    "touchpoints": "touchpoints",
    "market": "Share of customers",
    "revenue": "Share of revenue",
    "of_customers": "of customers",
    "of_revenue": "of revenue",
    "draft": "Draft",
    "draft_why": "Not checked with real customers yet.",
    "validate": "Mark as validated",
    "how": "How was it validated?",
    "how_hint": "For example: two ad variants, May",
    "validated": "Validated",
    "redraft": "Back to draft",
    "redrafted": "The persona is a draft again.",
    "archived": "This persona is in the archive: kept whole, left out of lists and reports.",
    "restore": "Bring back",
    "portrait": "Change the picture of",
    "upload": "Upload a picture",
    "another": "Another drawn portrait",
    "drawn": "Back to the drawn portrait",
    "dismiss": "Dismiss",
    "sending": "Sending the picture",
    "too_large": "This picture has more than 8 MB, so it was not sent. Save it smaller and try again.",
    "silent": "The picture could not be sent: there is no connection just now. The portrait is as it was; try again.",
    "pictured": "The picture is in its place.",
    "redrawn": "Another portrait is drawn.",
    "unpictured": "The portrait is a drawn one again.",
    "duplicate": "Duplicate",
    "duplicated": "A copy stands behind the original, as a draft.",
    "archive": "Archive",
    "history": "History of this persona",
    "print": "Print",
    "more": "More for this persona",
}
