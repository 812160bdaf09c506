"""What customers said, pinned to the chosen touchpoint as its evidence."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.panel_views import QuoteView
from planner.ui.parts.button import icon_button
from planner.ui.parts.where import journey_id, strategy_path
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.who.menu import to_members


def quotes() -> rx.Component:
    """The quotes, and the way to the comments they are found among."""
    listed = rx.el.ul(
        rx.foreach(copy.panel.quotes, _quote), aria_label=PANEL["quotes"], class_name="panel-quotes"
    )
    some = copy.panel.quotes.length() > 0  # pyright: ignore[reportAttributeAccessIssue]
    to = strategy_path("/feedback?journey=") + journey_id + "&stage=" + copy.panel.stage_id
    find = to_members(link(PANEL["quotes_find"], href=to, class_name="panel-find for-editors"))
    return rx.fragment(rx.cond(some, listed, rx.fragment()), find)


def _quote(one: QuoteView) -> rx.Component:
    about = [
        rx.cond(part != "", rx.el.span(part), rx.fragment()) for part in (one.score, one.about, one.source)
    ]
    remove = icon_button(
        "close", PANEL["quote_remove"], look="quiet small for-editors", on_click=edits.remove_quote(one.id)
    )
    words = rx.el.blockquote(rx.el.p("“", one.text, "”", class_name="quote"), rx.el.footer(*about))
    return rx.el.li(words, remove, key=one.id)
