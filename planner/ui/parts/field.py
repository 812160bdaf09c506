"""Fields of a form, each with its label. Fields that are edited in place come from the live copy."""

from collections.abc import Sequence
from typing import Any

import reflex as rx
from reflex_components_core.el.element import Element


def field(label: Any, control: rx.Component, *, name: str, hint: Any = "") -> rx.Component:
    """A control under its label; `name` is the id the label points at."""
    below = [rx.el.small(hint, class_name="hint")] if hint else []
    return rx.el.div(rx.el.label(label, html_for=name), control, *below, class_name="field")


def text(label: Any, name: str, *, hint: Any = "", within: str = "form", **props: Any) -> rx.Component:
    """One line of text."""
    mark = f"{within}-{name}"
    return field(
        label,
        rx.el.input(id=mark, name=name, class_name="input", auto_complete="off", **props),
        name=mark,
        hint=hint,
    )


def paragraph(label: Any, name: str, *, hint: Any = "", within: str = "form", **props: Any) -> rx.Component:
    """Several lines of text."""
    mark = f"{within}-{name}"
    return field(label, rx.el.textarea(id=mark, name=name, class_name="input", **props), name=mark, hint=hint)


def choice(
    label: Any,
    name: str,
    options: Sequence[tuple[str, str]],
    *,
    hint: Any = "",
    within: str = "form",
    **props: Any,
) -> rx.Component:
    """One of a few; `options` are pairs of value and words. Further options may come as children."""
    mark = f"{within}-{name}"
    drawn = [rx.el.option(words, value=value) for value, words in options]
    more = props.pop("more", [])
    return field(
        label,
        rx.el.select(*drawn, *more, id=mark, name=name, class_name="input", **props),
        name=mark,
        hint=hint,
    )


def posting(to: Any, *content: rx.Component, look: str = "", **props: Any) -> rx.Component:
    """A plain form that the browser itself posts `to` an address of ours; the answer is a fresh page."""
    return _Posting.create(*content, method="post", action=to, class_name=look, **props)


class _Posting(Element):
    """Reflex's own form keeps the browser from sending it."""

    tag = "form"
    method: rx.Var[str]
    action: rx.Var[str]


def form_row(*fields: rx.Component) -> rx.Component:
    """Fields beside each other where there is room."""
    return rx.el.div(*fields, class_name="form-row")
