"""An experiment's own page: plan, run, result, decide."""

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.trial_views import TrialView, Watch, experiment
from planner.ui.parts.button import link_button
from planner.ui.parts.empty import bone, empty, ghost_rows, skeleton
from planner.ui.parts.icon import icon
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.verdict import decision_chip, state_chip, verdict_chip
from planner.ui.parts.where import experiment_id, strategy_id, strategy_path
from planner.ui.screens.experiment import edits
from planner.ui.screens.experiment.decide import decide
from planner.ui.screens.experiment.fields import line
from planner.ui.screens.experiment.plan import hypothesis, plan
from planner.ui.screens.experiment.result import result
from planner.ui.screens.experiment.run import run
from planner.ui.screens.experiment.words import STEPS, TEXT
from planner.ui.shell import strategy_page
from planner.ui.who.menu import history_item

REMOVING = "remove-experiment"


def page() -> rx.Component:
    """The page of one experiment."""
    one = experiment(experiment_id)
    crumb = rx.fragment(
        link(copy.strategy.name, href=strategy_path()),
        " · ",
        link(TEXT["back"], href=strategy_path("/experiments")),
    )
    return strategy_page(
        Watch.create(strategy=strategy_id),
        rx.cond(one, _sheet(one), _gone()),
        here="experiments",
        title=rx.cond(one, one.name, TEXT["title"]),
        heading=False,
        crumb=crumb,
        actions=[_menu(one)],
        waiting=skeleton(bone("title"), bone("most"), bone("half"), bone("block")),
    )


def _sheet(one: TrialView) -> rx.Component:
    return rx.el.article(
        _head(one),
        hypothesis(one),
        plan(one),
        run(one),
        result(one),
        decide(one),
        class_name="trial",
    )


def _head(one: TrialView) -> rx.Component:
    name = rx.el.h1(line(one, "name", TEXT["name"], bare=True, required=True, kind="wrap"))
    chips = rx.el.div(
        state_chip(one.state),
        verdict_chip(one.verdict),
        decision_chip(one.decision),
        class_name="trial-chips",
    )
    done = {
        "plan": one.needed != "",
        "run": one.state != "idea",
        "result": one.verdict != "",
        "decide": one.decision != "none",
    }
    steps = [
        rx.el.li(
            link(
                rx.el.span(rx.cond(done[key], icon("check"), str(place)), class_name="step-mark"),
                words,
                href=f"#{key}",
                reload_document=True,
            ),
            class_name=rx.cond(done[key], "done", ""),
        )
        for place, (key, words) in enumerate(STEPS, 1)
    ]
    ways = rx.el.nav(rx.el.ol(*steps), aria_label=TEXT["steps"], class_name="trial-rail no-print")
    return rx.el.header(name, chips, ways, class_name="trial-head")


def _menu(one: TrialView) -> rx.Component:
    asked = confirm(
        REMOVING, TEXT["remove_title"], TEXT["remove_why"], TEXT["remove"], edits.remove(experiment_id)
    )
    remove = item(TEXT["remove"], draw="trash", look="danger for-editors", **opens(REMOVING))
    repeat = item(TEXT["repeat"], draw="copy", look="for-editors", on_click=edits.repeat(experiment_id))
    ways = menu(TEXT["more"], repeat, history_item(TEXT["history"], experiment_id), remove)
    return rx.cond(one, rx.fragment(ways, asked), rx.fragment())


def _gone() -> rx.Component:
    back = link_button(TEXT["back"], strategy_path("/experiments"), draw="back", look="primary")
    return empty(TEXT["gone"], TEXT["gone_why"], back, ghost=ghost_rows(2))
