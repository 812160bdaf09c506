"""What is said about one thing: in the side panel of the map, and in the box at the side of every page."""

from typing import Any

import reflex as rx

from planner.actions import comments
from planner.ui.live import does
from planner.ui.live.asks import act
from planner.ui.parts.button import icon_button
from planner.ui.parts.icon import icon
from planner.ui.talk.browser import Asked, TalkBox
from planner.ui.talk.listing import introduction, listing
from planner.ui.talk.thread import composer, thread
from planner.ui.talk.view import TEXT, ThreadView, box, mark, sums, threads


def conversation(noun: Any, id: Any, title: Any) -> rx.Component:
    """The open threads about a thing, the field to begin another in, and the resolved threads behind a line."""
    found, done = threads(noun, id, resolved=False), threads(noun, id, resolved=True)
    begin = composer(
        rx.Var.create("new/") + noun + "/" + id,
        lambda words: act(comments.add, noun, id, words),
        label=rx.Var.create(TEXT["say_about"]) + title,
        placeholder=TEXT["say"],
        verb=TEXT["comment"],
    )
    none = rx.cond(sums.comments, rx.fragment(), rx.el.p(TEXT["quiet"], class_name="hint"))
    summary = rx.el.summary(
        icon("next"), TEXT["resolved"], " ", rx.el.span(done.length(), class_name="count")
    )
    old = rx.el.details(summary, rx.foreach(done, _thread), class_name="threads-done")
    return rx.el.div(
        rx.cond(found.length() > 0, rx.foreach(found, _thread), none),
        begin,
        introduction(),
        rx.cond(sums.comments, rx.fragment(), rx.el.p(TEXT["shut"], class_name="hint")),
        rx.cond(done.length() > 0, old, rx.fragment()),
        class_name="conversation",
    )


def talk_box() -> rx.Component:
    """Put once on a page of a strategy."""
    title = rx.Var.create(TEXT["about"] + " ") + box.title
    cross = icon_button("close", "Close", custom_attrs={"data-closes": ""})
    head = rx.el.div(
        rx.el.div(rx.el.small(TEXT["about"], class_name="faint"), rx.el.h2(box.title)),
        cross,
        class_name="split",
    )
    one = conversation(box.noun, box.id, box.title)
    inside = rx.fragment(head, rx.cond(box.noun == "journey", listing(), one))
    opened = TalkBox.create(rx.cond(box.there & sums.hears, inside, rx.fragment()), label=title)
    return rx.fragment(Asked.create(), opened)


@rx.memo
def badge(noun: rx.Var[str], id: rx.Var[str]) -> rx.Component:
    """How much is said about a thing, louder where some of it is unread; nothing where nothing is said."""
    return _mark(mark(noun, id))


@rx.memo
def talk_link(noun: rx.Var[str], id: rx.Var[str], title: rx.Var[str], look: rx.Var[str]) -> rx.Component:
    """Opens the box for a thing and says how much is in it. A link, so that it works where one may only look."""
    said = mark(noun, id)
    name = rx.Var.create(TEXT["about"] + " ") + title
    inside = rx.cond((said.count > 0) | (said.unread > 0), _mark(said), icon("comment"))
    opened = rx.el.a(
        inside,
        href="#talk",
        title=TEXT["title"],
        aria_label=name + _told(said),
        on_click=does.talk(noun, id),
        class_name=rx.Var.create("talk-link ") + look,
    )
    return rx.cond(sums.hears, opened, rx.fragment())


def _mark(said: Any) -> rx.Component:
    number = rx.cond(said.unread > 0, said.unread, said.count)
    word = rx.cond(said.unread > 0, TEXT["unread"], rx.cond(said.count == 1, *TEXT["comments"]))
    look = rx.cond(said.unread > 0, "talk-mark unread", "talk-mark")
    shown = rx.el.span(icon("comment"), number, rx.el.span(" ", word, class_name="hush"), class_name=look)
    return rx.cond((said.count > 0) | (said.unread > 0), shown, rx.fragment())


def _told(said: Any) -> Any:
    words = rx.cond(said.count == 1, *TEXT["comments"])
    counted = rx.Var.create(", ") + said.count.to(str) + " " + words
    unread = rx.Var.create(", ") + said.unread.to(str) + " " + TEXT["unread"]
    return counted + rx.cond(said.unread > 0, unread, "")


def _thread(one: ThreadView) -> rx.Component:
    return thread(one)
