"""The six steps of the practice, how far each is, and what to do next."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip
from planner.ui.parts.where import strategy_path
from planner.ui.screens.overview.practice import STEPS, Step
from planner.ui.screens.overview.view import NOUNS, TEXT
from planner.ui.shell import section


def steps(whole: Any) -> rx.Component:
    """All six."""
    drawn = [_step(place, step, whole) for place, step in enumerate(STEPS, 1)]
    return section(TEXT["steps"], rx.el.ol(*drawn, class_name="steps"), why=TEXT["steps_why"])


def _step(place: int, step: Step, whole: Any) -> rx.Component:
    far = getattr(whole.steps, step.key)
    state = rx.match(
        far.state,
        ("done", chip(TEXT["done"], "good")),
        ("begun", chip(TEXT["begun"], "accent")),
        chip(TEXT["open"], "none"),
    )
    mark = rx.cond(far.state == "done", icon("check"), rx.el.span(place))
    following = rx.match(far.state, ("done", step.done), ("begun", step.then), step.first)
    counted = rx.cond(far.whole > 0, rx.el.small(_counted(step, far), class_name="faint"), rx.fragment())
    tried = _tried(whole) if step.key == "review" else rx.fragment()
    return rx.el.li(
        rx.el.span(mark, class_name=rx.Var.create("step-mark ") + far.state, aria_hidden="true"),
        rx.el.div(
            rx.el.h3(link(step.title, href=strategy_path(step.path))),
            rx.el.p(following, class_name="soft"),
            class_name="grow",
        ),
        rx.el.div(state, counted, tried, class_name="step-far"),
        class_name="step",
    )


def _counted(step: Step, far: Any) -> rx.Component:
    if step.key == "review":
        return rx.fragment(far.part, " ", step.counted)
    return rx.fragment(far.part, f" {TEXT['of']} ", far.whole, " ", step.counted)


def _tried(whole: Any) -> rx.Component:
    """How many experiments there are, and run."""
    count = rx.fragment(whole.tried, " ", rx.cond(whole.tried == 1, *NOUNS["experiments"]))
    running = rx.cond(
        whole.running > 0, rx.fragment(", ", whole.running, " ", TEXT["running"]), rx.fragment()
    )
    told = link(count, running, href=strategy_path("/experiments"), class_name="link small")
    return rx.cond(whole.tried > 0, told, rx.fragment())
