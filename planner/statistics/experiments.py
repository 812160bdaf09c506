"""What an experiment says: every variant beside the control, corrected for their number, with a plain verdict."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.model.experiment import Experiment
from planner.model.metric import Metric
from planner.model.numbers.interval_chart import chart_of
from planner.model.numbers.trial import Against, Arm, Difference, Finding, Means, Shares, Verdict
from planner.model.refusal import Refusal
from planner.model.variant import Variant
from planner.model.wording import number
from planner.statistics import experiment_words as words
from planner.statistics.experiment_words import Speech
from planner.statistics.intervals import LEVEL, stats
from planner.statistics.planned_size import sized
from planner.statistics.trials import difference_of_means, difference_of_shares

LEAST = 10
"""Fewer than so many who did, or did not, tell nothing either way; nor do fewer people with a number each."""
UNEVEN = 0.001
"""A split less probable than this among variants meant to be equal is no chance."""


class _Step(NamedTuple):
    """A variant's difference at the level at which it is judged, and whether it holds there."""

    variant: Variant
    found: Difference
    holds: bool


def assessed(experiment: Experiment, metric: Metric | None, currency: str) -> Finding:
    """All that can be said of an experiment as it stands. `metric` is its own, for the unit of a mean."""
    speech = Speech(experiment, metric, currency)
    size = sized(experiment, speech)
    needed = experiment.planned or size.each or 0
    arms = tuple(
        Arm(key=one.key, name=one.name, said=said, of=of)
        for one in experiment.variants
        for said, of in [speech.arm(one)]
    )
    bare = Finding(size=size, needed=needed, arms=arms)
    if not any(one.is_counted(experiment.outcome) for one in experiment.variants):
        return bare
    uncounted = [one for one in experiment.variants if not one.is_counted(experiment.outcome)]
    if uncounted:
        sentence = words.NONE_ENTERED.format(name=uncounted[0].name)
        return bare.model_copy(update={"verdict": "not_enough", "sentence": sentence})
    try:
        return _compared(experiment, speech, bare)
    except Refusal as refusal:
        return bare.model_copy(update={"verdict": "not_enough", "sentence": str(refusal)})


def _compared(experiment: Experiment, speech: Speech, bare: Finding) -> Finding:
    steps = _holm(experiment)
    if not steps:
        return bare.model_copy(update={"verdict": "not_enough", "sentence": words.ALIKE})
    fewest = min(one.people or 0 for one in experiment.variants)
    missing = max(0, bare.needed - fewest)
    waits = _waits(experiment, bare.needed, missing)
    against = tuple(_against(step, experiment, speech, waits, missing) for step in steps)
    verdict, sentence = _in_all(against, waits)
    cautions = _cautions(experiment, verdict, waits, missing)
    rows = [(step.variant.key, step.found.low, step.found.value, step.found.high) for step in steps]
    worth = None if experiment.least is None else experiment.least * (1 if experiment.better == "up" else -1)
    return bare.model_copy(
        update={
            "verdict": verdict, "sentence": sentence, "cautions": cautions, "missing": missing, "against": against,
            "method": _method(steps), "chart": chart_of(rows, worth, speech.signed),
        }
    )  # fmt: skip


def holm(probabilities: Sequence[float]) -> list[tuple[int, float]]:
    """The places of the probabilities from the least up, each with the level at which it is judged.

    The first must hold at 1 − 5 %/m, the next at 1 − 5 %/(m − 1), and so on: the chance of any false alarm among the m
    comparisons stays at 5 %. What follows one that does not hold is judged no more. Source: S. Holm, “A simple
    sequentially rejective multiple test procedure”, Scandinavian Journal of Statistics 6 (1979).
    """
    order = sorted(range(len(probabilities)), key=lambda place: probabilities[place])
    return [(place, 1 - (1 - LEVEL) / (len(order) - rank)) for rank, place in enumerate(order)]


def _holm(experiment: Experiment) -> list[_Step]:
    """Each variant against the control; none where one of them cannot be compared."""
    first = [_difference(experiment, one, LEVEL) for one in experiment.others]
    known = [one for one in first if one is not None]
    if len(known) < len(first):
        return []
    steps: dict[int, _Step] = {}
    holding, judged_at = True, LEVEL
    for place, level in holm([one.p for one in known]):
        variant, judged_at = experiment.others[place], level if holding else judged_at
        found = _difference(experiment, variant, judged_at) or known[place]
        holding = holding and (found.low > 0 or found.high < 0)
        steps[place] = _Step(variant, found, holding)
    return [steps[place] for place in range(len(known))]


def _difference(experiment: Experiment, variant: Variant, level: float) -> Difference | None:
    pair = (experiment.control, variant)
    if experiment.outcome == "share":
        old, new = (Shares(people=one.people or 0, did=one.did or 0) for one in pair)
        return difference_of_shares(old, new, level)
    first, second = (
        Means(people=one.people or 0, mean=one.mean or 0, deviation=one.deviation or 0) for one in pair
    )
    return difference_of_means(first, second, level)


def _waits(experiment: Experiment, needed: int, missing: int) -> str:
    """Why nothing is judged yet, or ""."""
    if experiment.state == "running" and not needed:
        return words.NO_PLAN
    if experiment.state == "running" and missing:
        return words.WAITING.format(missing=words.missing_said(missing))
    if experiment.state == "stopped" and missing:
        return words.STOPPED.format(missing=words.people_said(missing))
    return ""


def _against(step: _Step, experiment: Experiment, speech: Speech, waits: str, missing: int) -> Against:
    variant, found = step.variant, step.found
    few = _few(experiment, variant)
    verdict: Verdict = "no_difference"
    if waits or few or (missing and not step.holds):
        verdict = "not_enough"
        sentence = waits or few or words.UNSURE.format(missing=words.people_said(missing))
    else:
        if step.holds:
            verdict = "better" if (found.value > 0) == (experiment.better == "up") else "worse"
        sentence = words.judged(
            variant.name, experiment.control.name, found, verdict, experiment.least, speech
        )
    return Against(
        key=variant.key, name=variant.name, verdict=verdict, sentence=sentence, found=found,
        difference=speech.signed(found.value), between=speech.between(found),
    )  # fmt: skip


def _few(experiment: Experiment, variant: Variant) -> str:
    pair = (experiment.control, variant)
    if experiment.outcome == "mean":
        return words.FEW_PEOPLE if min(one.people or 0 for one in pair) < LEAST else ""
    cases = [number for one in pair for number in (one.did or 0, (one.people or 0) - (one.did or 0))]
    return words.FEW if min(cases) < LEAST else ""


def _in_all(against: Sequence[Against], waits: str) -> tuple[Verdict, str]:
    """The verdict of the whole: better where one variant is, worse where one is and none better."""
    if waits:
        return "not_enough", waits
    order: tuple[Verdict, ...] = ("better", "worse", "not_enough", "no_difference")
    verdict: Verdict = next(one for one in order if any(each.verdict == one for each in against))
    return verdict, " ".join(dict.fromkeys(one.sentence for one in against))


def _cautions(experiment: Experiment, verdict: Verdict, waits: str, missing: int) -> tuple[str, ...]:
    found: list[str] = []
    if waits and (missing or experiment.state == "running"):
        found.append(words.PEEKING)
    elif missing and verdict in ("better", "worse"):
        found.append(words.SMALLER.format(missing=words.people_said(missing)))
    people = [one.people or 0 for one in experiment.variants]
    if sum(people) and float(stats().chisquare(people).pvalue) < UNEVEN:
        found.append(words.UNEVEN)
    return tuple(found)


def _method(steps: Sequence[_Step]) -> str:
    said = f"The 95 % interval is {steps[0].found.method}, worked out with SciPy."
    if len(steps) == 1:
        return said
    return (
        f"{said} {number(len(steps))} variants are compared with the control, so Holm’s correction makes the intervals"
        " wider: the chance of any false alarm among all of them stays at 5 %."
    )
