"""The brand of the workspace one is in: small for its members, as the head of the page for guests."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.emblem import emblem, painted
from planner.ui.who.state import Who
from planner.ui.who.view import TEXT

GUEST = "guest"


def frame(*content: rx.Component, look: str) -> rx.Component:
    """A whole page: for a guest under the head of whoever shares it, and in their colours.

    Inside it what is `for-editors` is not there for those who may only look.
    """
    guest = Who.role == GUEST
    names = rx.Var.create(look) + rx.cond(guest, " guest", "") + rx.cond(Who.edits, "", " looking")
    names += rx.cond(guest & (Who.brand.ground != ""), " branded", "")
    return rx.el.div(
        rx.cond(guest, _band(), rx.fragment()), *content, style=painted(Who.brand), class_name=names
    )


def _band() -> rx.Component:
    logo = rx.cond(Who.logo != "", rx.el.img(src=Who.logo, alt="", class_name="logo"), rx.fragment())
    words = rx.el.span(rx.el.b(Who.workspace), rx.el.small(TEXT["guest"]), class_name="who-words")
    return rx.el.header(logo, words, class_name="brand-band")


def brand(*inside: Any) -> rx.Component:
    """The head of the side; for a guest without a way to what is not theirs."""
    return rx.cond(
        Who.role == GUEST,
        rx.el.div(*inside, class_name="shell-brand"),
        link(*inside, href="/", class_name="shell-brand"),
    )


def home(mark: rx.Component, name: str) -> rx.Component:
    """The head of a page outside every strategy: the workspace's own brand, else the planner's."""
    ours = rx.fragment(mark, rx.el.b(name))
    theirs = rx.fragment(emblem(Who.logo, Who.letter, Who.brand), rx.el.b(Who.workspace))
    return brand(rx.cond((Who.logo != "") | (Who.brand.ground != ""), theirs, ours))
