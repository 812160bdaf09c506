"""How sure we are, and by what."""

import reflex as rx

from planner.ui.live import copy
from planner.ui.live.in_place import in_place
from planner.ui.parts.mark import evidence
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import EVIDENCE


def evidence_section(edit, *more: rx.Component) -> rx.Component:
    """State, source and date of the chosen thing, and `more`; `edit` is the handler that changes one of its fields."""

    def words(field: str, value: rx.Var, label: str, **props) -> rx.Component:
        of = copy.panel.noun + "/" + copy.panel.id + f"/{field}"
        return in_place(
            of=of,
            value=value,
            label=PANEL[label],
            on_commit=lambda given: edit(copy.panel.id, field, given),
            **props,
        )

    options = [{"value": value, "label": label} for value, label in EVIDENCE]
    state = words("evidence", copy.panel.evidence, "state", kind="select", options=options)
    hint = PANEL["evidence_source_empty"]
    source = words("evidence_source", copy.panel.evidence_source, "evidence_source", placeholder=hint)
    day = words("evidence_on", copy.panel.evidence_on, "evidence_on", kind="date")
    head = rx.el.h3(PANEL["evidence"], evidence(copy.panel.evidence, word=False))
    return rx.el.section(
        head, rx.el.div(state, day, class_name="panel-pair"), source, *more, class_name="panel-part"
    )
