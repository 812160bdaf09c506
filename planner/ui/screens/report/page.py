"""Choose the paper and the chapters, and get the strategy as a PDF."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.parts.empty import bone, skeleton
from planner.ui.parts.said import counted
from planner.ui.parts.where import strategy_id
from planner.ui.screens.report.view import CHAPTERS, NOUNS, PAPERS, TEXT, WORDS
from planner.ui.shell import strategy_page

WAVE = "M0 97C30 97 45 31 90 31S150 70 177 70S235 11 260 11S320 133 346 133S395 37 413 37"
WAVE_POINTS = ((90, 31, "good"), (177, 70, "warn"), (260, 11, "good"), (346, 133, "bad"))


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
    whole = rx.el.div(
        rx.el.span(copy.strategy.client, class_name="cover-client"),
        rx.el.span(TEXT["kind"], class_name="cover-kind"),
        rx.el.span(copy.strategy.name, class_name="cover-name"),
        rx.el.span(*_contents(), class_name="cover-facts"),
        _wave(),
        rx.el.span(
            *[rx.el.i(class_name=f"stage-{place}") for place in range(1, 6)], class_name="cover-stages"
        ),
        class_name="cover-sheet",
        aria_hidden="true",
    )
    return rx.el.figure(whole, rx.el.figcaption(TEXT["cover"], class_name="hint"), class_name="report-cover")


def _contents() -> list[rx.Component]:
    numbers = {
        "personas": copy.counts.personas,
        "journeys": copy.counts.journeys,
        "touchpoints": copy.counts.touchpoints,
    }
    return [rx.el.span(counted(number, *NOUNS[noun])) for noun, number in numbers.items()]


def _wave() -> rx.Component:
    points = [rx.el.circle(cx=x, cy=y, r=5, class_name=tone) for x, y, tone in WAVE_POINTS]
    line = rx.el.path(d=WAVE, class_name="curve-line")
    return rx.el.svg(
        rx.el.path(d="M0 74H413", class_name="curve-ground"),
        line,
        *points,
        view_box="0 0 413 150",
        class_name="wave",
    )


class _ReportForm(rx.Component):
    library = "$/public/report.jsx"
    tag = "ReportForm"
    strategy: rx.Var[str]
    words: rx.Var[dict[str, str]]
