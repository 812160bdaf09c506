"""Where a stage and a lane meet."""

import reflex as rx

from planner.ui.live.map_views import CellView
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import Adder, Stack
from planner.ui.screens.map.others import Typing
from planner.ui.screens.map.thing import channel, note, touchpoint_card
from planner.ui.screens.map.view import TEXT


@rx.memo
def cell(at: rx.Var[CellView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """What stands here, and the invitation to add."""
    content = rx.match(
        at.kind,
        ("touchpoints", _touchpoints(at)),
        ("channels", rx.el.div(rx.foreach(at.channels, channel), class_name="channel-chips")),
        _notes(at),
    )
    filled = rx.cond((at.touchpoints.length() > 0) | (at.cards.length() > 0), " filled", "")
    shape = rx.cond(at.open, " open", "") + rx.cond(at.folded, " folded", "")
    return rx.el.div(
        rx.cond(at.folded, rx.fragment(), content),
        Typing.create(of=rx.Var.create("new/") + at.id),
        class_name=rx.Var.create("cell") + filled + shape,
        custom_attrs={"data-column": at.place, "data-cell": at.id},
        role="group",
        aria_label=at.label,
    )


def _touchpoints(at: CellView) -> rx.Component:
    add = _adder(at, "touchpoint", TEXT["say_touchpoint"], edits.add_touchpoint)
    drawn = rx.foreach(at.touchpoints, lambda it: touchpoint_card(touchpoint=it, key=it.id))
    return rx.fragment(Stack.create(drawn, things=at.touchpoints), add)


def _notes(at: CellView) -> rx.Component:
    add = _adder(at, "card", TEXT["say_card"], edits.add_card)
    drawn = rx.foreach(at.cards, lambda it: note(card=it, kind=at.kind, label=at.label, key=it.id))
    return rx.fragment(Stack.create(drawn, things=at.cards), add)


def _adder(at: CellView, noun: str, placeholder: str, handler) -> rx.Component:
    return Adder.create(
        into=at.id,
        noun=noun,
        stage=at.stage_id,
        lane=at.lane_id,
        label=TEXT["add"],
        name=rx.Var.create(TEXT["add_to"] + " ") + at.label,
        placeholder=placeholder,
        retry=TEXT["retry"],
        forget=TEXT["forget"],
        on_add=lambda text: handler(at.stage_id, at.lane_id, text),
    )
