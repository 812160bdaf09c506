"""Values edited where they stand: they look like text until touched, and never lose what was typed.

    in_place(of=f"touchpoint/{id}/title", value=touchpoint.title, label="Title",
             on_commit=lambda text: MapState.edit_touchpoint(touchpoint.id, "title", text))

`of` names the record's field, "noun/id/field": the typed words wait under that name until the copy holds them.
"""

from typing import Any

import reflex as rx

MISTAKES = {
    "required": "This cannot be empty. What was there before is kept.",
    "number": "This is not a number. Type digits, for example 4.5.",
}
NOT_SAVED = "Not saved."


def in_place(
    *, of: Any, value: Any, label: Any, on_commit: Any, kind: str = "text", **props: Any
) -> rx.Component:
    """`kind`: "text", "wrap" (one line, read in several), "lines" (paragraphs), "number", "date" or "select".

    A select takes `options`: [{"value", "label"}].
    `bare` hides the label from the eye; `required` refuses emptiness; `suggestions` are offered while typing;
    `stop` lets the arrow keys of the map walk onto it.
    `on_commit` is given the text, for a number a float or None, for a date the ISO day or None.
    """
    return _Field.create(
        of=of,
        value=value,
        label=label,
        on_commit=on_commit,
        kind=kind,
        mistakes=MISTAKES,
        not_saved=NOT_SAVED,
        **props,
    )


def refusals(said: Any, count: Any) -> rx.Component:
    """Put once on a page: hands a refusal of the server to the fields that wait for an answer."""
    return _Refusals.create(said=said, count=count)


class _Field(rx.Component):
    library = "$/public/field.jsx"
    tag = "Field"
    of: rx.Var[str]
    value: rx.Var[Any]
    label: rx.Var[str]
    kind: rx.Var[str]
    bare: rx.Var[bool]
    stop: rx.Var[bool]
    required: rx.Var[bool]
    placeholder: rx.Var[str]
    hint: rx.Var[str]
    unit: rx.Var[str]
    options: rx.Var[list[Any]]
    suggestions: rx.Var[list[str]]
    mistakes: rx.Var[dict[str, str]]
    not_saved: rx.Var[str]
    on_commit: rx.EventHandler[rx.event.passthrough_event_spec(Any)]


class _Refusals(rx.Component):
    library = "$/public/field.jsx"
    tag = "Refusals"
    said: rx.Var[str]
    count: rx.Var[int]
