"""The watch on what happens while one reads the history."""

import reflex as rx


class Newer(rx.Component):
    """Tells when the strategy is at another `revision` than the one `seen`."""

    library = "$/public/history.jsx"
    tag = "Newer"
    revision: rx.Var[int]
    seen: rx.Var[int]
    on_newer: rx.EventHandler[rx.event.no_args_event_spec]
