"""The section in which an owner names the workspace and gives it a brand, with how guests will see it."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.emblem import painted
from planner.ui.parts.field import field, form_row, text
from planner.ui.parts.picture_taker import picture_taker
from planner.ui.screens.people.brand_state import BrandDesk
from planner.ui.screens.people.brand_view import TEXT
from planner.ui.shell import section
from planner.ui.who.view import TEXT as WHO

WITHIN = "workspace"
WORDS = {name: TEXT[name] for name in ("sending", "too_large", "silent", "dismiss")}


def workspace() -> rx.Component:
    """Name, logo and colours."""
    whole = rx.el.div(_logo(), _form(), _preview(), class_name="card brand-card")
    return section(TEXT["title"], rx.el.div(whole, on_mount=BrandDesk.load), why=TEXT["why"])


def _logo() -> rx.Component:
    shown = rx.cond(
        BrandDesk.logo != "",
        rx.el.img(src=BrandDesk.logo, alt=TEXT["logo"], class_name="logo large"),
        rx.el.span(TEXT["none"], class_name="logo-none"),
    )
    verb = rx.cond(BrandDesk.logo != "", TEXT["another"], TEXT["upload"])
    back = button(TEXT["back"], look="small danger", on_click=BrandDesk.take_logo_back)
    row = rx.el.div(
        shown,
        rx.el.div(
            button(verb, draw="upload", look="small", custom_attrs={"data-uploads": ""}),
            rx.cond(BrandDesk.logo != "", back, rx.fragment()),
            class_name="pills",
        ),
        class_name="logo-row",
    )
    taker = picture_taker(
        row, to="/brand/logo", label=TEXT["upload"], words=WORDS, on_taken=BrandDesk.logo_came
    )
    return rx.el.div(
        rx.el.span(TEXT["logo"], class_name="label"), taker, rx.el.small(TEXT["logo_hint"], class_name="hint")
    )


def _form() -> rx.Component:
    name = text(
        TEXT["name"], "name", within=WITHIN, required=True, max_length=120, default_value=BrandDesk.name
    )
    wrong = rx.cond(
        BrandDesk.wrong != "", rx.el.p(BrandDesk.wrong, role="alert", class_name="wrong"), rx.fragment()
    )
    return rx.el.form(
        name,
        form_row(_colour("colour", BrandDesk.colour), _colour("accent", BrandDesk.accent)),
        wrong,
        rx.el.div(button(TEXT["save"], look="primary", type="submit"), class_name="form-actions start"),
        key=BrandDesk.name,
        on_submit=BrandDesk.save,
    )


def _colour(which: str, value: Any) -> rx.Component:
    mark = f"{WITHIN}-{which}"

    def paint(colour: Any) -> Any:
        return BrandDesk.paint_with(which, colour)

    well = rx.el.input(
        type="color",
        value=value,
        on_change=paint,
        aria_label=TEXT["pick"] + TEXT[which],
        class_name=rx.cond(value != "", "well", "well none"),
    )
    digits = rx.el.input(
        id=mark,
        name=which,
        value=value,
        on_change=paint,
        max_length=7,
        placeholder=TEXT["no_colour"],
        auto_complete="off",
        class_name="input digits",
    )
    return field(
        TEXT[which], rx.el.div(well, digits, class_name="colour"), name=mark, hint=TEXT[f"{which}_hint"]
    )


def _preview() -> rx.Component:
    remarks = rx.el.div(
        rx.el.ul(rx.foreach(BrandDesk.remarks, rx.el.li), class_name="hint brand-remarks"), role="status"
    )
    looks = rx.el.div(_look("light"), _look("dark"), class_name="brand-looks", aria_hidden="true")
    return rx.el.div(rx.el.span(TEXT["preview"], class_name="label"), looks, remarks)


def _look(light: str) -> rx.Component:
    """A small page in one light, under the head that guests see."""
    logo = rx.cond(
        BrandDesk.logo != "", rx.el.img(src=BrandDesk.logo, alt="", class_name="logo"), rx.fragment()
    )
    words = rx.el.span(rx.el.b(BrandDesk.name), rx.el.small(WHO["guest"]), class_name="who-words")
    body = rx.el.div(
        rx.el.span(TEXT["sample"], class_name="brand-sample"),
        rx.el.span(TEXT["press"], class_name="button primary"),
        class_name="brand-body",
    )
    branded = rx.cond(
        BrandDesk.paint.ground != "", f"brand-look look-{light} branded", f"brand-look look-{light}"
    )
    return rx.el.div(
        rx.el.div(logo, words, class_name="brand-band"),
        body,
        style=painted(BrandDesk.paint),
        class_name=branded,
    )
