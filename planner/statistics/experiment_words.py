"""What an experiment found, in words and with units."""

from planner.model.experiment import Experiment
from planner.model.metric import Metric, Unit
from planner.model.numbers.trial import Difference, Verdict
from planner.model.variant import Variant
from planner.model.wording import MINUS, amount, counted, number

NONE_ENTERED = "Not enough data yet: “{name}” has no results."
ALIKE = "Not enough data yet: nobody was counted, or all people of a variant are alike."
FEW = "Not enough data yet: fewer than ten people did it, or did not, in one variant; chance alone may have done this."
FEW_PEOPLE = "Not enough data yet: a variant with fewer than ten people says nothing."
NO_PLAN = (
    "Not enough data yet: no size was planned, so this is judged only once the experiment has ended."
    " Plan a size above, and stop looking until it is reached."
)
WAITING = "Not enough data yet: {missing} needed in the smallest variant before this can be judged."
STOPPED = "Not enough data: it was stopped with {missing} missing in the smallest variant."
UNSURE = (
    "Not enough data: no difference was found, but the planned size was not reached ({missing} missing in the smallest"
    " variant), so none can be ruled out either."
)
PEEKING = (
    "Looking early misleads: while people are added the difference swings, and whoever stops at a good moment takes"
    " chance for an effect. Wait for the planned size, then look once."
)
SMALLER = (
    "It ended with fewer people than planned ({missing} missing in the smallest variant). Effects found this way tend"
    " to look larger than they are; try again before much depends on it."
)
UNEVEN = (
    "The variants have very different numbers of people. If they were meant to be equal, something sends people to"
    " one of them, and the comparison is not fair: find out what before you decide."
)


class Speech:
    """How the numbers of an experiment are said: a share in percent and points, a mean in its metric's unit."""

    def __init__(self, experiment: Experiment, metric: Metric | None, currency: str) -> None:
        self.is_share = experiment.outcome == "share"
        self.unit: Unit = metric.unit if metric else "score"
        self.currency = currency

    def value(self, one: float) -> str:
        """A share or a mean."""
        return amount(one, "percent" if self.is_share else self.unit, self.currency)

    def amount(self, one: float) -> str:
        """How large a difference is, without a sign."""
        if not self.is_share and self.unit != "percent":
            return amount(abs(one), self.unit, self.currency)
        said = number(abs(one), 1 if abs(one) >= 10 else 2)
        return f"{said} {'point' if said == '1' else 'points'}"

    def signed(self, one: float) -> str:
        """A difference with its sign."""
        said = self.amount(one)
        return (
            said
            if not any(letter in "123456789" for letter in said)
            else f"{'+' if one > 0 else MINUS}{said}"
        )

    def between(self, found: Difference) -> str:
        """The two ends of an interval."""
        low, high = self.signed(found.low), self.signed(found.high)
        return f"{low.removesuffix(' points').removesuffix(' point')} to {high}"

    def arm(self, variant: Variant) -> tuple[str, str]:
        """A variant's own share or mean, and of how many people."""
        if variant.people is None:
            return "", ""
        of = counted(variant.people, "person", "people")
        if self.is_share:
            shown = (
                self.value(100 * variant.did / variant.people)
                if variant.people and variant.did is not None
                else ""
            )
            return shown, of if variant.did is None else f"{number(variant.did)} of {of}"
        return "" if variant.mean is None else self.value(variant.mean), of


def missing_said(missing: int) -> str:
    """“1 more person is”, “430 more people are”."""
    return counted(missing, "more person is", "more people are")


def people_said(missing: int) -> str:
    """“1 person”, “430 people”."""
    return counted(missing, "person", "people")


def judged(
    name: str, control: str, found: Difference, verdict: Verdict, worth: float | None, speech: Speech
) -> str:
    """The verdict on one variant, once there is enough to judge it."""
    interval = f"95 % interval {speech.between(found)}"
    small = worth is not None and max(abs(found.low), abs(found.high)) < worth
    if verdict == "no_difference":
        if small:
            least = speech.amount(worth or 0)
            return f"No difference worth knowing between “{name}” and “{control}”: {interval}, all of it below {least}."
        return f"No difference found between “{name}” and “{control}”: it may be anything in the {interval}."
    said = f"“{name}” is {verdict} than “{control}”: {speech.signed(found.value)}, {interval}."
    return f"{said} That is less than what you said is worth knowing." if small else said
