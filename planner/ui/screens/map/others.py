"""What others do on the map, where they do it; assets/presence.jsx draws it, because it moves by itself."""

import reflex as rx

from planner.ui.screens.map.others_words import ANNOUNCED


class Held(rx.Component):
    """Inside a card: who has it chosen or types in it."""

    library = "$/public/presence.jsx"
    tag = "Held"
    thing: rx.Var[str]


class Typing(rx.Component):
    """Who types in a field; in a cell, "new/lane/stage", who adds to it."""

    library = "$/public/presence.jsx"
    tag = "Typing"
    of: rx.Var[str]


class Pointers(rx.Component):
    """The pointers of the others, inside the canvas."""

    library = "$/public/presence.jsx"
    tag = "Pointers"


class _Announcer(rx.Component):
    library = "$/public/announce.jsx"
    tag = "Announcer"
    words: rx.Var[dict[str, str]]


def announcer() -> rx.Component:
    """Says what others change to those who do not see it."""
    return _Announcer.create(words=ANNOUNCED)
