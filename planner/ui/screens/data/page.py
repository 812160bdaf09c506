"""The store's own data: files come in, and what they say stands here with all it takes to believe it."""

import reflex as rx

from planner.model.numbers.meaning import NEEDED, OFFERED
from planner.ui.connect.dialog import connected
from planner.ui.parts.button import button, link_button
from planner.ui.parts.empty import skeleton_rows
from planner.ui.parts.icon import icon
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.data.browser import DropZone, Watch, desk, files, leave, stop
from planner.ui.screens.data.figures import says
from planner.ui.screens.data.homes import RULES
from planner.ui.screens.data.listing import listing
from planner.ui.screens.data.mapping import mapping
from planner.ui.screens.data.trial import trial
from planner.ui.screens.data.words import EXPORTS, STEPS, TEXT, VALUES, WORDS
from planner.ui.shell import strategy_page

MEANINGS = {subject: list(meanings) for subject, meanings in OFFERED.items()}
GROUPS = {subject: [list(group) for group in groups] for subject, groups in NEEDED.items()}


def page() -> rx.Component:
    """The page."""
    some = files.length() > 0
    return strategy_page(
        Watch.create(
            strategy=strategy_id,
            words=rx.Var.create(WORDS),
            offered=rx.Var.create(MEANINGS),
            needed=rx.Var.create(GROUPS),
            homes=rx.Var.create(RULES),
        ),
        rx.cond(some | (desk.step != "idle"), rx.fragment(), _empty()),
        _way_in(some),
        rx.cond(some, rx.fragment(says(), listing()), rx.fragment()),
        connected(),
        here="data",
        title=TEXT["title"],
        waiting=skeleton_rows(),
        width="wide",
    )


def _empty() -> rx.Component:
    helps = [
        rx.el.li(
            icon(draw),
            rx.el.div(rx.el.b(title), rx.el.span(whose), rx.el.small(gives)),
            class_name="data-export",
        )
        for draw, title, whose, gives in EXPORTS
    ]
    words = rx.el.div(
        rx.el.h2(TEXT["empty"]),
        rx.el.p(TEXT["empty_why"], class_name="for-editors"),
        rx.el.p(TEXT["empty_looking"], class_name="for-lookers"),
    )
    shown = rx.el.ul(*helps, aria_label=TEXT["helps"], class_name="data-exports")
    return rx.el.div(words, shown, class_name="data-empty")


def _way_in(some: rx.Var[bool]) -> rx.Component:
    """The place for a file, or where the one on its way in is."""
    steps = rx.match(
        desk.step,
        ("idle", _zone(some)),
        ("sending", _busy()),
        ("reading", _busy()),
        ("mapping", mapping()),
        ("trying", rx.fragment(_busy(), mapping())),
        ("tried", trial()),
        ("importing", rx.fragment(_busy(), trial())),
        ("done", _done()),
        rx.fragment(),
    )
    look = rx.cond(some, "section data-way for-editors slim", "section data-way for-editors")
    return rx.el.section(_refused(), steps, id="way-in", tab_index=-1, class_name=look)


def _zone(some: rx.Var[bool]) -> rx.Component:
    return rx.fragment(
        DropZone.create(
            icon("upload"),
            rx.el.b(rx.cond(some, TEXT["drop_more"], TEXT["drop"])),
            rx.el.small(TEXT["drop_hint"]),
            label=TEXT["drop_label"],
        ),
        rx.el.p(icon("key"), TEXT["private"], class_name="data-private"),
    )


def _refused() -> rx.Component:
    said = rx.el.p(icon("alert"), desk.refused, role="alert", class_name="wrong data-wrong")
    return rx.cond(desk.refused != "", said, rx.fragment())


def _busy() -> rx.Component:
    step = rx.match(desk.step, *STEPS.items(), "")
    known = rx.el.progress(value=desk.share, max=100, class_name="progress", aria_label=TEXT["progress"])
    unknown = rx.el.progress(class_name="progress", aria_label=TEXT["progress"])
    far = rx.cond(desk.share >= 0, rx.el.span(desk.share, "\u00a0%", class_name="number"), rx.fragment())
    head = rx.el.div(
        rx.el.div(rx.el.b(desk.name), rx.el.span(step), class_name="grow"),
        far,
        button(TEXT["stop"], look="small", on_click=stop),
        class_name="data-busy-head",
    )
    doing = rx.cond(desk.doing != "", rx.el.small(desk.doing), rx.fragment())
    return rx.el.div(
        head, rx.cond(desk.share >= 0, known, unknown), doing, class_name="card data-busy", role="status"
    )


def _done() -> rx.Component:
    went = rx.cond(
        desk.gave > 0,
        rx.el.p(rx.el.b(desk.valued), " ", rx.cond(desk.gave == 1, *VALUES)),
        rx.el.p(TEXT["done_none"]),
    )
    said = rx.cond(
        desk.brought,
        rx.fragment(rx.el.h2(icon("check"), TEXT["done"]), went),
        rx.fragment(rx.el.h2(TEXT["same"]), rx.el.p(TEXT["same_why"])),
    )
    ways = rx.el.div(
        link_button(TEXT["to_map"], strategy_path("/journeys"), draw="journey"),
        button(TEXT["another"], draw="upload", look="quiet", on_click=leave),
        class_name="pills",
    )
    return rx.el.div(said, ways, class_name="card data-done")
