"""What customers say: their comments by stage and theme, each to sort and to pin as evidence."""

import reflex as rx

from planner.ui.parts.button import link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.feedback.browser import Watch, feedback, to_journey, turn_to
from planner.ui.screens.feedback.comments import comments
from planner.ui.screens.feedback.looking import looking
from planner.ui.screens.feedback.themes import often, themes
from planner.ui.screens.feedback.view import TabView
from planner.ui.screens.feedback.words import SAYS, TEXT
from planner.ui.shell import strategy_page


def page() -> rx.Component:
    """The page."""
    silent = feedback.known & (feedback.total == 0)
    shown = rx.cond(silent, _empty("no_comments"), _shown())
    return strategy_page(
        Watch.create(strategy=strategy_id, words=rx.Var.create(SAYS)),
        rx.cond(feedback.files == 0, _empty("empty"), shown),
        here="feedback",
        title=TEXT["title"],
        waiting=skeleton_rows(),
        width="wide",
        looked_at=True,
    )


def _empty(which: str) -> rx.Component:
    to = link_button(TEXT["to_data"], strategy_path("/data"), draw="data", look="primary for-editors")
    return empty(TEXT[which], TEXT[f"{which}_why"], to, ghost=ghost_rows())


def _shown() -> rx.Component:
    beside = rx.el.aside(
        themes(),
        often(),
        rx.el.p(icon("key"), TEXT["private"], class_name="data-private"),
        class_name="feedback-side",
    )
    main = rx.el.div(looking(), comments(), class_name="feedback-main")
    return rx.fragment(_journey(), _stages(), rx.el.div(main, beside, class_name="feedback"))


def _journey() -> rx.Component:
    """The map whose stages are shown, where there are several."""
    options = rx.foreach(feedback.journeys, lambda one: rx.el.option(one.label, value=one.value))
    choice = rx.el.select(
        options, id="feedback-journey", value=feedback.journey, on_change=to_journey, class_name="input"
    )
    label = rx.el.label(TEXT["journey"], html_for="feedback-journey")
    several = feedback.journeys.length() > 1  # pyright: ignore[reportAttributeAccessIssue]
    return rx.cond(several, rx.el.div(label, choice, class_name="feedback-journey"), rx.fragment())


def _stages() -> rx.Component:
    return rx.el.div(
        rx.foreach(feedback.stages, _tab),
        role="group",
        aria_label=TEXT["stages"],
        class_name="feedback-stages",
    )


def _tab(one: TabView) -> rx.Component:
    return rx.el.button(
        rx.el.span(one.name, class_name="name"),
        rx.el.span(one.count, class_name="number"),
        type="button",
        aria_pressed=one.on,
        on_click=turn_to("stage", one.id),
        class_name=rx.Var.create("feedback-stage ") + one.colour,
        key=one.id,
    )
