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


class Arrival(rx.Component):
    """What the address says is chosen, and the keys that close the panel. Stands once on the page."""

    library = "$/public/board.jsx"
    tag = "Arrival"


class Sheet(rx.Component):
    """The scrolling ground of the map's tables or outline."""

    library = "$/public/sheet.jsx"
    tag = "Sheet"
    label: rx.Var[str]


class Turning(rx.Component):
    """Stands in the board: a swipe to the side goes to the next stage where one fills the screen."""

    library = "$/public/turn.jsx"
    tag = "Turning"
    lib_dependencies: list[str] = ["react-swipeable@7.0.2"]  # noqa: RUF012  Reflex declares it so


class AddTo(rx.Component):
    """An adder with the stage and lane its things will stand in; `on_add` is given both and the text."""

    library = "$/public/sheet.jsx"
    tag = "AddTo"
    noun: rx.Var[str]
    stages: rx.Var[list[Any]]
    lanes: rx.Var[list[Any]]
    name: rx.Var[str]
    stage_name: rx.Var[str]
    lane_name: rx.Var[str]
    label: rx.Var[str]
    placeholder: rx.Var[str]
    retry: rx.Var[str]
    forget: rx.Var[str]
    on_add: rx.EventHandler[rx.event.passthrough_event_spec(Any, Any, Any)]


class Ground(rx.Component):
    """What the canvas lies on: its size, and the keys that look for, fold and zoom."""

    library = "$/public/ground.jsx"
    tag = "Ground"


class Stack(rx.Component):
    """The things of a cell, one above the other, a child for each; on a large map only those near the screen."""

    library = "$/public/stack.jsx"
    tag = "Stack"
    things: rx.Var[list[Any]]


class Minimap(rx.Component):
    """The whole map, very small, with what is on the screen."""

    library = "$/public/minimap.jsx"
    tag = "Minimap"


class Find(rx.Component):
    """The line in which one looks for words."""

    library = "$/public/find.jsx"
    tag = "Find"
    label: rx.Var[str]
    placeholder: rx.Var[str]


class ViewKeeper(rx.Component):
    """The line that keeps the present look of the map under a name."""

    library = "$/public/find.jsx"
    tag = "ViewKeeper"
    label: rx.Var[str]
    placeholder: rx.Var[str]
    verb: rx.Var[str]
    on_keep: rx.EventHandler[rx.event.passthrough_event_spec(Any)]


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
