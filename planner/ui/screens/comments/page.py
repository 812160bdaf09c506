"""Everything said in a strategy: open, unread, where one is mentioned, resolved."""

import reflex as rx

from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.where import strategy_path
from planner.ui.shell import strategy_page
from planner.ui.talk.listing import all_threads
from planner.ui.talk.view import TEXT, sums


def page() -> rx.Component:
    """The page; a guest who was shown no comments is told so."""
    go = link_button(TEXT["to_journeys"], strategy_path("/journeys"), draw="journey", look="primary")
    none = empty(TEXT["empty"], TEXT["empty_why"], go, ghost=ghost_rows(3))
    silent = empty(TEXT["silent"], TEXT["silent_why"], ghost=ghost_rows(2))
    return strategy_page(
        rx.cond(sums.hears, rx.cond(sums.threads > 0, all_threads(), none), silent),
        here="comments",
        title=TEXT["title"],
        waiting=skeleton_rows(),
    )
