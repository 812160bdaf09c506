"""The one place where a page says what happened: a sentence, and a way back where there is one."""

from typing import Any

import reflex as rx

from planner.ui.desk import TAKEN_BACK, Desk
from planner.ui.live import asks, copy
from planner.ui.live.in_place import refusals
from planner.ui.live.views import Undone
from planner.ui.parts.button import icon_button

TEXT = {
    "undo": "Undo",
    "dismiss": "Dismiss",
    "retry": "Try again",
    "forget": "Throw away",
    "not_saved": "Not saved:",
    "somebody": "Somebody",
    "over": "wrote over your words without having seen them. Yours are kept in the history:",
    "put_back": "Put mine back",
}


def shown(*, live: bool = False) -> rx.Component:
    """The notice at the foot of a page. Good news leaves by itself, a refusal stays until it is put away.

    `live`: the page draws from the copy, so that what became of its edits is said here too.
    """
    said = _said(Desk.refused, Desk.done, Desk.undoable, on_undo=Desk.take_back, on_dismiss=Desk.dismiss)
    edits = [_of_edits(), rx.foreach(copy.undone, _undone)] if live else []
    return rx.el.div(said, *edits, refusals(Desk.refused, Desk.refusals), role="status", class_name="notices")


def _said(refused: Any, done: Any, change: Any, *, on_undo: Any, on_dismiss: Any) -> rx.Component:
    cross = icon_button("close", TEXT["dismiss"], on_click=on_dismiss)
    bad = rx.el.div(rx.el.p(refused), cross, role="alert", class_name="notice bad")
    back = rx.cond(change != "", _act(TEXT["undo"], on_undo), rx.fragment())
    good = rx.el.div(rx.el.p(done), back, cross, key=change + done, class_name="notice good")
    return rx.cond(refused != "", bad, rx.cond(done != "", good, rx.fragment()))


def _of_edits() -> rx.Component:
    said = copy.said
    back = asks.take_back(said.change, TAKEN_BACK)
    usual = _said(said.refused, said.done, said.change, on_undo=back, on_dismiss=asks.hush)
    return rx.cond(said.over, _over(), usual)


def _over() -> rx.Component:
    over = rx.Var.create(copy.said).over
    who = rx.cond(over.who != "", over.who, TEXT["somebody"])
    words = rx.el.p(who, " ", TEXT["over"], " ", rx.el.q(over.text, class_name="clipped"))
    cross = icon_button("close", TEXT["dismiss"], on_click=asks.hush)
    return rx.el.div(
        words, _act(TEXT["put_back"], asks.put_back), cross, role="alert", class_name="notice bad"
    )


def _undone(one: Undone) -> rx.Component:
    words = rx.el.p(rx.el.b(TEXT["not_saved"]), " ", rx.el.q(one.words, class_name="clipped"), " ", one.said)
    again, forget = (
        _act(TEXT["retry"], asks.retry(one.id)),
        _act(TEXT["forget"], asks.dismiss(one.id)),
    )
    return rx.el.div(words, again, forget, key=one.id, role="alert", class_name="notice bad")


def _act(label: str, on_click: Any) -> rx.Component:
    return rx.el.button(label, type="button", on_click=on_click, class_name="act")
