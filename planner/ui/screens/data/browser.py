"""What the page asks of its scripts: how things stand, and what can be done."""

from typing import Any

import reflex as rx

from planner.ui.live.copy import hooked
from planner.ui.live.scripts import script
from planner.ui.screens.data.figure_views import FiguresView
from planner.ui.screens.data.view import DeskView, FileView, Removals
from planner.ui.screens.data.words import TEXT

desk: DeskView = hooked("data.js", "useDesk", DeskView)
files: list[FileView] = hooked("figures.js", "useFiles", list[FileView])
figures: FiguresView = hooked("figures.js", "useFigures", FiguresView)
removals: Removals = hooked("figures.js", "useRemovals", Removals)

stop: Any = script("data.js", "stop").partial()
leave: Any = script("data.js", "leave").partial()
back: Any = script("data.js", "back").partial()
try_out: Any = script("data.js", "tryOut").partial()
bring_in: Any = script("data.js", "bringIn").partial()
ask_again: Any = script("figures.js", "askAgain").partial()


def turn_to(tab: Any) -> Any:
    """Look at another sheet of the workbook."""
    return script("data.js", "turnTo").partial(tab)


def mean(column: Any, meaning: Any) -> Any:
    """Say what a column means."""
    return script("data.js", "mean").partial(column, meaning)


def answer(about: Any, value: Any) -> Any:
    """Answer a question, or choose how something is read."""
    return script("data.js", "answer").partial(about, value)


def take_out(file_id: Any) -> Any:
    """Take a file out again."""
    return script("figures.js", "takeOut").partial(file_id, TEXT["removed"], TEXT["remove_silent"])


class Watch(rx.Component):
    """Put once on the page: which strategy it is, and what its files say."""

    library = "$/public/data.jsx"
    tag = "DataWatch"
    strategy: rx.Var[str]
    words: rx.Var[dict[str, str]]
    offered: rx.Var[dict[str, list[str]]]
    needed: rx.Var[dict[str, list[list[str]]]]
    homes: rx.Var[dict[str, dict[str, list[str]]]]


class DropZone(rx.Component):
    """Where a file is dropped, or chosen when pressed."""

    library = "$/public/data.jsx"
    tag = "DropZone"
    label: rx.Var[str]
