"""Opening a file from this machine: chosen or dropped, sent to our own server, answered in a sentence."""

from typing import Any

import reflex as rx

TOO_LARGE = (
    "This file is larger than 16 MB, so it was not opened. A strategy file is text and rarely passes one."
)
NO_ANSWER = "The file could not be sent: there is no connection just now. Try again; nothing was lost."


def file_opener(mark: rx.Component, *, title: Any, why: Any, busy: Any) -> rx.Component:
    """A card to press or to drop a strategy file on; opens the strategy that comes of it."""
    return _FileOpener.create(mark, title=title, why=why, busy=busy, too_large=TOO_LARGE, no_answer=NO_ANSWER)


class _FileOpener(rx.Component):
    library = "$/public/opener.jsx"
    tag = "FileOpener"
    title: rx.Var[str]
    why: rx.Var[str]
    busy: rx.Var[str]
    too_large: rx.Var[str]
    no_answer: rx.Var[str]
