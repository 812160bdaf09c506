"""Who is responsible for the chosen touchpoint, and who is consulted."""

import reflex as rx

from planner.ui.live import copy, does
from planner.ui.live.in_place import in_place
from planner.ui.live.panel_views import Option
from planner.ui.live.views import OwnerView
from planner.ui.parts.button import button
from planner.ui.parts.field import choice, text
from planner.ui.parts.icon import icon
from planner.ui.parts.mark import avatar, nobody
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL


def owner_section() -> rx.Component:
    """The responsible owner, someone new, and those who are consulted."""
    everyone = does.computed(
        "arrange.js", "withNobody", list[dict[str, str]], copy.panel.owners, PANEL["nobody"]
    )
    select = in_place(
        of=rx.Var.create("touchpoint/") + copy.panel.id + "/responsible",
        value=copy.panel.responsible,
        label=PANEL["owner"],
        kind="select",
        bare=True,
        options=everyone,
        class_name="flush",
        on_commit=lambda owner_id: edits.assign_owner(copy.panel.id, owner_id),
    )
    face = rx.cond(
        copy.panel.responsible != "",
        avatar(copy.panel.owner, size="small"),
        nobody(PANEL["nobody"], size="small"),
    )
    row = rx.el.div(face, select, class_name="panel-box")
    return rx.el.section(rx.el.h3(PANEL["owner"]), row, _someone_new(), _consulted(), class_name="panel-part")


def _someone_new() -> rx.Component:
    name = text(PANEL["owner_name"], "name", within="new-owner", required=True)
    kinds = (("person", PANEL["person"]), ("team", PANEL["team"]))
    kind = choice(PANEL["kind"], "kind", kinds, within="new-owner")
    add = button(PANEL["add_owner"], look="small", type="submit")
    form = rx.el.form(
        name,
        kind,
        add,
        id="someone-new",
        on_submit=lambda form: edits.add_owner("someone-new", copy.panel.id, form),
        class_name="panel-form",
    )
    return rx.el.details(rx.el.summary(icon("plus"), PANEL["new_owner"]), form, class_name="panel-more")


def _consulted() -> rx.Component:
    def adviser(owner: OwnerView) -> rx.Component:
        rest = does.computed("arrange.js", "minus", list[str], copy.panel.consulted, owner.id)
        off = rx.el.button(
            icon("close"),
            type="button",
            title=PANEL["not_consulted"],
            aria_label=rx.Var.create(PANEL["not_consulted"] + ": ") + owner.name,
            on_click=edits.consult(copy.panel.id, rest),
        )
        return rx.el.span(avatar(owner, size="small"), owner.name, off, class_name="adviser", key=owner.id)

    def consult(owner_id: rx.Var[str]):
        more = does.computed("arrange.js", "plus", list[str], copy.panel.consulted, owner_id)
        return edits.consult(copy.panel.id, more)

    add = rx.el.select(
        rx.el.option(PANEL["consult"], value=""),
        rx.foreach(copy.panel.others, _offered),
        value="",
        on_change=consult,
        aria_label=PANEL["consult"],
        class_name="in-place faint for-editors",
    )
    some = rx.cond(
        copy.panel.advisers.length() > 0,
        rx.el.div(rx.foreach(copy.panel.advisers, adviser), class_name="advisers"),
        rx.fragment(),
    )
    offered = rx.cond(copy.panel.others.length() > 0, add, rx.fragment())
    look = rx.cond(copy.panel.advisers.length() > 0, "label", "label for-editors")
    return rx.fragment(rx.el.h4(PANEL["consulted"], class_name=look), some, offered)


def _offered(other: Option) -> rx.Component:
    return rx.el.option(other.label, value=other.value)
