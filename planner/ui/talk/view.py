"""What is said about things, as the browser's copy hands it over, and the words around it."""

from dataclasses import dataclass
from typing import Any

from planner.ui.live.copy import hooked


@dataclass(frozen=True)
class PieceView:
    """A part of a text; a `mention` without text is of somebody who is not known any more. `mine`: of the reader."""

    text: str
    mention: bool
    mine: bool


@dataclass(frozen=True)
class CommentView:
    """A comment. `name` is empty for somebody who is not known any more; `fresh`: new to the reader.

    `picture` is the address of the one its author gave of themselves, or empty.
    """

    id: str
    name: str
    initials: str
    who: str
    picture: str
    guest: bool
    mine: bool
    removable: bool
    removed: bool
    edited: bool
    made_at: str
    fresh: bool
    pieces: list[PieceView]


@dataclass(frozen=True)
class ThreadView:
    """A thread about a thing (`noun`, `about_id`, `title`, `place`, `href`). `upto` is the last comment's number.

    `called`: something unread in it mentions the reader, who `leads` where they may resolve it.
    """

    id: str
    noun: str
    about_id: str
    title: str
    place: str
    href: str
    upto: int
    answers: int
    unread: int
    resolved: bool
    resolver: str
    called: bool
    leads: bool
    comments: list[CommentView]


@dataclass(frozen=True)
class MarkView:
    """How many comments of open threads a thing has, and how many are unread in all."""

    count: int
    unread: int


@dataclass(frozen=True)
class SumsView:
    """Threads on this map, or in the strategy; `here` unread ones of these, `unread` and `called` of the strategy's.

    `hears`: comments exist for the reader; `comments`: they may write; `nameless`: a guest who gave no name yet,
    `speaks` the name of one who did.
    """

    threads: int
    open: int
    resolved: int
    mine: int
    unread: int
    here: int
    called: int
    hears: bool
    comments: bool
    nameless: bool
    speaks: str
    show: str
    amending: str


@dataclass(frozen=True)
class BoxView:
    """What is talked about in the box at the side."""

    noun: str
    id: str
    title: str
    there: bool


sums: SumsView = hooked("talk.js", "useSums", SumsView)
box: BoxView = hooked("talk.js", "useBox", BoxView)
listed: list[ThreadView] = hooked("talk.js", "useTalk", list[ThreadView])
all_read: dict[str, Any] = hooked("talk.js", "useAllRead", dict[str, Any])


def threads(noun: Any, id: Any, *, resolved: bool) -> Any:
    """The threads about one thing, in the order in which they were begun."""
    return hooked("talk.js", "useThreads", list[ThreadView], noun, id, resolved)


def mark(noun: str, id: Any) -> Any:
    """How much is said about one thing."""
    return hooked("talk.js", "useMark", MarkView, noun, id)


FILTERS = (
    ("open", "Open"),
    ("unread", "Unread"),
    ("mine", "Mentions me"),
    ("resolved", "Resolved"),
)
NOUNS = {
    "touchpoint": "Touchpoint",
    "card": "Card",
    "stage": "Stage",
    "persona": "Persona",
    "metric": "Metric",
}
NONE = {
    "open": ("No open thread", "Everything that was said is resolved, or nothing was said yet."),
    "unread": ("You have read everything", "What others say from now on is listed here first."),
    "mine": ("Nobody has mentioned you", "Where somebody writes @ and your name, you find it here."),
    "resolved": (
        "Nothing is resolved yet",
        "A thread that is done with goes here, whole, and can be opened again.",
    ),
}
WORDS = {
    "people": "People to mention",
    "offered": "people. Arrow keys choose, Enter takes.",
    "not_kept": "Not kept.",
    "how": "@ mentions somebody",
    "cancel": "Cancel",
    "sending": "Sending",
}
TEXT = {
    "title": "Comments",
    "about": "Comments on",
    "comment": "Comment",
    "say": "Say something",
    "say_about": "Comment on ",
    "answer": "Reply",
    "answer_label": "Reply in this thread",
    "change": "Change your comment",
    "keep": "Save",
    "edit": "Edit",
    "remove": "Delete",
    "remove_title": "Delete this comment?",
    "remove_why": "Its words go. Where somebody answered, their answers stay.",
    "more": "More for this comment",
    "resolve": "Resolve",
    "reopen": "Open again",
    "resolved_by": "Resolved by",
    "resolved": "Resolved",
    "edited": "edited",
    "gone": "This comment was deleted.",
    "former": "Former member",
    "guest": "(guest)",
    "new": "New",
    "unread": "unread",
    "comments": ("comment", "comments"),
    "quiet": "Nothing was said about this yet.",
    "shut": "You can read here but not comment. An owner of the workspace can give you the right.",
    "name_why": "Say your name once, so that others know who speaks.",
    "name": "Your name",
    "name_do": "Go on",
    "speaks_as": "You speak as",
    "rename": "Say another name",
    "filter": "Show threads",
    "all_read": "Mark all as read",
    "empty": "Nobody has said anything yet",
    "empty_why": "Open a touchpoint, a card, a persona or a metric and comment on it. What is said gathers here, and"
    " whoever is mentioned finds it on their first page.",
    "to_journeys": "Go to the journeys",
    "silent": "Comments are not part of what was shared with you",
    "silent_why": "Whoever sent you the link can send one that lets you comment.",
}
