"""Small marks that say a state, always with a word or a name beside the colour."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import looks
from planner.ui.parts.icon import icon

STATUS = (("on_track", "On track", "good"), ("at_risk", "At risk", "warn"), ("off", "Off target", "bad"))
PLANNED = "Planned"
"""What a metric of a to-be is that has no value, since none is asked for there."""
EVIDENCE = (("researched", "researched"), ("partly", "partly"))


def chip(word: Any, tone: Any = "", *, draw: str = "", look: str = "", **props: Any) -> rx.Component:
    """A state in a word. `tone`: "good", "warn", "bad", "accent", "none" (dashed) or "" (plain)."""
    drawn = [icon(draw)] if draw else []
    names = f"{looks('chip', look)} {tone}" if isinstance(tone, str) else rx.Var.create("chip ") + tone
    return rx.el.span(*drawn, word, class_name=names, **props)


def status_chip(status: rx.Var, empty: str = "No value yet") -> rx.Component:
    """How a measure does: on track, at risk, off target, planned, or no value yet."""
    known = [(key, chip(word, tone)) for key, word, tone in STATUS]
    return rx.match(status, *known, ("planned", chip(PLANNED, "none")), chip(empty, "none"))


def evidence(state: rx.Var, *, word: bool = True) -> rx.Component:
    """How sure we are: an empty, half or full circle and its word (only heard when `word` is false)."""
    said = rx.match(state, *EVIDENCE, "assumed")
    return rx.el.span(
        rx.el.span(class_name="evidence-glyph", aria_hidden="true"),
        rx.el.span(said, class_name="" if word else "hush"),
        class_name=rx.Var.create("evidence ") + state.to(str),
    )


def moment_of_truth(*, word: bool = False) -> rx.Component:
    """The star of a touchpoint that decides."""
    said = rx.el.span("Moment of truth", class_name="" if word else "hush")
    return rx.el.span("★ ", said, class_name="moment")


def avatar(owner: Any, *, size: str = "") -> rx.Component:
    """Initials on a colour that stays the same for one owner: round for a person, square for a team.

    `owner` has name, kind, initials and who, the class of its colour.
    """
    names = rx.Var.create(looks("avatar", size) + " ") + owner.who + " " + owner.kind
    return rx.el.span(
        rx.el.span(owner.initials, aria_hidden="true"),
        rx.el.span(owner.name, class_name="hush"),
        title=owner.name,
        class_name=names,
    )


def face(picture: Any, initials: Any, who: Any, *, size: str = "", **props: Any) -> rx.Component:
    """A person beside their name: their own picture (an address), else initials on the colour of class `who`."""
    names = looks("avatar person", size)
    drawn = rx.el.span(initials, aria_hidden="true", class_name=rx.Var.create(f"{names} ") + who, **props)
    return rx.cond(picture != "", rx.el.img(src=picture, alt="", class_name=names, **props), drawn)


def nobody(label: str = "No owner", *, size: str = "") -> rx.Component:
    """The dashed place of an owner that is still to be found."""
    return rx.el.span(
        rx.el.span("?", aria_hidden="true"),
        rx.el.span(label, class_name="hush"),
        title=label,
        class_name=looks("avatar nobody", size),
    )


def pill(label: Any, *, on: Any = False, **props: Any) -> rx.Component:
    """A round button that is on or off."""
    return rx.el.button(label, type="button", aria_pressed=on, class_name="pill", **props)


def bar(part: rx.Var, label: Any) -> rx.Component:
    """How much of the whole, 0 to 100; `label` says it in words."""
    filled = rx.el.i(style={"--part": part})
    return rx.el.span(filled, role="img", aria_label=label, class_name="bar")
