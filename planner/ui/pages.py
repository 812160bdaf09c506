"""Every page and its address."""

import reflex as rx


def start() -> rx.Component:
    """The first page."""
    return rx.el.main(rx.el.h1("CX Planner"))


def add_to(app: rx.App) -> None:
    """Give the app its pages."""
    app.add_page(start, route="/", title="CX Planner")
