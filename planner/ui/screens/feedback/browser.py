"""What the page asks of its scripts: what is shown, and what can be done."""

from typing import Any

import reflex as rx

from planner.ui.live.copy import hooked
from planner.ui.live.scripts import script
from planner.ui.screens.feedback.view import FeedbackView

feedback: FeedbackView = hooked("voices.js", "useFeedback", FeedbackView)

clear: Any = script("feedback.js", "clear").partial()
again: Any = script("feedback.js", "again").partial()
suggest: Any = script("feedback.js", "suggest").partial()
pin: Any = script("feedback.js", "pin").partial()
toggle_counts: Any = script("feedback.js", "toggleCounts").partial()


def _do(name: str, *args: Any) -> Any:
    return script("feedback.js", name).partial(*args)


def look(name: str, value: Any) -> Any:
    """Look for comments of this kind."""
    return _do("look", name, value)


def turn_to(name: str, value: Any) -> Any:
    """Look at a stage or theme, or at all again."""
    return _do("turnTo", name, value)


def to_journey(journey_id: Any) -> Any:
    """Sort the comments by the stages of another map."""
    return _do("toJourney", journey_id)


def step(by: int) -> Any:
    """Go to the next page, or with -1 back."""
    return _do("step", by)


def toggle(said_id: Any) -> Any:
    """Open a comment to sort or pin it, or close it."""
    return _do("toggle", said_id)


def leave_out(place: Any) -> Any:
    """Leave a word out of the quote, or put it back."""
    return _do("leaveOut", place)


def choose(touchpoint_id: Any) -> Any:
    """Pin to this touchpoint."""
    return _do("choose", touchpoint_id)


def put(stage_id: Any) -> Any:
    """Put the open comment into a stage."""
    return _do("put", stage_id)


def tag(theme_id: Any) -> Any:
    """Put a theme on the open comment, or take it off."""
    return _do("tag", theme_id)


def add_theme(word: Any) -> Any:
    """Make a theme of a word."""
    return _do("addTheme", word)


def make_pain(theme_id: Any) -> Any:
    """Make a card of a theme."""
    return _do("makePain", theme_id)


class Watch(rx.Component):
    """Put once on the page: which strategy it is, and what the scripts say."""

    library = "$/public/feedback.jsx"
    tag = "FeedbackWatch"
    strategy: rx.Var[str]
    words: rx.Var[dict[str, Any]]


class Search(rx.Component):
    """The line in which one looks for words."""

    library = "$/public/feedback.jsx"
    tag = "FeedbackSearch"
    label: rx.Var[str]
    placeholder: rx.Var[str]
