"""The estimate at one touchpoint: its result, the formula with the numbers put in, and every input with its source."""

from typing import Any

import reflex as rx

from planner.ui.live.does import computed
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import button
from planner.ui.parts.currencies import CURRENCIES
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.menu import item, menu
from planner.ui.risk import edits
from planner.ui.risk.view import EstimateView, RiskRow, asking
from planner.ui.risk.words import HELP, INPUT_WORDS, MISSING_WORDS, TEXT


def mark() -> rx.Component:
    """That it is an estimate."""
    return chip(TEXT["estimate"], "warn", look="risk-mark")


def formula(one: EstimateView) -> rx.Component:
    """The formula with the numbers put in; what is not known yet stays a question mark."""

    def part(value: Any, words: str) -> rx.Component:
        shown = rx.cond(value == "", "?", value)
        return rx.el.span(rx.el.b(shown), " ", words, class_name="risk-part")

    times = rx.el.span(" × ", class_name="faint")
    return rx.el.p(
        part(one.orders_text, TEXT["orders_said"]),
        times,
        part(one.affected_text, TEXT["affected_said"]),
        times,
        part(one.lost_text, TEXT["lost_said"]),
        times,
        part(one.value_text, TEXT["value_said"]),
        class_name="risk-formula",
    )


def inputs(one: EstimateView) -> rx.Component:
    """The four inputs, edited in place."""
    shares = [
        _input(
            one,
            name,
            _number(one, f"{name}_low", "low"),
            rx.el.span("–"),
            _number(one, f"{name}_high", "high"),
            _sign(),
        )
        for name in ("affected", "lost")
    ]
    return rx.el.div(
        _input(one, "orders", _number(one, "orders")),
        *shares,
        _input(one, "order_value", _number(one, "order_value"), _currency(one)),
        class_name="risk-inputs",
    )


def missing(one: EstimateView) -> rx.Component:
    """Which inputs are still to be found, and how."""
    words = [(name, rx.el.span(rx.el.b(said), ". ", HELP[name])) for name, said in MISSING_WORDS.items()]
    rows = rx.foreach(
        one.needs, lambda name: rx.el.li(icon("gap"), rx.match(name, *words, rx.fragment()), key=name)
    )
    listed = rx.el.div(
        rx.el.p(TEXT["missing"], class_name="small soft"), rx.el.ul(rows), class_name="risk-missing"
    )
    return rx.cond(one.needs.length() > 0, listed, rx.fragment())


def more(one: EstimateView) -> rx.Component:
    """Suggest anew, or remove."""
    busy = asking.going == one.touchpoint_id
    again = item(TEXT["again"], draw="renew", on_click=edits.suggest(one.touchpoint_id), disabled=busy)
    gone = item(TEXT["remove"], draw="trash", look="danger", on_click=edits.remove(one.id))
    return menu(TEXT["menu"], again, gone, look="for-editors")


def begin(touchpoint_id: Any, name: Any = None) -> rx.Component:
    """The button that estimates; while it looks up what is known it says so."""
    busy = asking.going == touchpoint_id
    label = rx.cond(busy, TEXT["working"], TEXT["begin"])
    spoken = {"aria_label": rx.Var.create(TEXT["begin_at"]) + name} if name is not None else {}
    press = edits.begin(touchpoint_id)
    return button(label, draw="plus", look="small for-editors", on_click=press, disabled=busy, **spoken)


def refused(touchpoint_id: Any) -> rx.Component:
    """Why what was asked for last at this touchpoint did not happen."""
    said = rx.el.p(asking.refused, role="alert", class_name="wrong small")
    return rx.cond((asking.at == touchpoint_id) & (asking.refused != ""), said, rx.fragment())


def _input(one: EstimateView | RiskRow, name: str, *fields: rx.Component) -> rx.Component:
    words, of = INPUT_WORDS[name]
    source = in_place(
        of=rx.Var.create("estimate/") + one.id + f"/{name}_from",
        value=getattr(one, f"{name}_from"),
        label=TEXT["source_of"] + words,
        bare=True,
        kind="wrap",
        placeholder=TEXT["by_hand"],
        class_name="risk-source",
        on_commit=lambda given: edits.edit(one.id, f"{name}_from", given),
    )
    told = [rx.el.small(of, class_name="faint")] if of else []
    head = rx.el.div(rx.el.span(words), *told, class_name="risk-name")
    return rx.el.div(
        head, rx.el.div(*fields, class_name="risk-fields"), source, class_name="risk-input", role="group",
        aria_label=words,
    )  # fmt: skip


def _number(one: EstimateView, field: str, end: str = "") -> rx.Component:
    words = INPUT_WORDS[field.removesuffix("_low").removesuffix("_high")][0]
    return in_place(
        of=rx.Var.create("estimate/") + one.id + f"/{field}",
        value=getattr(one, field),
        label=f"{words}, {TEXT[end]}" if end else words,
        kind="number",
        bare=True,
        placeholder="?",
        class_name="flush",
        on_commit=lambda given: edits.edit(one.id, field, given),
    )


def _sign() -> rx.Component:
    return rx.el.span(TEXT["percent"], class_name="faint")


def _currency(one: EstimateView) -> rx.Component:
    options = computed("estimates.js", "currencies", list[dict[str, str]], list(CURRENCIES), one.currency)
    return in_place(
        of=rx.Var.create("estimate/") + one.id + "/currency",
        value=one.currency,
        label=TEXT["currency"],
        kind="select",
        bare=True,
        options=options,
        class_name="flush",
        on_commit=lambda given: edits.edit(one.id, "currency", given),
    )
