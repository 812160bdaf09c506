"""Looking for things on the map: words, whose, where, how they do, how sure we are; and going from match to match."""

from typing import Any

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.views import OwnerView
from planner.ui.parts.button import button, icon_button
from planner.ui.parts.mark import pill
from planner.ui.parts.menu import worded_menu
from planner.ui.screens.map.browser import Find
from planner.ui.screens.map.find_words import FIND, STATUS
from planner.ui.screens.map.view import EVIDENCE, TEXT


def finding() -> rx.Component:
    """The line to type in, the filter, and what was found."""
    line = Find.create(label=FIND["find"], placeholder=FIND["find"])
    return rx.fragment(rx.el.div(line, class_name="find"), _filter(), _found())


def _filter() -> rx.Component:
    many = rx.cond(copy.found.chosen > 0, rx.el.span(copy.found.chosen, class_name="count"), rx.fragment())
    menu = worded_menu(
        rx.fragment(FIND["filter"], many),
        _select("owner", _owners(), copy.lens.owner),
        _select("channel", [rx.foreach(copy.channels, _itself)], copy.lens.channel),
        _select("status", _options(STATUS), copy.lens.status),
        _select("evidence", _options(EVIDENCE), copy.lens.evidence),
        pill(
            rx.fragment(FIND["attention"], rx.el.span(copy.map.needs, class_name="count")),
            on=copy.lens.attention,
            on_click=does.toggle_attention,
            title=FIND["attention_why"],
            custom_attrs={"data-stays": ""},
        ),
        look="left",
    )
    return rx.el.div(menu, class_name=rx.cond(copy.found.chosen > 0, "map-filter on", "map-filter"))


def _owners() -> list[rx.Component]:
    def option(owner: OwnerView) -> rx.Component:
        return rx.el.option(owner.name, value=owner.id)

    return [rx.el.option(TEXT["nobody"], value="none"), rx.foreach(copy.owners, option)]


def _itself(word: rx.Var[str]) -> rx.Component:
    return rx.el.option(word, value=word)


def _options(pairs: tuple[tuple[str, str], ...]) -> list[rx.Component]:
    return [rx.el.option(words, value=value) for value, words in pairs]


def _select(field: str, options: list[rx.Component], value: Any) -> rx.Component:
    any_one = {"owner": "anyone"}.get(field, f"any_{field}")
    name = f"filter-{field}"
    chosen = rx.el.select(
        rx.el.option(FIND[any_one], value=""),
        *options,
        id=name,
        value=value,
        on_change=does.look_for(field),
        class_name="input",
    )
    return rx.el.div(rx.el.label(FIND[field], html_for=name), chosen, class_name="field")


def _found() -> rx.Component:
    sum_ = rx.fragment(copy.found.count, " ", FIND["of"], " ", copy.found.of, " ", FIND["match"])
    none = copy.found.count == 0
    steps = rx.el.div(
        rx.el.span(sum_, role="status", class_name="found-sum"),
        icon_button("up", FIND["previous"], look="quiet small", disabled=none, on_click=does.go_to_match(-1)),
        icon_button("down", FIND["next"], look="quiet small", disabled=none, on_click=does.go_to_match(1)),
        button(FIND["clear"], look="quiet small", on_click=does.clear_looking),
        role="group",
        aria_label=FIND["matching"],
        class_name="map-found",
    )
    return rx.cond(copy.found.on, steps, rx.fragment())
