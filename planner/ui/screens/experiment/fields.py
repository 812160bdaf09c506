"""The fields of an experiment, each edited where it stands."""

from typing import Any

import reflex as rx

from planner.ui.live.in_place import in_place
from planner.ui.live.trial_views import TrialView, VariantView
from planner.ui.screens.experiment import edits


def line(one: TrialView, field: str, label: Any, **props: Any) -> rx.Component:
    """One field of the experiment."""
    return in_place(
        of=rx.Var.create("experiment/") + one.id + f"/{field}",
        value=getattr(one, field),
        label=label,
        on_commit=lambda value: edits.edit(one.id, field, value),
        **props,
    )


def number(one: TrialView, field: str, label: Any, **props: Any) -> rx.Component:
    """A number of the plan."""
    return line(one, field, label, kind="number", placeholder="–", **props)


def choice(one: TrialView, field: str, label: str, options: Any) -> rx.Component:
    """One of a few."""
    pairs = [{"value": value, "label": words} for value, words in options]
    return line(one, field, label, kind="select", options=pairs)


def linked(one: TrialView, field: str, label: str, options: Any) -> rx.Component:
    """Something of the strategy, or nothing."""
    return in_place(
        of=rx.Var.create("experiment/") + one.id + f"/{field}",
        value=getattr(one, field),
        label=label,
        kind="select",
        options=options,
        on_commit=lambda value: edits.link(one.id, field, value),
    )


def of_variant(one: TrialView, variant: VariantView, field: str, label: Any, **props: Any) -> rx.Component:
    """One field of a variant."""
    return in_place(
        of=rx.Var.create("experiment/") + one.id + "/variant-" + variant.key + f"/{field}",
        value=getattr(variant, field),
        label=label,
        bare=True,
        on_commit=lambda value: edits.edit_variant(one.id, variant.key, field, value),
        **props,
    )
