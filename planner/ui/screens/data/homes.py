"""Where a metric of the store's own data stands on the maps, and putting it on a touchpoint that suits."""

from dataclasses import dataclass
from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.model.metric_library import BY_KEY
from planner.model.metric_library.homes import HOMES as KNOWN
from planner.ui.live.copy import hooked
from planner.ui.live.panel_views import Option
from planner.ui.live.scripts import script
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.where import touchpoint_path
from planner.ui.screens.data.counting_words import HOMES

RULES = {key: {"stages": list(BY_KEY[key].stages), **home._asdict()} for key, home in KNOWN.items()}
"""What the page's script needs to suggest touchpoints."""
SHOWN = 3


@dataclass(frozen=True)
class HomeView:
    """A touchpoint; `where` is its stage."""

    id: str
    journey_id: str
    title: str
    where: str
    journey: str


@dataclass(frozen=True)
class GroupView:
    """The touchpoints of a journey."""

    label: str
    options: list[Option]


@dataclass(frozen=True)
class HomesView:
    """Where a metric `stands`, what is `suggested`, and while `open` all touchpoints it does not stand on."""

    metric: str
    stands: list[HomeView]
    suggested: list[HomeView]
    open: bool
    any: bool
    groups: list[GroupView]


@rx.memo
def on_map(
    metric: rx.Var[str],
    unit: rx.Var[str],
    name: rx.Var[str],
    gives: rx.Var[str],
    rest: rx.RestProp,  # noqa: ARG001  its key
) -> rx.Component:
    """The foot of a figure: its touchpoints, those that would suit, and every other."""
    homes: HomesView = hooked("homes.js", "useHomes", HomesView, metric)

    def put(touchpoint: Any) -> Any:
        return script("homes.js", "putOn").partial(metric, unit, name, touchpoint, HOMES["done"])

    lone = homes.stands.length() == 0
    put_it = rx.cond(homes.any, _put(homes, lone, put), rx.fragment())
    placed = rx.fragment(_stands(homes, lone), rx.el.div(put_it, class_name="for-editors"))
    said = rx.match(
        gives,
        ("map", placed),
        ("question", rx.el.p(HOMES["question"], class_name="faint small")),
        ("currency", rx.el.p(HOMES["currency"], class_name="faint small")),
        rx.fragment(),
    )
    return rx.el.div(said, class_name="data-homes")


def _stands(homes: HomesView, lone: Any) -> rx.Component:
    def place(one: HomeView) -> rx.Component:
        href = touchpoint_path(one.journey_id, one.id)
        return rx.el.li(
            link(one.title, href=href, class_name="cell-link"), rx.el.small(one.where), key=one.id
        )

    more = homes.stands.length() - SHOWN
    rest = rx.cond(more > 0, rx.el.li("+", more, " ", HOMES["more"], class_name="faint"), rx.fragment())
    some = rx.el.ul(rx.foreach(homes.stands[:SHOWN], place), rest)
    none = rx.el.p(HOMES["not_yet"], class_name="soft small")
    return rx.el.div(
        rx.el.h4(icon("journey"), HOMES["on_map"]), rx.cond(lone, none, some), class_name="data-stands"
    )


def _put(homes: HomesView, lone: Any, put: Any) -> rx.Component:
    def suggestion(one: HomeView) -> rx.Component:
        return rx.el.button(
            icon("plus"),
            rx.el.span(one.title),
            rx.el.small(one.where),
            type="button",
            title=one.journey,
            on_click=put(one.id),
            class_name="pill data-fit",
            key=one.id,
        )

    fits = rx.el.div(
        rx.foreach(homes.suggested, suggestion),
        role="group",
        aria_label=HOMES["fits"],
        class_name="data-fits",
    )
    shown = (homes.suggested.length() > 0) & (lone | homes.open)
    words = rx.cond(shown, HOMES["put_other"], rx.cond(lone, HOMES["put"], HOMES["put_more"]))
    choose = script("homes.js", "choosePlace").partial(homes.metric)
    opener = button(words, draw="plus", look="quiet small", on_click=choose, aria_expanded=homes.open)
    return rx.fragment(
        rx.cond(shown, fits, rx.fragment()), opener, rx.cond(homes.open, _every(homes, put), rx.fragment())
    )


def _every(homes: HomesView, put: Any) -> rx.Component:
    def option(one: Option) -> rx.Component:
        return rx.el.option(one.label, value=one.value)

    def group(one: GroupView) -> rx.Component:
        return rx.el.optgroup(rx.foreach(one.options, option), label=one.label)

    return rx.el.select(
        rx.el.option(HOMES["choose"], value=""),
        rx.foreach(homes.groups, group),
        value="",
        on_change=put,
        aria_label=HOMES["other"],
        class_name="input",
    )
