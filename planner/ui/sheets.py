"""What every page loads from our own folder: style sheets in order, and the manners of the page."""

import reflex as rx

SHEETS = (
    "fonts.css",
    "tokens.css",
    "base.css",
    "shell.css",
    "button.css",
    "mark.css",
    "field.css",
    "card.css",
    "float.css",
    "empty.css",
    "home.css",
    "overview.css",
    "persona.css",
    "journey.css",
    "map.css",
    "hand.css",
    "sheet.css",
    "outline.css",
    "find.css",
    "panel.css",
    "metric.css",
    "value.css",
    "owner.css",
    "gap.css",
    "data.css",
    "risk.css",
    "experiment.css",
    "feedback.css",
    "report.css",
    "talk.css",
    "who.css",
    "presence.css",
    "people.css",
    "brand.css",
    "history.css",
    "compare.css",
    "print.css",
)

VIEWPORT = "width=device-width, initial-scale=1, interactive-widget=resizes-content"
"""A keyboard on the screen makes the page smaller, so that a sheet at its foot stands above it."""


def head() -> list[rx.Component]:
    """What stands in the head of every page. The script runs before the first drawing, so no light flashes."""
    return [
        rx.el.script(src="/screen.js"),
        rx.el.link(rel="icon", href="/mark.svg", type="image/svg+xml"),
        rx.el.meta(name="viewport", content=VIEWPORT),
        rx.el.meta(name="color-scheme", content="light dark"),
        rx.el.meta(name="referrer", content="same-origin"),
    ]
