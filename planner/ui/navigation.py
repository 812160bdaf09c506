"""The places of a strategy: a list at the side, or on a phone a bar at the bottom."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.parts.button import looks
from planner.ui.parts.icon import icon
from planner.ui.parts.theme import theme_switch
from planner.ui.parts.where import strategy_path
from planner.ui.talk.view import sums
from planner.ui.who import brand
from planner.ui.who import menu as who
from planner.ui.who.state import Who

PLACES = (
    ("overview", "Strategy", "", "home", ""),
    ("personas", "Personas", "/personas", "persona", "personas"),
    ("journeys", "Journeys", "/journeys", "journey", "journeys"),
    ("metrics", "Metrics", "/metrics", "metric", "metrics"),
    ("data", "Data", "/data", "data", "data_files"),
    ("feedback", "Feedback", "/feedback", "quote", "themes"),
    ("risk", "Money at risk", "/money-at-risk", "risk", ""),
    ("experiments", "Experiments", "/experiments", "flask", "experiments"),
    ("owners", "Owners", "/owners", "owner", "owners"),
    ("gaps", "Gaps", "/gaps", "gap", "gaps"),
    ("comments", "Comments", "/comments", "comment", "unread"),
    ("report", "Report", "/report", "page", ""),
    ("history", "History", "/history", "history", ""),
)
FOR_MEMBERS = {"history", "feedback"}
"""Places that somebody who came by a link does not see."""
IN_BAR = 4

TEXT = {
    "all": "All strategies",
    "sections": "Sections of this strategy",
    "more": "More",
    "unread": "unread",
    "no_name": "Strategy",
    "example": "Example",
}


def side(here: str) -> rx.Component:
    """The navigation at the side; `here` is the place one is at."""
    places = [_place(place, here) for place in PLACES]
    foot = rx.el.div(
        _all("shell-link"),
        who.own_brand("shell-link"),
        theme_switch(),
        who.who_menu("up"),
        class_name="shell-foot",
    )
    return rx.el.nav(
        _brand(),
        rx.cond(Who.only == "", rx.el.div(*places, class_name="shell-nav"), rx.fragment()),
        foot,
        aria_label=TEXT["sections"],
        class_name="shell-side",
    )


def bottom_bar(here: str) -> rx.Component:
    """The same as a bar for the thumb; what does not fit is behind "More"."""
    first, rest = PLACES[:IN_BAR], PLACES[IN_BAR:]
    behind = any(place[0] == here for place in rest)
    summary = rx.el.summary(icon("more"), _unread_behind(), TEXT["more"], class_name="on" if behind else "")
    more = rx.el.details(
        summary,
        rx.el.div(
            rx.cond(Who.only == "", rx.fragment(*[_place(place, here, "") for place in rest]), rx.fragment()),
            _all(),
            *who.items(),
            theme_switch(),
            class_name="menu-list",
        ),
        class_name="menu",
    )
    shown = [_place(place, here, "") for place in first]
    return rx.el.nav(
        rx.cond(Who.only == "", rx.fragment(*shown), rx.fragment()),
        more,
        aria_label=TEXT["sections"],
        class_name="bottom-bar",
    )


def _brand() -> rx.Component:
    client = rx.cond(
        copy.strategy.client != "", copy.strategy.client, rx.cond(copy.strategy.example, TEXT["example"], "")
    )
    name = rx.cond(
        copy.state.ready,
        rx.fragment(rx.el.b(copy.strategy.name), rx.el.small(client)),
        rx.el.b(TEXT["no_name"]),
    )
    return brand.brand(mark(), rx.el.span(name))


def _all(look: str = "") -> rx.Component:
    way = link(icon("list"), TEXT["all"], href="/", class_name=look)
    return rx.cond(Who.role == who.GUEST, rx.fragment(), way)


def _place(place: tuple[str, str, str, str, str], here: str, look: str = "shell-link") -> rx.Component:
    key, label, path, draw, count = place
    on = key == here
    counted = [_count(count)] if count else []
    current = {"aria-current": "page"} if on else {}
    names = looks(look, "on" if on else "")
    way = link(
        icon(draw),
        rx.el.span(label),
        *counted,
        href=strategy_path(path),
        class_name=names,
        custom_attrs=current,
    )
    if key == "comments":
        return rx.cond(~copy.state.ready | sums.hears, way, rx.fragment())
    return who.to_members(way) if key in FOR_MEMBERS else way


def _count(name: str) -> rx.Component:
    if name == "unread":
        words = rx.el.span(" ", TEXT["unread"], class_name="hush")
        return rx.cond(
            sums.unread > 0, rx.el.span(sums.unread, words, class_name="count loud"), rx.fragment()
        )
    number = getattr(copy.counts, name)
    return rx.el.span(rx.cond(copy.state.ready & (number > 0), number, ""), class_name="count")


def _unread_behind() -> rx.Component:
    dot = rx.el.span(rx.el.span(TEXT["unread"], class_name="hush"), class_name="loud")
    return rx.cond(sums.unread > 0, dot, rx.fragment())


def mark() -> rx.Component:
    """The sign of the planner."""
    return rx.el.span(icon("journey"), class_name="mark", aria_hidden="true")
