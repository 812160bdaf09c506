"""The money at risk: touchpoints ranked by their estimates, sums by stage, and every input with its source."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from planner.model.estimate import MISSING, Estimate
from planner.model.journey import Journey
from planner.model.money_at_risk import FORMULA, Risk, rough, summed
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.section import Section
from planner.report.wording import FIXED, NOTHING, amount, counted, in_brief, listed, number, sentence

NOTE = (
    "Every figure in this chapter is an estimate of what a year may cost, from low to high, and says no more than two"
    " digits. Sums are rather too high: who is lost at one touchpoint cannot be lost at the next."
)


class Bar(Part, frozen=True):
    """A range from `start` to `end` on a scale from 0 to 1; `said` tells it in words."""

    start: float
    end: float
    said: str


class Input(Part, frozen=True):
    """What an estimate is made of, as words, and where it is from."""

    value: str
    source: str


class RiskLine(Part, frozen=True):
    """A touchpoint with what is at risk there; `inputs` in the order of the formula."""

    rank: str
    title: str
    where: str
    between: str
    formula: str
    bar: Bar
    inputs: tuple[Input, ...]


class StageRisk(Part, frozen=True):
    """What is at risk in a stage, in one currency."""

    stage: str
    between: str
    bar: Bar


class JourneyRisk(Part, frozen=True):
    """What is at risk on a journey, in all and by stage."""

    name: str
    total: str
    stages: tuple[StageRisk, ...]


class MoneyAtRisk(Section, frozen=True):
    """`totals` in each currency; `open` are estimates that lack an input, `left_out` says which are not here."""

    kind: Literal["risk"] = "risk"
    totals: tuple[str, ...]
    worked_out: str
    about: str
    lines: tuple[RiskLine, ...]
    journeys: tuple[JourneyRisk, ...]
    open: tuple[str, ...]
    left_out: str


def money_at_risk(atlas: Atlas) -> Iterator[MoneyAtRisk]:
    """The estimates of journeys in use as they are; nothing where there is none."""
    met = [point for journey in atlas.journeys if not journey.future_of for point in atlas.walks[journey.id]]
    found = [(point, one) for point in met if (one := atlas.estimates.get(point.id))]
    known = [(point, one, risk) for point, one in found if (risk := one.risk)]
    if not found:
        return
    ranked = sorted(known, key=lambda each: (each[2].currency, -each[2].high))
    most = _most(risk for _, _, risk in known)
    yield MoneyAtRisk(
        anchor="risk",
        title="Money at risk",
        note="estimate",
        totals=tuple(between(one) for one in summed(risk for _, _, risk in known)),
        worked_out=sentence(FORMULA),
        about=NOTE,
        lines=tuple(_line(atlas, rank, *each, most) for rank, each in enumerate(ranked, 1)),
        journeys=tuple(_journeys(atlas, [(point, risk) for point, _, risk in known])),
        open=tuple(_lacking(point, one) for point, one in found if one.missing),
        left_out=_left_out(atlas),
    )


def between(risk: Risk) -> str:
    """“€ 5,500 to € 83,000”."""
    low, high = (amount(rough(end), "money", risk.currency) for end in (risk.low, risk.high))
    return low if low == high else f"{low} to {high}"


def _line(
    atlas: Atlas, rank: int, point: Touchpoint, one: Estimate, risk: Risk, most: dict[str, float]
) -> RiskLine:
    return RiskLine(
        rank=number(rank),
        title=in_brief(point.title),
        where=f"{in_brief(atlas.stage(point).name)} · {in_brief(atlas.journey(point).name)}",
        between=between(risk),
        formula=risk.formula,
        bar=_bar(risk, most),
        inputs=_inputs(one),
    )


def _inputs(one: Estimate) -> tuple[Input, ...]:
    value = NOTHING if one.order_value is None else amount(one.order_value, "money", one.currency)
    said = (
        ("" if one.orders is None else number(one.orders), one.orders_from),
        (_share(one.affected_low, one.affected_high), one.affected_from),
        (_share(one.lost_low, one.lost_high), one.lost_from),
        (value, one.order_value_from),
    )
    return tuple(
        Input(value=value or NOTHING, source=in_brief(source) or "By hand") for value, source in said
    )


def _share(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return ""
    shown = number(low, 1) if low == high else f"{number(low, 1)} to {number(high, 1)}"
    return f"{shown}{FIXED}%"


def _journeys(atlas: Atlas, known: Sequence[tuple[Touchpoint, Risk]]) -> Iterable[JourneyRisk]:
    of_stage = {
        stage.id: summed(risk for point, risk in known if point.stage_id == stage.id)
        for journey in atlas.journeys
        for stage in atlas.stages_of(journey)
    }
    most = _most(risk for sums in of_stage.values() for risk in sums)
    for journey in atlas.journeys:
        here = [risk for point, risk in known if point.journey_id == journey.id]
        if here:
            stages = tuple(
                StageRisk(stage=in_brief(stage.name), between=between(risk), bar=_bar(risk, most))
                for stage in atlas.stages_of(journey)
                for risk in of_stage[stage.id]
            )
            total = " + ".join(between(one) for one in summed(here))
            yield JourneyRisk(name=in_brief(journey.name), total=total, stages=stages)


def _most(risks: Iterable[Risk]) -> dict[str, float]:
    most: dict[str, float] = {}
    for risk in risks:
        most[risk.currency] = max(most.get(risk.currency, 0.0), risk.high)
    return most


def _bar(risk: Risk, most: dict[str, float]) -> Bar:
    whole = most[risk.currency] or 1.0
    return Bar(start=risk.low / whole, end=risk.high / whole, said=f"Estimate: {between(risk)}")


def _lacking(point: Touchpoint, one: Estimate) -> str:
    return f"{in_brief(point.title)}: {listed([MISSING[name] for name in one.missing])}"


def _left_out(atlas: Atlas) -> str:
    plans: list[Journey] = [journey for journey in atlas.journeys if journey.future_of]
    count = sum(
        atlas.estimates.get(point.id) is not None for journey in plans for point in atlas.walks[journey.id]
    )
    return f"Left out: {counted(count, 'estimate')} on to-be journeys, which are plans." if count else ""
