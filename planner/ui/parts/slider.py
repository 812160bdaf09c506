"""A value between two ends, handed over when it is let go."""

from typing import Any

import reflex as rx


def slider(*, label: Any, value: Any, said: str, on_commit: Any) -> rx.Component:
    """`value` runs from 0 to 100; `said` follows the number for those who hear it."""
    return _Slider.create(label=label, value=value, said=said, on_commit=on_commit)


class _Slider(rx.Component):
    library = "$/public/slider.jsx"
    tag = "Slider"
    label: rx.Var[str]
    value: rx.Var[float]
    said: rx.Var[str]
    on_commit: rx.EventHandler[rx.event.passthrough_event_spec(float)]
