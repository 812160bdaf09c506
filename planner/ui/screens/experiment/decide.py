"""What is done now, by whom, and why."""

from typing import Any

import reflex as rx

from planner.model.experiment import DECISION_WORDS
from planner.ui.live.in_place import in_place
from planner.ui.live.trial_views import TrialView
from planner.ui.parts.mark import pill
from planner.ui.screens.experiment import edits
from planner.ui.screens.experiment.words import TEXT
from planner.ui.shell import section


def decide(one: TrialView) -> rx.Component:
    """Three ways, or none yet."""
    ways = [
        pill(words, on=one.decision == key, on_click=edits.decide(one, decision=key))
        for key, words in DECISION_WORDS.items()
    ]
    why = rx.el.div(
        _said(one, "decided_by", lambda value: edits.decide(one, who=value)),
        rx.el.div(rx.el.span(TEXT["decided_on"], class_name="label"), rx.el.span(one.decided_day)),
        _said(one, "decided_why", lambda value: edits.decide(one, why=value), TEXT["why_hint"]),
        class_name="trial-fields trial-why",
    )
    return section(
        TEXT["decide"],
        rx.el.div(
            rx.el.div(*ways, class_name="pills", role="group", aria_label=TEXT["decide"]),
            rx.cond(one.decision == "none", rx.fragment(), why),
            class_name="card trial-decision",
        ),
        why=TEXT["decide_why"],
        id="decide",
    )


def _said(one: TrialView, field: str, commit: Any, hint: str = "") -> rx.Component:
    return in_place(
        of=rx.Var.create("experiment/") + one.id + f"/{field}",
        value=getattr(one, field),
        label=TEXT[field],
        kind="lines" if hint else "text",
        placeholder=hint,
        on_commit=commit,
    )
