"""How an experiment stands, in chips: its state, its verdict, what was decided."""

import reflex as rx

from planner.model.experiment import DECISION_WORDS, STATE_WORDS
from planner.model.numbers.trial import VERDICT_WORDS
from planner.ui.parts.mark import chip

STATE_TONES = {"idea": "none", "running": "accent", "finished": "", "stopped": ""}
VERDICT_TONES = {"not_enough": "warn", "better": "good", "worse": "bad", "no_difference": ""}
DECISION_TONES = {"adopt": "good", "drop": "", "repeat": "accent"}


def state_chip(state: rx.Var) -> rx.Component:
    """An idea, running, finished, or stopped early."""
    known = [(key, chip(words, STATE_TONES[key])) for key, words in STATE_WORDS.items()]
    return rx.match(state, *known, rx.fragment())


def verdict_chip(verdict: rx.Var) -> rx.Component:
    """What was found; nothing where no results are there."""
    known = [(key, chip(words, VERDICT_TONES[key])) for key, words in VERDICT_WORDS.items()]
    return rx.match(verdict, *known, rx.fragment())


def decision_chip(decision: rx.Var) -> rx.Component:
    """What was decided; nothing where nothing was."""
    known = [(key, chip(DECISION_WORDS[key], tone)) for key, tone in DECISION_TONES.items()]
    return rx.match(decision, *known, rx.fragment())
