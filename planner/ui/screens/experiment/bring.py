"""Results from elsewhere: pasted or dropped, read by the planner, shown, then taken."""

import reflex as rx

from planner.ui.live.trial_tables import ResultsDrop, ResultView, table
from planner.ui.live.trial_views import TrialView
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.screens.experiment import edits
from planner.ui.screens.experiment.words import DECIMALS, TEXT

FIELD = "pasted-results"


def bring(one: TrialView) -> rx.Component:
    """Behind a word that opens it."""
    hint = rx.cond(one.outcome == "share", TEXT["paste_share"], TEXT["paste_mean"])
    pasted = rx.el.div(
        rx.el.label(TEXT["paste"], html_for=FIELD, class_name="label"),
        rx.el.textarea(id=FIELD, rows=4, class_name="input", aria_describedby=f"{FIELD}-hint"),
        rx.el.small(hint, id=f"{FIELD}-hint", class_name="hint"),
        rx.el.div(
            button(TEXT["read"], look="small", disabled=table.busy, on_click=edits.read_pasted(FIELD, one.id))
        ),
        class_name="trial-paste",
    )
    drop = ResultsDrop.create(
        icon("data"),
        rx.el.b(TEXT["drop"]),
        rx.el.small(TEXT["drop_hint"]),
        experiment=one.id,
        label=TEXT["drop_label"],
        silent=TEXT["silent"],
    )
    return rx.el.details(
        rx.el.summary(icon("next"), TEXT["bring"]),
        rx.el.div(pasted, drop, class_name="trial-ways-in"),
        rx.cond(table.of == one.id, _came(one), rx.fragment()),
        class_name="trial-bring for-editors",
    )


def _came(one: TrialView) -> rx.Component:
    """What became of the table."""
    ask = [button(words, look="small", on_click=edits.answer_decimals(way)) for way, words in DECIMALS]
    refused = rx.el.div(
        rx.el.p(table.sentence, role="alert", class_name=rx.cond(table.asks, "", "wrong")),
        rx.cond(table.asks, rx.el.div(*ask, class_name="pills"), rx.fragment()),
        class_name="trial-came",
    )
    busy = rx.el.p(TEXT["reading"], rx.el.progress(class_name="progress", aria_label=TEXT["reading"]))
    return rx.fragment(
        rx.cond(table.busy, busy, rx.fragment()),
        rx.cond(table.sentence != "", refused, rx.fragment()),
        rx.cond(table.results.length() > 0, _understood(one), rx.fragment()),
    )


def _understood(one: TrialView) -> rx.Component:
    def row(each: ResultView) -> rx.Component:
        mean = rx.fragment(TEXT["mean"], " ", rx.el.b(each.mean), " ± ", each.deviation)
        did = rx.fragment(rx.el.b(each.did), " ", TEXT["did"].lower())
        return rx.el.li(
            rx.el.span(
                rx.el.b(each.name), " ", rx.cond(each.fresh, chip(TEXT["fresh"], "accent"), rx.fragment())
            ),
            rx.el.span(each.people, " ", TEXT["people"].lower()),
            rx.el.span(rx.cond(one.outcome == "share", did, mean)),
            key=each.name,
        )

    return rx.el.div(
        rx.el.h3(TEXT["understood"]),
        rx.el.ul(rx.foreach(table.results, row)),
        rx.cond(table.note != "", rx.el.p(table.note, class_name="soft small"), rx.fragment()),
        rx.el.div(
            button(TEXT["take"], look="primary small", draw="check", on_click=edits.take_table),
            button(TEXT["not_now"], look="quiet small", on_click=edits.put_away),
            class_name="pills",
        ),
        class_name="trial-came understood",
    )
