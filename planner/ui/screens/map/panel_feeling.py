"""Who meets the touchpoint, and how it feels to them."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.panel_views import MetWith
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import EMOTIONS


def feeling_section() -> rx.Component:
    """The emotion of everyone, then each persona: whether it meets this, and what it feels where that differs."""
    rows = rx.foreach(copy.panel.personas, _persona)
    everyone = rx.el.div(
        *[_emotion(*emotion) for emotion in EMOTIONS], role="group", aria_label=PANEL["feels"]
    )
    unknown = rx.el.button(
        PANEL["unknown"],
        type="button",
        aria_pressed=copy.panel.emotion.is_none(),
        on_click=edits.edit_touchpoint(copy.panel.id, "emotion", None),
        class_name="unknown",
    )
    scale = rx.el.div(everyone, unknown, class_name="emotions")
    people = rx.cond(
        copy.panel.personas.length() > 0,
        rx.fragment(rx.el.h4(PANEL["personas"], class_name="label"), rx.el.div(rows, class_name="walkers")),
        rx.fragment(),
    )
    return rx.el.section(rx.el.h3(PANEL["feels"]), scale, people, class_name="panel-part")


def _emotion(value: int, word: str) -> rx.Component:
    sign = f"+{value}" if value > 0 else f"−{-value}" if value else "0"
    return rx.el.button(
        rx.el.b(sign),
        rx.el.small(word),
        type="button",
        aria_pressed=copy.panel.emotion == value,
        on_click=edits.edit_touchpoint(copy.panel.id, "emotion", value),
        class_name="emotion",
    )


def _persona(persona: MetWith) -> rx.Component:
    box = rx.el.input(
        type="checkbox",
        checked=persona.concerned,
        on_change=lambda _: edits.edit_touchpoint(copy.panel.id, "persona_ids", persona.toggled),
    )
    dot = rx.el.i(class_name=rx.Var.create("dot ") + persona.who, aria_hidden="true")
    return rx.el.div(
        rx.el.label(box, dot, persona.name, class_name="check"),
        _own_feeling(persona),
        class_name="walker",
        key=persona.id,
    )


def _own_feeling(persona: MetWith) -> rx.Component:
    same = rx.el.option(PANEL["feels_as_all"], value="")
    options = [rx.el.option(word, value=str(value)) for value, word in reversed(EMOTIONS)]
    feelings = copy.panel.feelings

    def felt(value: rx.Var[str]):
        changed = does.computed("arrange.js", "withFeeling", list[dict], feelings, persona.id, value)
        return edits.edit_touchpoint(copy.panel.id, "feelings", changed)

    return rx.el.select(
        same,
        *options,
        value=rx.cond(persona.own.is_none(), "", persona.own.to(str)),
        on_change=felt,
        disabled=~persona.concerned,
        aria_label=rx.Var.create(PANEL["feels"] + ": ") + persona.name,
        class_name="in-place flush",
    )
