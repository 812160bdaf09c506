"""The variants, and when it runs."""

import reflex as rx

from planner.ui.live.trial_views import TrialView, VariantView
from planner.ui.parts.button import add, button, icon_button
from planner.ui.parts.mark import chip
from planner.ui.parts.verdict import state_chip
from planner.ui.screens.experiment import edits
from planner.ui.screens.experiment.fields import line, of_variant
from planner.ui.screens.experiment.words import TEXT
from planner.ui.shell import section


def run(one: TrialView) -> rx.Component:
    """What is shown to people, and from when to when."""
    variants = rx.foreach(one.variants, lambda variant: _variant(one, variant))
    more = add(TEXT["add_variant"], look="for-editors", on_click=edits.add_variant(one.id))
    return section(
        TEXT["run"],
        rx.el.div(variants, rx.cond(one.room, more, rx.fragment()), class_name="trial-variants"),
        _when(one),
        why=TEXT["run_why"],
        id="run",
    )


def _variant(one: TrialView, variant: VariantView) -> rx.Component:
    control = chip(TEXT["control"], "none")
    gone = rx.cond(
        one.variants.length() > 2,
        icon_button(
            "close",
            TEXT["remove_variant"],
            look="quiet for-editors",
            on_click=edits.remove_variant(one.id, variant.key),
        ),
        rx.fragment(),
    )
    hint = rx.cond(variant.control, TEXT["variant_words_control"], TEXT["variant_words"])
    return rx.el.div(
        rx.el.div(
            rx.el.span(variant.letter, class_name="trial-letter", aria_hidden="true"),
            of_variant(one, variant, "name", TEXT["variant_name"], kind="wrap", required=True),
            rx.cond(variant.control, control, gone),
            class_name="trial-variant-head",
        ),
        of_variant(one, variant, "description", hint, kind="wrap", placeholder=hint),
        class_name="card trial-variant",
        key=variant.key,
    )


def _when(one: TrialView) -> rx.Component:
    def to(state: str, words: str, look: str = "") -> rx.Component:
        return button(TEXT[words], look=f"small for-editors {look}", on_click=edits.turn(one.id, state))

    running = rx.fragment(to("finished", "to_finished", "primary"), to("stopped", "to_stopped"))
    over = to("running", "to_running_again")
    ways = rx.match(
        one.state,
        ("idea", to("running", "to_running", "primary")),
        ("running", rx.fragment(running, to("idea", "to_idea", "quiet"))),
        over,
    )
    return rx.el.div(
        rx.el.div(state_chip(one.state), ways, class_name="trial-ways"),
        line(one, "started_on", TEXT["started_on"], kind="date"),
        line(one, "ends_on", TEXT["ends_on"], kind="date"),
        class_name="trial-when",
    )
