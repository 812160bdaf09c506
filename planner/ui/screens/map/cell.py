"""Where a stage and a lane meet."""

import reflex as rx

from planner.ui.live.cell_views import AcrossView, CellView
from planner.ui.screens.map import edits
from planner.ui.screens.map.browser import Adder, Stack
from planner.ui.screens.map.others import Typing
from planner.ui.screens.map.thing import channel, note, touchpoint_card
from planner.ui.screens.map.view import TEXT


@rx.memo
def cell(at: rx.Var[CellView], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001  its key
    """What stands here, and the invitation to add; before it what begins here and reaches over further stages."""
    content = rx.match(
        at.kind,
        ("touchpoints", _touchpoints(at)),
        ("channels", rx.el.div(rx.foreach(at.channels, channel), class_name="channel-chips")),
        _notes(at),
    )
    some = (at.touchpoints.length() > 0) | (at.notes.length() > 0) | (at.top > 1)
    filled = rx.cond(some, " filled", "")
    shape = rx.cond(at.open, " open", "") + rx.cond(at.folded, " folded", "")
    place = {"--at": at.place + 2, "--first": at.top}
    drawn = rx.el.div(
        rx.cond(at.folded, rx.fragment(), content),
        Typing.create(of=rx.Var.create("new/") + at.id),
        class_name=rx.Var.create("cell") + filled + shape,
        custom_attrs={"data-column": at.place, "data-cell": at.id, "style": rx.Var.create(place)},
        role="group",
        aria_label=at.label,
    )
    return rx.fragment(rx.foreach(at.across, lambda it: _across(it, at.kind)), drawn)


def _across(it: AcrossView, kind: rx.Var[str]) -> rx.Component:
    """A card over several stages; where one stage fits the screen it stands in each of them."""
    label = rx.Var.create(it.lane) + ", " + it.card.begins + f" {TEXT['to']} " + it.card.ends
    place = {"--from": it.start, "--until": it.end, "--nth": it.band}
    return rx.el.div(
        Stack.create(note(card=it.card, kind=kind, label=label), things=it.things),
        class_name=rx.Var.create("across") + rx.cond(it.open, " open", ""),
        custom_attrs={"data-column": it.place, "data-cell": it.cell, "style": rx.Var.create(place)},
        role="group",
        aria_label=label,
        key=it.id,
    )


def _touchpoints(at: CellView) -> rx.Component:
    add = _adder(at, "touchpoint", TEXT["say_touchpoint"], edits.add_touchpoint)
    drawn = rx.foreach(at.touchpoints, lambda it: touchpoint_card(touchpoint=it, key=it.id))
    return rx.fragment(Stack.create(drawn, things=at.touchpoints), add)


def _notes(at: CellView) -> rx.Component:
    add = _adder(at, "card", TEXT["say_card"], edits.add_card)
    drawn = rx.foreach(at.notes, lambda it: note(card=it, kind=at.kind, label=at.label, key=it.id))
    return rx.fragment(Stack.create(drawn, things=at.notes), add)


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
