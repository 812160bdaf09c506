"""The journeys of a strategy."""

import reflex as rx

from planner.actions import journeys
from planner.ui.live import asks, copy
from planner.ui.live.in_place import in_place
from planner.ui.live.views import JourneyStage, JourneyView, JourneyWalker
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.mark import chip, pill
from planner.ui.parts.menu import item, menu
from planner.ui.parts.where import strategy_path
from planner.ui.screens.journeys import edits
from planner.ui.screens.journeys.view import TEXT
from planner.ui.shell import strategy_page
from planner.ui.who.menu import history_item, to_members


def page() -> rx.Component:
    """All journeys in order, then the archived ones."""
    add = button(TEXT["add"], draw="plus", look="primary roomy for-editors", on_click=edits.add())
    shown = rx.el.div(
        rx.foreach(copy.journeys, lambda it: journey_row(journey=it, key=it.id)), class_name="journeys"
    )
    return strategy_page(
        rx.cond(copy.counts.journeys > 0, shown, _none_yet()),
        _archive(),
        here="journeys",
        title=TEXT["title"],
        actions=[add],
        waiting=skeleton_rows(3),
    )


@rx.memo
def journey_row(journey: rx.Var[JourneyView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """A journey: its name and summary edited in place, its stages as a strip, who walks it."""
    people = rx.el.div(
        rx.foreach(journey.walkers, lambda it: _walker(it, journey)),
        role="group",
        aria_label=TEXT["walkers"],
        class_name="pills",
    )
    open_map = link_button(TEXT["open"], strategy_path("/journeys/") + journey.id, draw="journey")
    strip = rx.el.ol(rx.foreach(journey.stages, _stage), class_name="strip")
    walked = rx.cond(journey.walkers.length() > 0, people, rx.fragment())
    ways = rx.el.div(_changes(journey), open_map, class_name="pills")
    foot = rx.el.div(walked, ways, class_name="journey-foot")
    return rx.el.article(_words(journey), _numbers(journey), strip, foot, class_name="card journey")


def _words(journey: JourneyView) -> rx.Component:
    name = in_place(
        of=rx.Var.create("journey/") + journey.id + "/name",
        value=journey.name,
        label=TEXT["name"],
        kind="wrap",
        bare=True,
        required=True,
        class_name="journey-name",
        on_commit=lambda text: edits.edit(journey.id, "name", text),
    )
    summary = in_place(
        of=rx.Var.create("journey/") + journey.id + "/summary",
        value=journey.summary,
        label=TEXT["summary"],
        placeholder=TEXT["summary_empty"],
        kind="lines",
        bare=True,
        class_name="soft",
        on_commit=lambda text: edits.edit(journey.id, "summary", text),
    )
    heading = rx.el.h2(journey.name, class_name="hush")
    return rx.el.div(
        rx.el.div(heading, name, summary, class_name="grow"), _menu(journey), class_name="journey-top"
    )


def _numbers(journey: JourneyView) -> rx.Component:
    met = rx.cond(journey.touchpoints == 1, TEXT["touchpoint"], TEXT["touchpoints"])
    steps = rx.cond(journey.stages.length() == 1, TEXT["stage"], TEXT["stages"])
    return rx.el.p(
        rx.cond(journey.as_is != "", _future(journey), rx.fragment()),
        journey.stages.length(),
        " ",
        steps,
        " · ",
        journey.touchpoints,
        " ",
        met,
        class_name="card-meta",
    )


def _future(journey: JourneyView) -> rx.Component:
    return rx.fragment(chip(TEXT["to_be"], "accent", draw="arrow"), " ", journey.as_is, " · ")


def _changes(journey: JourneyView) -> rx.Component:
    href = strategy_path("/journeys/") + journey.id + "/compare"
    way = to_members(link_button(TEXT["changes"], href, draw="arrow"))
    return rx.cond(journey.as_is != "", way, rx.fragment())


def _stage(stage: JourneyStage) -> rx.Component:
    return rx.el.li(stage.name, class_name=rx.Var.create("strip-stage ") + stage.colour, key=stage.id)


def _walker(walker: JourneyWalker, journey: JourneyView) -> rx.Component:
    dot = rx.el.i(class_name=rx.Var.create("dot ") + walker.who, aria_hidden="true")
    press = edits.edit(journey.id, "persona_ids", walker.toggled)
    return pill(rx.fragment(dot, walker.name), on=walker.on, on_click=press, key=walker.id)


def _menu(journey: JourneyView) -> rx.Component:
    return menu(
        TEXT["more"],
        item(TEXT["duplicate"], draw="copy", on_click=edits.duplicate(journey.id)),
        item(
            TEXT["future"],
            draw="arrow",
            on_click=asks.act(journeys.plan_future, journey.id, done=TEXT["planned"]),
        ),
        item(
            TEXT["earlier"],
            draw="up",
            disabled=journey.first,
            on_click=edits.move(journey.id, journey.before),
        ),
        item(
            TEXT["later"],
            draw="down",
            disabled=journey.last,
            on_click=edits.move(journey.id, journey.next),
        ),
        history_item(TEXT["history"], journey.id),
        item(TEXT["archive"], draw="archive", on_click=edits.archive(journey.id)),
    )


def _none_yet() -> rx.Component:
    add = button(TEXT["add"], draw="plus", look="primary", on_click=edits.add())
    return empty(TEXT["empty"], TEXT["why"], add, ghost=ghost_rows(3))


def _archive() -> rx.Component:
    def row(journey: JourneyView) -> rx.Component:
        back = button(TEXT["restore"], draw="restore", look="small", on_click=edits.restore(journey.id))
        return rx.el.div(rx.el.span(journey.name, class_name="grow"), back, class_name="row", key=journey.id)

    gone = copy.archived_journeys
    head = rx.el.div(rx.el.h2(TEXT["archived"]), rx.el.p(TEXT["archived_why"]), class_name="section-head")
    rows = rx.el.div(rx.foreach(gone, row), class_name="rows")
    return rx.cond(gone.length() > 0, rx.el.section(head, rows, class_name="section"), rx.fragment())
