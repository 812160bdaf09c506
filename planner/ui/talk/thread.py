"""A thread: who said what, the field to answer in, and what one can do with it."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.actions import comments
from planner.ui.live import does
from planner.ui.live.asks import act
from planner.ui.parts.button import button
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import chip, face
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.said import moment
from planner.ui.parts.where import strategy_id
from planner.ui.talk.browser import Composer, Seen
from planner.ui.talk.state import TalkDesk
from planner.ui.talk.view import NOUNS, TEXT, WORDS, CommentView, PieceView, ThreadView, sums


def thread(one: ThreadView, *, placed: bool = False) -> rx.Component:
    """A thread; `placed`: with the thing it is about above it."""
    parts = [_place(one)] if placed else []
    body = rx.el.div(
        *parts,
        rx.foreach(one.comments, lambda comment: _comment(comment, one)),
        _foot(one),
        role="group",
        aria_label=rx.Var.create(TEXT["about"] + " ") + one.title,
        class_name=rx.cond(one.resolved, "thread done", "thread"),
    )
    return Seen.create(
        body,
        key=one.id,
        thread=one.id,
        upto=one.upto,
        unread=one.unread,
        on_seen=lambda upto: TalkDesk.read(strategy_id, upto),
    )


def composer(at: Any, on_say: Any, *, label: Any, placeholder: str, verb: str, **props: Any) -> rx.Component:
    """A field to speak in, for those who may; a guest says their name first."""
    field = Composer.create(
        at=at, label=label, placeholder=placeholder, verb=verb, words=WORDS, on_say=on_say, **props
    )
    return rx.cond(sums.comments & ~sums.nameless, field, rx.fragment())


def _place(one: ThreadView) -> rx.Component:
    noun = rx.match(one.noun, *NOUNS.items(), "")
    name = link(one.title, href=one.href, on_click=does.visit(one.noun, one.about_id), class_name="clamp-2")
    where = rx.cond(one.place != "", rx.el.span(" · ", one.place), rx.fragment())
    return rx.el.div(rx.el.h3(name), rx.el.small(noun, where, class_name="faint"), class_name="thread-place")


def _comment(comment: CommentView, of: ThreadView) -> rx.Component:
    words = rx.cond(
        sums.amending == comment.id,
        composer(
            rx.Var.create("edit/") + comment.id,
            lambda text: act(comments.edit, comment.id, text),
            label=TEXT["change"],
            placeholder="",
            verb=TEXT["keep"],
            amends=comment.id,
            on_done=does.amend(""),
        ),
        rx.el.p(rx.foreach(comment.pieces, _piece), class_name="comment-text"),
    )
    said = rx.cond(comment.removed, rx.el.p(TEXT["gone"], class_name="comment-text faint"), words)
    look = rx.cond(comment.fresh, "comment fresh", "comment")
    beside = face(comment.picture, comment.initials, comment.who, size="small")
    return rx.el.article(beside, _head(comment, of), said, class_name=look, key=comment.id)


def _head(comment: CommentView, of: ThreadView) -> rx.Component:
    name = rx.el.b(rx.cond(comment.name != "", comment.name, TEXT["former"]))
    guest = rx.cond(comment.guest, rx.el.span(" ", TEXT["guest"], class_name="faint"), rx.fragment())
    edited = rx.cond(comment.edited & ~comment.removed, rx.el.span(", ", TEXT["edited"]), rx.fragment())
    new = rx.cond(comment.fresh, chip(TEXT["new"], "accent"), rx.fragment())
    when = rx.el.small(moment(comment.made_at), edited, class_name="faint")
    return rx.el.div(
        rx.el.span(name, guest), when, new, _menu(comment), _resolve(comment, of), class_name="comment-head"
    )


def _menu(comment: CommentView) -> rx.Component:
    asks = rx.Var.create("forget-") + comment.id
    change = rx.cond(
        comment.mine, item(TEXT["edit"], draw="pen", on_click=does.amend(comment.id)), rx.fragment()
    )
    gone = item(TEXT["remove"], draw="trash", look="danger", **opens(asks))
    question = confirm(
        asks, TEXT["remove_title"], TEXT["remove_why"], TEXT["remove"], act(comments.remove, comment.id)
    )
    return rx.cond(comment.removable, rx.fragment(menu(TEXT["more"], change, gone), question), rx.fragment())


def _resolve(comment: CommentView, of: ThreadView) -> rx.Component:
    done = button(
        TEXT["resolve"],
        draw="check",
        look="quiet small",
        title=TEXT["resolve"],
        on_click=act(comments.resolve, of.id),
    )
    return rx.cond((comment.id == of.id) & of.leads & ~of.resolved, done, rx.fragment())


def _piece(piece: PieceView) -> rx.Component:
    name = rx.cond(piece.text != "", piece.text, "@" + TEXT["former"])
    look = rx.cond(piece.mine, "mention mine", "mention")
    return rx.cond(piece.mention, rx.el.span(name, class_name=look), rx.el.span(piece.text))


def _foot(one: ThreadView) -> rx.Component:
    answer = composer(
        rx.Var.create("reply/") + one.id,
        lambda text: act(comments.reply, one.id, text),
        label=TEXT["answer_label"],
        placeholder=TEXT["answer"],
        verb=TEXT["answer"],
    )
    again = rx.cond(
        one.leads,
        button(TEXT["reopen"], draw="renew", look="quiet small", on_click=act(comments.reopen, one.id)),
        rx.fragment(),
    )
    by = rx.cond(one.resolver != "", rx.el.span(TEXT["resolved_by"], " ", one.resolver), TEXT["resolved"])
    done = rx.el.div(icon("check"), rx.el.span(by, class_name="grow"), again, class_name="thread-done")
    return rx.cond(one.resolved, done, answer)
