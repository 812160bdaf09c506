"""Uploading a picture: chosen or dropped, sent to our own server, answered in a sentence."""

from typing import Any

import reflex as rx

from planner.ui.parts.button import looks


def picture_taker(
    shown: rx.Component, *, to: Any, label: Any, words: Any, on_taken: Any, look: str = ""
) -> rx.Component:
    """Around what is `shown`: whatever in it carries `data-uploads` opens the choice of a file, which goes to `to`.

    `words` has "sending", "too_large", "silent" and "dismiss"; `on_taken` is given the id of the change, "" for none.
    """
    names = looks("picture-taker", look)
    return _PictureTaker.create(shown, look=names, to=to, label=label, words=words, on_taken=on_taken)


class _PictureTaker(rx.Component):
    library = "$/public/picture.jsx"
    tag = "PictureTaker"
    look: rx.Var[str]
    to: rx.Var[str]
    label: rx.Var[str]
    words: rx.Var[dict[str, str]]
    on_taken: rx.EventHandler[rx.event.passthrough_event_spec(str)]
