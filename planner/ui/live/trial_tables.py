"""A table of an experiment's results on its way in, and where it is dropped; types for Vars only, numbers are texts."""

from dataclasses import dataclass

import reflex as rx

from planner.ui.live.copy import hooked


@dataclass(frozen=True)
class ResultView:
    """What a table says of one variant; a `fresh` one is added."""

    name: str
    fresh: bool
    people: str
    did: str
    mean: str
    deviation: str


@dataclass(frozen=True)
class TableView:
    """A table on its way in: `asks` how decimals are written, `sentence` says why it was refused or asks."""

    busy: bool
    sentence: str
    asks: bool
    results: list[ResultView]
    note: str
    of: str


table: TableView = hooked("trials.js", "useDesk", TableView)


class ResultsDrop(rx.Component):
    """Where a table of results is dropped, or chosen when pressed."""

    library = "$/public/trials.jsx"
    tag = "ResultsDrop"
    experiment: rx.Var[str]
    label: rx.Var[str]
    silent: rx.Var[str]
