"""How figures are counted: a choice wherever vendors differ, in words; for whoever only looks, what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from planner.ui.live.copy import hooked
from planner.ui.live.scripts import script
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.screens.data.counting_words import BETWEEN, COUNTING, NUMBERS, ORDER, Between, Number

FLAGS = ("unpaid", "refunds")


@dataclass(frozen=True)
class SaidView:
    """Numbers as they are read, empty where nothing was chosen."""

    lost_after: str
    years_kept: str
    margin: str


@dataclass(frozen=True)
class CountingView:
    """The choices of the strategy; those in `shown` matter here. `key` is another one for every fresh form."""

    shown: list[str]
    busy: bool
    touched: bool
    refused: str
    key: str
    csat: str
    ces: str
    lost_after: str
    years_kept: str
    margin: str
    unpaid: bool
    refunds: bool
    said: SaidView


counting: CountingView = hooked("counting.js", "useCounting", CountingView)
_touch: Any = script("counting.js", "touch").partial()
_leave: Any = script("counting.js", "leaveAsItIs").partial()


def counted_by() -> rx.Component:
    """The panel: a line that says how, opened the choices; nothing where no choice matters."""
    head = rx.el.summary(
        icon("next"),
        rx.el.b(COUNTING["title"]),
        rx.el.span(*[_short(name) for name in ORDER], class_name="data-ways"),
    )
    why = rx.el.p(
        rx.el.span(COUNTING["why"], class_name="for-editors"),
        rx.el.span(COUNTING["why_looking"], class_name="for-lookers"),
        class_name="soft",
    )
    panel = rx.el.details(
        head, rx.el.div(why, _form(), class_name="data-counting-in"), class_name="card data-counting"
    )
    return rx.cond(counting.shown.length() > 0, panel, rx.fragment())


def _form() -> rx.Component:
    count = script("counting.js", "countBy")
    refused = rx.el.p(icon("alert"), counting.refused, role="alert", class_name="wrong data-wrong")
    busy = rx.el.p(
        COUNTING["busy"],
        rx.el.progress(class_name="progress", aria_label=COUNTING["busy"]),
        class_name="data-working",
    )
    off = counting.busy | ~counting.touched
    do = rx.el.div(
        button(COUNTING["count"], look="primary", type="submit", disabled=off),
        button(COUNTING["leave"], look="quiet", disabled=off, on_click=_leave),
        class_name="pills data-do for-editors",
    )
    return rx.el.form(
        rx.el.fieldset(*[_choice(name) for name in ORDER], disabled=counting.busy, class_name="data-choices"),
        rx.cond(counting.refused != "", refused, rx.fragment()),
        rx.cond(counting.busy, rx.el.div(busy, role="status"), rx.fragment()),
        do,
        on_submit=lambda form: count.partial(form, COUNTING["done"], COUNTING["silent"]),
        key=counting.key,
    )


def _choice(name: str) -> rx.Component:
    one = BETWEEN.get(name) or NUMBERS[name]
    control = _ways(name, one) if isinstance(one, Between) else _number(name, one)
    words = rx.el.div(rx.el.h4(one.title, id=f"choice-{name}"), rx.el.p(one.why))
    chosen = rx.el.p(_chosen(name), class_name="for-lookers data-chosen")
    row = rx.el.div(words, rx.el.div(control, class_name="for-editors"), chosen, class_name="data-choice")
    return rx.cond(counting.shown.contains(name), row, rx.fragment())


def _ways(name: str, one: Between) -> rx.Component:
    ways = [
        rx.el.label(
            rx.el.input(
                type="radio", name=name, value=value, default_checked=_value(name) == value, on_change=_touch
            ),
            rx.el.span(words),
            class_name="check",
        )
        for value, words, _ in one.ways
    ]
    return rx.el.div(*ways, role="radiogroup", aria_labelledby=f"choice-{name}", class_name="data-ways-of")


def _number(name: str, one: Number) -> rx.Component:
    field = rx.el.input(
        type="number",
        name=name,
        default_value=getattr(counting, name),
        min=str(one.low),
        max=str(one.high),
        step=one.step,
        required=not one.empty,
        aria_labelledby=f"choice-{name}",
        on_change=_touch,
        class_name="input",
    )
    empty = [rx.el.small(f"Empty: {one.empty[0].lower()}{one.empty[1:]}.")] if one.empty else []
    return rx.el.div(rx.el.div(field, rx.el.span(one.unit), class_name="data-number-of"), *empty)


def _value(name: str) -> Any:
    value = getattr(counting, name)
    return rx.cond(value, "true", "false") if name in FLAGS else value


def _match(name: str, words: Sequence[tuple[str, str]]) -> Any:
    return rx.match(_value(name), *words, "")


def _chosen(name: str) -> Any:
    if name in BETWEEN:
        return _match(
            name, [(value, short if name in FLAGS else words) for value, words, short in BETWEEN[name].ways]
        )
    number = getattr(counting.said, name)
    one = NUMBERS[name]
    return rx.cond(number != "", number + " " + one.unit, one.empty)


def _short(name: str) -> rx.Component:
    """How the summary says a choice; a number that was not chosen is not worth a word there."""
    if name in BETWEEN:
        said = rx.el.span(_match(name, [(value, short) for value, _, short in BETWEEN[name].ways]))
    else:
        before, behind = NUMBERS[name].short.split("{}")
        number = getattr(counting.said, name)
        said = rx.cond(number != "", rx.el.span(before, number, behind), rx.fragment())
    return rx.cond(counting.shown.contains(name), said, rx.fragment())
