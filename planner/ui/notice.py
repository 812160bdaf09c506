"""The one place where a page says what happened: a sentence, and a way back where there is one."""

import reflex as rx

from planner.ui.desk import Desk
from planner.ui.live.in_place import refusals
from planner.ui.parts.button import icon_button

TAKE_BACK = "Undo"
DISMISS = "Dismiss"


def shown() -> rx.Component:
    """The notice at the foot of a page. Good news leaves by itself, a refusal stays until it is put away."""
    bad = rx.el.div(rx.el.p(Desk.refused), _cross(), role="alert", class_name="notice bad")
    back = rx.cond(
        Desk.undoable != "",
        rx.el.button(TAKE_BACK, type="button", on_click=Desk.take_back, class_name="act"),
        rx.fragment(),
    )
    good = rx.el.div(
        rx.el.p(Desk.done), back, _cross(), key=Desk.undoable + Desk.done, class_name="notice good"
    )
    one = rx.cond(Desk.refused != "", bad, rx.cond(Desk.done != "", good, rx.fragment()))
    return rx.el.div(one, refusals(Desk.refused, Desk.refusals), role="status", class_name="notices")


def _cross() -> rx.Component:
    return icon_button("close", DISMISS, on_click=Desk.dismiss)
