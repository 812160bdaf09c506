"""How many people an experiment takes, and how long: the calculator's answer in plain words."""

from math import ceil

from planner.model.experiment import Experiment
from planner.model.numbers.trial import Size
from planner.model.refusal import Refusal
from planner.model.wording import counted, number
from planner.statistics.experiment_words import Speech
from planner.statistics.trials import size_for_means, size_for_shares

OPEN_SHARE = (
    "Say where the share stands and which difference is worth knowing; then it stands here how many people"
    " it takes."
)
OPEN_MEAN = (
    "Say which difference is worth knowing and how much people differ (the standard deviation); then it stands"
    " here how many people it takes."
)
LONG = 60
"""Days; what takes longer meets other customers at its end than at its start."""


def sized(experiment: Experiment, speech: Speech) -> Size:
    """The calculator's answer; where something is missing or cannot be, only a sentence."""
    share = experiment.outcome == "share"
    known = (experiment.start, experiment.least) if share else (experiment.least, experiment.deviation)
    if None in known:
        return _timed(experiment, None, OPEN_SHARE if share else OPEN_MEAN)
    try:
        each = _people(experiment)
    except Refusal as refusal:
        return _timed(experiment, None, str(refusal))
    return _timed(experiment, each, _said(experiment, each, speech))


def hoped(experiment: Experiment) -> float:
    """The starting value with the smallest difference worth knowing, in the better direction."""
    step = experiment.least or 0
    return (experiment.start or 0) + (step if experiment.better == "up" else -step)


def _people(experiment: Experiment) -> int:
    power, comparisons = experiment.power / 100, len(experiment.others)
    if experiment.outcome == "share":
        return size_for_shares(experiment.start or 0, hoped(experiment), power, comparisons)
    return size_for_means(experiment.least or 0, experiment.deviation or 0, power, comparisons)


def _said(experiment: Experiment, each: int, speech: Speech) -> str:
    many = len(experiment.variants)
    if experiment.start is None:
        change = f"a true difference of {speech.amount(experiment.least or 0)}"
    else:
        change = f"a true change from {speech.value(experiment.start)} to {speech.value(hoped(experiment))}"
    words = (
        f"{number(each)} people in each of the {many} variants, {number(each * many)} in all. With so many,"
        f" {change} is found {experiment.power} times in 100, and where nothing changed it looks as if in 5 of 100."
    )
    more = len(experiment.others)
    return (
        words if more == 1 else f"{words} That counts in that {more} variants are compared with the control."
    )


def _timed(experiment: Experiment, each: int | None, sentence: str) -> Size:
    needed = experiment.planned or each
    if not needed or not experiment.a_day:
        return Size(each=each, sentence=sentence)
    days = ceil(needed * len(experiment.variants) / experiment.a_day)
    return Size(each=each, days=days, sentence=f"{sentence} {_lasting(days)}")


def _lasting(days: int) -> str:
    said = f"That takes {counted(days, 'day')}."
    if days > LONG:
        return f"{said} That is long: look for a larger difference, or a place more people pass."
    if days % 7:
        return f"{said} Run it for whole weeks, {counted(ceil(days / 7), 'week')}, so that each weekday counts alike."
    return said
