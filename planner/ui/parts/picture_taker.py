"""Uploading a picture: chosen or dropped, sent to our own server, answered in a sentence."""

from typing import Any

import reflex as rx


def picture_taker(shown: rx.Component, *, to: Any, label: Any, words: Any, on_taken: Any) -> rx.Component:
    """Around what is `shown`: whatever in it carries `data-uploads` opens the choice of a file, which goes to `to`.

    `words` has "sending", "too_large", "silent" and "dismiss"; `on_taken` is given the id of the change, "" for none.
    """
    return _PictureTaker.create(shown, to=to, label=label, words=words, on_taken=on_taken)


class _PictureTaker(rx.Component):
    library = "$/public/picture.jsx"
    tag = "PictureTaker"
    to: rx.Var[str]
    label: rx.Var[str]
    words: rx.Var[dict[str, str]]
    on_taken: rx.EventHandler[rx.event.passthrough_event_spec(str)]
