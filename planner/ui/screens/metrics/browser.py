"""What the page asks of its scripts: what is asked for, the values that are looked at, rows that were pasted."""

from typing import Any

import reflex as rx
from reflex_base.components.component import NoSSRComponent

from planner.ui.live.copy import hooked
from planner.ui.live.scripts import script
from planner.ui.live.value_views import Reminders, ValuesView
from planner.ui.screens.metrics.view import PasteView
from planner.ui.screens.metrics.words import TEXT

reminders: Reminders = hooked("reminders.js", "useReminders", Reminders)
values: ValuesView = hooked("values.js", "useValues", ValuesView)
pasted: PasteView = hooked("pasted.js", "usePasted", PasteView)

list_all: Any = script("values.js", "listAll").partial()
ask_for_all: Any = script("values.js", "askForAll").partial()
enter: Any = script("pasted.js", "enter").partial()


def choose(chosen: Any) -> Any:
    """Look at the values of "measure/ID" or "metric/ID"."""
    return script("values.js", "choose").partial(chosen)


def ask_of(owner_id: Any) -> Any:
    """Show what is asked of one owner, or with "" of all."""
    return script("values.js", "askOf").partial(owner_id)


def begin(measure_id: Any) -> Any:
    """Begin to paste rows of one measure, or with "" of several."""
    return script("pasted.js", "begin").partial(measure_id)


def write(text: Any) -> Any:
    """What stands in the field of pasted rows."""
    return script("pasted.js", "write").partial(text, TEXT["paste_silent"])


def answer(about: Any, key: Any, value: Any) -> Any:
    """Answer what the rows leave open."""
    return script("pasted.js", "answer").partial(about, key, value, TEXT["paste_silent"])


def seek(words: Any) -> Any:
    """Look for these words in the library."""
    return script("shelf.js", "seek").partial(words)


def fits(words: str) -> Any:
    """Whether an entry of the library that holds these words is to be shown."""
    return hooked("shelf.js", "useFits", bool, words)


class Arrival(rx.Component):
    """Put once on the page: it is as its address says."""

    library = "$/public/values.js"
    tag = "ValuesArrival"


class Chart(NoSSRComponent):
    """Values over time as lines, by Recharts in the version that Reflex brings; fetched once there is one to draw."""

    library = "$/public/chart.jsx"
    tag = "ValuesChart"
    lib_dependencies: list[str] = ["recharts@3.10.1"]  # noqa: RUF012  Reflex declares it so
    chart: rx.Var[Any]
    label: rx.Var[str]
    words: rx.Var[dict[str, str]]
