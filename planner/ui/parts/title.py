"""The name of the browser's tab, where a page knows it only once its data is there."""

from typing import Any

import reflex as rx


def page_title(name: Any) -> rx.Component:
    """Calls the tab by `name` from the moment this is drawn."""
    return _PageTitle.create(name=name)


class _PageTitle(rx.Component):
    library = "$/public/title.js"
    tag = "PageTitle"
    name: rx.Var[str]
