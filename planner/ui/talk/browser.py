"""The pieces of a conversation that assets/talk.jsx draws itself: they hold what is typed, or watch the screen."""

from typing import Any

import reflex as rx


class Composer(rx.Component):
    """A field to speak in. `at` names it, so that what is typed stays; `amends` is the comment it changes, or ""."""

    library = "$/public/talk.jsx"
    tag = "Composer"
    at: rx.Var[str]
    amends: rx.Var[str]
    label: rx.Var[str]
    placeholder: rx.Var[str]
    verb: rx.Var[str]
    words: rx.Var[dict[str, str]]
    on_say: rx.EventHandler[rx.event.passthrough_event_spec(str)]
    on_done: rx.EventHandler[rx.event.no_args_event_spec]


class Seen(rx.Component):
    """Around a thread: says once it has been read."""

    library = "$/public/talk.jsx"
    tag = "Seen"
    thread: rx.Var[str]
    upto: rx.Var[int]
    unread: rx.Var[int]
    on_seen: rx.EventHandler[rx.event.passthrough_event_spec(dict[str, Any])]


class Asked(rx.Component):
    """Does what the address asks for: open the box for a thing, or list some threads."""

    library = "$/public/talk.jsx"
    tag = "Asked"


class TalkBox(rx.Component):
    """The box at the side, open while the copy says that something is talked about."""

    library = "$/public/talk.jsx"
    tag = "TalkBox"
    label: rx.Var[str]
