"""People and teams, and what each answers for."""

from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.parts.button import anchor_button, button
from planner.ui.parts.empty import empty, ghost_rows, skeleton_rows
from planner.ui.parts.field import choice, form_row, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import avatar
from planner.ui.parts.menu import confirm, item, menu, opens
from planner.ui.parts.said import counted
from planner.ui.parts.where import touchpoint_path
from planner.ui.screens.owners import edits
from planner.ui.screens.owners.view import KINDS, TEXT, Dutiful, Duty, owners, teams
from planner.ui.shell import section, strategy_page
from planner.ui.who.menu import history_item

SHOWN = 6


def page() -> rx.Component:
    """The page."""
    none = empty(TEXT["empty"], TEXT["empty_why"], ghost=ghost_rows(3))
    shown = rx.el.div(rx.foreach(owners(), _owner), class_name="owners")
    return strategy_page(
        rx.cond(copy.counts.owners > 0, shown, none),
        section(TEXT["add_title"], _form(), id="new", look="for-editors"),
        here="owners",
        title=TEXT["title"],
        actions=[anchor_button(TEXT["add"], "#new", draw="plus", look="primary roomy for-editors")],
        waiting=skeleton_rows(),
    )


def _form() -> rx.Component:
    return rx.el.form(
        form_row(
            text(TEXT["name"], "name", within="owner", required=True, placeholder=TEXT["name_hint"]),
            choice(TEXT["kind"], "kind", KINDS, within="owner"),
            text(TEXT["role"], "role", within="owner", placeholder=TEXT["role_hint"]),
        ),
        rx.el.div(button(TEXT["add"], draw="plus", type="submit"), class_name="form-actions start"),
        id="new-owner",
        on_submit=lambda form: edits.add("new-owner", form),
        class_name="card",
    )


def _owner(owner: Dutiful) -> rx.Component:
    who = rx.el.div(
        _field(owner, "name", required=True, kind="wrap"),
        rx.el.div(_field(owner, "role", kind="wrap", placeholder=TEXT["role_hint"]), class_name="owner-role"),
        class_name="owner-name",
    )
    head = rx.el.header(avatar(owner, size="large"), who, _menu(owner), class_name="owner-head")
    facts = rx.el.div(*_facts(owner), class_name="owner-facts")
    duties = rx.el.div(
        _duties(TEXT["answers"], owner.answers), _duties(TEXT["asked"], owner.asked), class_name="duties"
    )
    through = rx.el.p(counted(owner.through, *TEXT["through"]), class_name="hint")
    nothing = rx.cond(owner.through > 0, through, rx.el.p(TEXT["nothing"], class_name="hint"))
    busy = (owner.answers.length() > 0) | (owner.asked.length() > 0)  # pyright: ignore[reportAttributeAccessIssue]
    left = rx.el.div(rx.el.h2(owner.name, class_name="hush"), head, facts)
    return rx.el.article(left, rx.cond(busy, duties, nothing), class_name="owner", key=owner.id)


def _facts(owner: Dutiful) -> list[rx.Component]:
    kinds = [{"value": value, "label": words} for value, words in KINDS]
    members = rx.cond(
        owner.members != "",
        rx.fragment(rx.el.span(TEXT["members"], class_name="label"), rx.el.span(owner.members)),
        rx.fragment(),
    )
    return [
        *_labelled(TEXT["kind"], _field(owner, "kind", kind="select", options=kinds)),
        *_labelled(TEXT["part_of"], _field(owner, "part_of", kind="select", options=teams())),
        *_labelled(TEXT["contact"], _field(owner, "contact", placeholder=TEXT["contact_hint"])),
        members,
    ]


def _labelled(label: str, control: rx.Component) -> tuple[rx.Component, rx.Component]:
    return rx.el.span(label, class_name="label", aria_hidden="true"), control


def _field(owner: Dutiful, field: str, **props: Any) -> rx.Component:
    return in_place(
        of=rx.Var.create("owner/") + owner.id + f"/{field}",
        value=getattr(owner, field),
        label=TEXT[field],
        bare=True,
        on_commit=lambda value: edits.edit(owner.id, field, value),
        **props,
    )


def _duties(label: str, found: Any) -> rx.Component:
    first = rx.el.ul(rx.foreach(found[:SHOWN], _duty), class_name="duty-rows")
    hidden = rx.el.details(
        rx.el.summary(icon("next"), found.length() - SHOWN, " ", TEXT["hidden"]),
        rx.el.ul(rx.foreach(found[SHOWN:], _duty), class_name="duty-rows"),
        class_name="archive",
    )
    rows = rx.fragment(first, rx.cond(found.length() > SHOWN, hidden, rx.fragment()))
    title = rx.el.h3(label, " ", rx.el.span(found.length(), class_name="count"))
    return rx.cond(found.length() > 0, rx.el.section(title, rows), rx.fragment())


def _duty(duty: Duty) -> rx.Component:
    return rx.el.li(
        link(duty.title, href=touchpoint_path(duty.journey_id, duty.id), class_name="cell-link"),
        rx.el.small(duty.journey, " · ", duty.stage),
    )


def _menu(owner: Dutiful) -> rx.Component:
    dialog_id = rx.Var.create("remove-") + owner.id
    before, between, after = TEXT["removes"]
    answers, asked = owner.answers.length(), owner.asked.length()  # pyright: ignore[reportAttributeAccessIssue]
    some = rx.fragment(before, rx.el.b(answers), between, rx.el.b(asked), after)
    lost = rx.cond((answers > 0) | (asked > 0), some, TEXT["removes_nothing"])
    asks = confirm(dialog_id, TEXT["remove_title"], lost, TEXT["remove"], edits.remove(owner.id))
    return rx.fragment(
        menu(
            TEXT["more"],
            _move(owner, owner.earlier, TEXT["earlier"], "up"),
            _move(owner, owner.later, TEXT["later"], "down"),
            history_item(TEXT["history"], owner.id),
            item(TEXT["remove"], draw="trash", look="danger", **opens(dialog_id)),
        ),
        asks,
    )


def _move(owner: Dutiful, after: Any, words: str, draw: str) -> rx.Component:
    there = after.to_string() != "null"
    return rx.cond(there, item(words, draw=draw, on_click=edits.move(owner.id, after)), rx.fragment())
