"""Choose the paper and the chapters, and get the strategy as a PDF."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.parts.empty import bone, skeleton
from planner.ui.parts.where import strategy_id
from planner.ui.screens.report.view import CHAPTERS, PAPERS, TEXT, WORDS
from planner.ui.shell import strategy_page


def page() -> rx.Component:
    """The page."""
    form = _ReportForm.create(_papers(), _chapters(), strategy=strategy_id, words=WORDS)
    bare = rx.el.div(
        rx.el.h2(TEXT["empty"]), rx.el.p(TEXT["empty_why"], class_name="soft"), class_name="card report-bare"
    )
    return strategy_page(
        rx.el.p(TEXT["lead"], class_name="soft report-lead"),
        rx.cond((copy.counts.personas == 0) & (copy.counts.touchpoints == 0), bare, rx.fragment()),
        rx.el.div(form, _cover(), class_name="report"),
        here="report",
        title=TEXT["title"],
        waiting=skeleton(bone("half"), bone("block"), bone("block")),
    )


def _papers() -> rx.Component:
    choices = [
        rx.el.label(
            rx.el.input(
                type="radio",
                name="paper",
                value=value,
                default_checked=value == PAPERS[0][0],
                class_name="hush",
            ),
            words,
        )
        for value, words in PAPERS
    ]
    return rx.el.fieldset(
        rx.el.legend(TEXT["paper"]), rx.el.div(*choices, class_name="segments"), class_name="choices"
    )


def _chapters() -> rx.Component:
    choices = [
        rx.el.label(
            rx.el.input(type="checkbox", name="chapters", value=key, default_checked=True),
            rx.el.span(rx.el.b(title), rx.el.small(why)),
            class_name="check",
        )
        for key, title, why in CHAPTERS
    ]
    return rx.el.fieldset(rx.el.legend(TEXT["chapters"]), *choices, class_name="choices")


def _cover() -> rx.Component:
    return rx.el.figure(
        rx.el.div(
            rx.el.span(copy.strategy.client, class_name="cover-client"),
            rx.el.span(copy.strategy.name, class_name="cover-name"),
            rx.el.span(copy.strategy.summary, class_name="cover-summary"),
            class_name="cover-sheet",
            aria_hidden="true",
        ),
        rx.el.figcaption(TEXT["cover"], class_name="hint"),
        class_name="report-cover",
    )


class _ReportForm(rx.Component):
    library = "$/public/report.jsx"
    tag = "ReportForm"
    strategy: rx.Var[str]
    words: rx.Var[dict[str, str]]
