"""What is shown where there is no page, and where drawing a page failed."""

import reflex as rx
from reflex_components_core.base.error_boundary import error_boundary

from planner.ui.parts.button import anchor_button, button, link_button
from planner.ui.parts.icon import icon
from planner.ui.shell import plain_page

TEXT = {
    "missing": "There is no page here",
    "missing_why": "The address may be incomplete, or what was here has been removed. Nothing else is affected.",
    "home": "All strategies",
    "broken": "This page could not be drawn",
    "broken_why": "A fault of the planner, not yours. Everything that was saved is safe. Load the page again; if that"
    " does not help, go to the list of strategies.",
    "again": "Load again",
}


def missing() -> rx.Component:
    """The page for an address without a page."""
    home = link_button(TEXT["home"], "/", draw="back", look="primary")
    return plain_page(_said("journey", TEXT["missing"], TEXT["missing_why"], home))


def boundary(_stateful: bool) -> rx.Component:
    """Catches a fault while drawing and says so."""
    again = button(TEXT["again"], draw="renew", look="primary", custom_attrs={"data-reloads": ""})
    home = anchor_button(TEXT["home"], "/", draw="back")
    content = _said("alert", TEXT["broken"], TEXT["broken_why"], again, home)
    return error_boundary(fallback_render=rx.Var.create(rx.el.main(content, class_name="plain-body")))


def _said(draw: str, title: str, why: str, *actions: rx.Component) -> rx.Component:
    return rx.el.div(
        icon(draw),
        rx.el.h1(title),
        rx.el.p(why),
        rx.el.div(*actions, class_name="pills"),
        class_name="mishap",
    )


WRAPS = {(55, "ErrorBoundary"): boundary}
