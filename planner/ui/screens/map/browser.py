"""The pieces of the map that assets/board.jsx draws itself, because they hold what is typed or steer the keyboard."""

from typing import Any

import reflex as rx


class Board(rx.Component):
    """The canvas: arrow keys walk over it."""

    library = "$/public/board.jsx"
    tag = "Board"
    label: rx.Var[str]


class Direct(rx.Component):
    """Dragging, picking out and keys on the board it stands in; says in `words` what happened."""

    library = "$/public/direct.jsx"
    tag = "Direct"
    lib_dependencies: list[str] = ["@dnd-kit/dom@0.5.0"]  # noqa: RUF012  Reflex declares it so
    words: rx.Var[dict[str, str]]


class SidePanel(rx.Component):
    """The panel at the side: takes the keyboard when it opens for another `thing`."""

    library = "$/public/board.jsx"
    tag = "Panel"
    label: rx.Var[str]
    thing: rx.Var[str]


class Adder(rx.Component):
    """The invitation to add in a cell: what was typed waits below the line until it has arrived."""

    library = "$/public/board.jsx"
    tag = "Adder"
    into: rx.Var[str]
    noun: rx.Var[str]
    stage: rx.Var[str]
    lane: rx.Var[str]
    label: rx.Var[str]
    name: rx.Var[str]
    placeholder: rx.Var[str]
    retry: rx.Var[str]
    forget: rx.Var[str]
    on_add: rx.EventHandler[rx.event.passthrough_event_spec(Any)]
