"""What differs between a thing and what was made from it, in the words of the history."""

from collections.abc import Iterable, Iterator
from typing import Any

from planner.model.comparison.pairing import Thing
from planner.model.comparison.result import Difference
from planner.model.history.fields import FIELDS, Field, feeling, on_day
from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.wording import amount, listed, shortened

LOOKS = frozenset({"colour", "hidden"})
"""How a stage or lane is shown; no difference between two journeys."""
LONGEST = 300
GONE = "somebody who is gone"


def differences(plan: Plan, was: Thing, now: Thing) -> Iterator[Difference]:
    """Every field that differs but the place, with emotions, owners, personas, metrics and targets."""
    yield from _fields(was, now)
    if isinstance(was, Touchpoint) and isinstance(now, Touchpoint):
        yield from _people(plan, was, now)
        yield from _feelings(plan, was, now)
        yield from _measures(plan, was, now)


def about(plan: Plan, was: Journey, now: Journey) -> Iterator[Difference]:
    """What differs between the journeys themselves, apart from their names."""
    yield from (one for one in _fields(was, now) if one.field != "name")
    people = (_names(plan, one.persona_ids, "nobody") for one in (was, now))
    if sorted(was.persona_ids) != sorted(now.persona_ids):
        yield Difference(field="persona_ids", words="personas", **_values(*people))


def _values(was: str, now: str) -> dict[str, str]:
    return {"was": was, "now": now}


def _fields(was: Thing | Journey, now: Thing | Journey) -> Iterator[Difference]:
    for name, field in FIELDS[was.noun].items():
        before, after = getattr(was, name), getattr(now, name)
        if before != after and name not in LOOKS:
            words = field.words or name.replace("_", " ")
            yield Difference(field=name, words=words, was=_said(field, before), now=_said(field, after))


def _said(field: Field, one: Any) -> str:
    if field.flag:
        return "yes" if one else "no"
    if one is None or one == "":
        return ""
    return field.say(one).text if field.say else f"“{shortened(one, LONGEST)}”"


def _people(plan: Plan, was: Touchpoint, now: Touchpoint) -> Iterator[Difference]:
    personas = [_names(plan, one.persona_ids, "everyone") for one in (was, now)]
    if was.persona_ids != now.persona_ids:
        yield Difference(field="persona_ids", words="personas", **_values(*personas))
    if was.responsible != now.responsible:
        owners = [_names(plan, [one.responsible] if one.responsible else []) for one in (was, now)]
        yield Difference(field="responsible", words="owner", **_values(*owners))
    if was.consulted != now.consulted:
        asked = [_names(plan, one.consulted) for one in (was, now)]
        yield Difference(field="consulted", words="who is asked", **_values(*asked))


def _feelings(plan: Plan, was: Touchpoint, now: Touchpoint) -> Iterator[Difference]:
    before, after = ({one.persona_id: one.emotion for one in of.feelings} for of in (was, now))
    for id in sorted({*before, *after}):
        if before.get(id) != after.get(id):
            values = [feeling(of[id]).text if id in of else "" for of in (before, after)]
            words = f"feeling of {_names(plan, [id])}"
            yield Difference(field=f"feelings.{id}", words=words, **_values(*values))


def _measures(plan: Plan, was: Touchpoint, now: Touchpoint) -> Iterator[Difference]:
    """By metric: measured or not, then baseline, target and due date."""
    before, after = (
        {one.metric_id: one for one in plan.all(Measure, touchpoint_id=of.id)} for of in (was, now)
    )
    for id in dict.fromkeys([*before, *after]):
        metric = plan.get(Metric, id)
        if id in before and id in after:
            yield from _aims(plan, metric, before[id], after[id])
        else:
            values = ["measured" if id in of else "" for of in (before, after)]
            words = f"metric {shortened(metric.name, 80)}"
            yield Difference(field=f"measure.{id}", words=words, **_values(*values))


def _aims(plan: Plan, metric: Metric, was: Measure, now: Measure) -> Iterator[Difference]:
    currency, name = plan.strategy.currency, shortened(metric.name, 80)
    for aim, before, after in (
        ("baseline", was.baseline, now.baseline),
        ("target", was.target, now.target),
    ):
        if before != after:
            values = ["" if one is None else amount(one, metric.unit, currency) for one in (before, after)]
            yield Difference(field=f"{aim}.{metric.id}", words=f"{aim} of {name}", **_values(*values))
    if was.due_on != now.due_on:
        values = [on_day(one).text if one else "" for one in (was.due_on, now.due_on)]
        yield Difference(field=f"due_on.{metric.id}", words=f"due date of {name}", **_values(*values))


def _names(plan: Plan, ids: Iterable[str], none: str = "") -> str:
    known = {**plan.by_id(Persona), **plan.by_id(Owner)}
    return listed([shortened(known[id].name, 80) if id in known else GONE for id in ids]) or none
