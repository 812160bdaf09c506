"""Nothing yet, and not here yet."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import looks


def empty(
    title: str, sentence: Any, *actions: rx.Component, ghost: rx.Component | None = None, look: str = ""
) -> rx.Component:
    """An empty place: a pale drawing of what will be here, what it is good for, and what to do."""
    drawn = [ghost] if ghost is not None else []
    words = rx.el.div(rx.el.h2(title), rx.el.p(sentence))
    row = [rx.el.div(*actions, class_name="pills")] if actions else []
    return rx.el.div(*drawn, words, *row, class_name=looks("empty", look))


def bone(look: str = "") -> rx.Component:
    """A grey stroke where a word will be."""
    return rx.el.span(class_name=looks("bone", look))


def ghost_cards(count: int = 3, *, face: bool = False) -> rx.Component:
    """A row of cards that only hint at what will be in them."""
    top = [bone("face")] if face else [bone("title")]
    cards = [
        rx.el.div(
            rx.el.div(*top, bone("most"), bone("half"), bone("short"), class_name="bones"), class_name="card"
        )
        for _ in range(count)
    ]
    return rx.el.div(*cards, class_name="empty-ghost", aria_hidden="true")


def ghost_rows(count: int = 3) -> rx.Component:
    """Rows of a list that only hint at what will be in them."""
    rows = [rx.el.div(bone("round"), bone("half"), bone("short"), class_name="row") for _ in range(count)]
    return rx.el.div(*rows, class_name="empty-ghost lines rows", aria_hidden="true")


def ghost_map() -> rx.Component:
    """A small journey map that only hints at what will be on it: five stages, their cards, the line of feelings."""
    stages = [
        rx.el.div(
            bone("short"),
            *[rx.el.div(bone("most"), bone("half"), class_name="ghost-card") for _ in range(cards)],
            class_name=f"ghost-stage stage-{place}",
        )
        for place, cards in enumerate((2, 1, 2, 2, 1), 1)
    ]
    feeling = rx.el.svg(
        rx.el.path(d="M0 30H500", class_name="curve-ground"),
        rx.el.path(
            d="M10 30C60 10 100 14 150 20S240 44 270 34S350 6 390 44S450 20 490 12", class_name="curve-line"
        ),
        view_box="0 0 500 60",
    )
    return rx.el.div(
        rx.el.div(*stages, class_name="ghost-stages"), feeling, class_name="ghost-map", aria_hidden="true"
    )


def skeleton(*parts: rx.Component, label: str = "Opening") -> rx.Component:
    """The shape of what is on its way; a screen reader hears `label`."""
    return rx.el.div(
        rx.el.span(label, class_name="hush"), *parts, class_name="bones", role="status", aria_busy="true"
    )


def skeleton_cards(count: int = 6) -> rx.Component:
    """Cards on their way."""
    cards = [
        rx.el.div(rx.el.div(bone("title"), bone("most"), bone("half"), class_name="bones"), class_name="card")
        for _ in range(count)
    ]
    return skeleton(rx.el.div(*cards, class_name="cards"))


def skeleton_rows(count: int = 6) -> rx.Component:
    """Rows on their way."""
    rows = [rx.el.div(bone("round"), bone("half"), bone("short"), class_name="row") for _ in range(count)]
    return skeleton(rx.el.div(*rows, class_name="rows"))
