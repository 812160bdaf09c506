"""An experiment: what we believe and why, how it is tried, what came of it, and what was decided."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, field_validator

from planner.model.ids import ExperimentId, MetricId, OwnerId, TouchpointId
from planner.model.metric import Better
from planner.model.numbers.trial import Number
from planner.model.record import Order, StrategyRecord
from planner.model.refusal import Refusal
from planner.model.text import Line, Name, Text
from planner.model.variant import BLANK, CONTROL, KEYS, RESULTS, Counted, Outcome, Variant

MOST = 200
"""Experiments of one strategy: they all travel to everybody who opens it."""
LEAST_VARIANTS = 2

State = Literal["idea", "running", "finished", "stopped"]
Decision = Literal["none", "adopt", "drop", "repeat"]

STATE_WORDS: dict[State, str] = {
    "idea": "Idea", "running": "Running", "finished": "Finished", "stopped": "Stopped early",
}  # fmt: skip
DECISION_WORDS: dict[Decision, str] = {
    "none": "Not decided", "adopt": "Adopt it", "drop": "Drop it", "repeat": "Try again",
}  # fmt: skip


class Experiment(StrategyRecord, frozen=True):
    """A hypothesis in five parts, its plan, its variants with what came of them, and the decision.

    `start` and `least` (the smallest difference worth knowing) are percent and percentage points of a share, and in
    the metric's unit for a mean, with `deviation` its spread from person to person; `power` is percent. `planned` is
    the size of each variant where somebody chose it, else it is worked out; `a_day` are all people a day together.
    """

    noun: ClassVar[str] = "experiment"
    editable: ClassVar[frozenset[str]] = frozenset(
        [
            *("name", "because", "change", "audience", "effect", "signal"),
            *("metric_id", "touchpoint_id", "initiative", "responsible"),
            *("outcome", "better", "start", "least", "deviation", "power", "planned", "a_day"),
            *("started_on", "ends_on"),
        ]
    )

    id: ExperimentId
    order: Order
    name: Name
    because: Text = ""
    change: Text = ""
    audience: Line = ""
    effect: Text = ""
    signal: Text = ""
    metric_id: MetricId | None = None
    touchpoint_id: TouchpointId | None = None
    initiative: Line = ""
    responsible: OwnerId | None = None
    outcome: Outcome = "share"
    better: Better = "up"
    start: Number | None = None
    least: Annotated[float, Field(gt=0, le=1e12)] | None = None
    deviation: Annotated[float, Field(gt=0, le=1e12)] | None = None
    power: Annotated[int, Field(ge=50, le=99)] = 80
    planned: Annotated[int, Field(ge=2, le=2_000_000_000)] | None = None
    a_day: Annotated[int, Field(ge=1, le=2_000_000_000)] | None = None
    variants: Annotated[tuple[Variant, ...], Field(min_length=LEAST_VARIANTS, max_length=len(KEYS))]
    state: State = "idea"
    started_on: date | None = None
    ends_on: date | None = None
    decision: Decision = "none"
    decided_by: Line = ""
    decided_on: date | None = None
    decided_why: Text = ""

    @field_validator("variants")
    @classmethod
    def _in_order(cls, variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
        by_key = {one.key: one for one in variants}
        if len(by_key) < len(variants) or CONTROL not in by_key:
            raise ValueError("each variant needs a letter of its own, and “a” is the control")
        return tuple(by_key[key] for key in sorted(by_key))

    @property
    def control(self) -> Variant:
        """How things are now."""
        return self.variants[0]

    @property
    def others(self) -> tuple[Variant, ...]:
        """What is tried against the control."""
        return self.variants[1:]

    @property
    def hypothesis(self) -> str:
        """The five parts as sentences, as far as they are written."""
        saw = f"Because we saw {_bare(self.because)}" if self.because else ""
        leads = (("we believe that", self.change), ("for", self.audience), ("will", self.effect))
        believed = " ".join(f"{lead} {_bare(part)}" for lead, part in leads if part)
        said = ", ".join(part for part in (saw, believed) if part)
        known = f"We will know when {_bare(self.signal)}." if self.signal else ""
        said = f"{said[:1].upper()}{said[1:]}." if said else ""
        return f"{said} {known}".strip()

    def variant(self, key: str) -> Variant:
        """One variant. Raises Refusal."""
        for one in self.variants:
            if one.key == key:
                return one
        raise Refusal("This variant is no longer there. Nothing was changed; somebody may have removed it.")

    def with_variant(self, name: str) -> Self:
        """With one more variant. Raises Refusal where there are five."""
        free = [key for key in KEYS if key not in {one.key for one in self.variants}]
        if not free:
            raise Refusal(
                f"An experiment has {len(KEYS)} variants at most. Nothing was added; start another one."
            )
        return self.with_(variants=(*self.variants, {"key": free[0], "name": name}))

    def with_in_variant(self, key: str, fields: Mapping[str, object]) -> Self:
        """With other words or numbers in one variant. Raises Refusal."""
        one = self.variant(key)
        if "key" in fields or not fields.keys() <= set(Variant.model_fields):
            raise Refusal("A variant has no such field to edit. Nothing was changed.")
        after = {**one.model_dump(), **fields}
        return self.with_(variants=[after if other.key == key else other for other in self.variants])

    def without_variant(self, key: str) -> Self:
        """Without a variant and its results. Raises Refusal for the control and for the last beside it."""
        one = self.variant(key)
        if key == CONTROL or len(self.variants) == LEAST_VARIANTS:
            raise Refusal(
                f"“{one.name}” stays: an experiment needs a control and one more variant. Nothing was changed."
            )
        return self.with_(variants=[other for other in self.variants if other.key != key])

    def with_results(self, results: Iterable[Counted]) -> Self:
        """With what a file says: of the variants of these names, whatever the case; what has another name is added."""
        found, known = self, {"control": CONTROL}
        for one in self.variants:
            known |= {one.key: one.key, f"variant {one.key}": one.key}
        known |= {one.name.casefold(): one.key for one in self.variants}
        for result in results:
            key = known.get(result.name.casefold())
            if key is None:
                found = found.with_variant(result.name)
                key = next(one.key for one in found.variants if one.key not in known.values())
                known[result.name.casefold()] = key
            numbers = result.model_dump(include=set(RESULTS[self.outcome]))
            found = found.with_in_variant(key, {**BLANK, **numbers})
        return found

    def turned(self, state: State, on: date) -> Self:
        """In another state as of a day: begun on it, or ended on it; back to an idea, neither."""
        if state == "running":
            over = self.ends_on is not None and self.ends_on < on
            return self.with_(
                state=state, started_on=self.started_on or on, ends_on=None if over else self.ends_on
            )
        if state == "idea":
            return self.with_(state=state, started_on=None)
        return self.with_(state=state, started_on=self.started_on or on, ends_on=on)

    def decided(self, decision: Decision, by: str, why: str, on: date) -> Self:
        """With a decision, who made it, when and why; "none" takes it back. Other words for the same keep its day."""
        made, day = decision != "none", on if decision != self.decision else self.decided_on
        return self.with_(
            decision=decision,
            decided_by=by if made else "",
            decided_why=why if made else "",
            decided_on=day if made else None,
        )

    def again(self, id: ExperimentId, name: str, order: str) -> Self:
        """The same plan once more, as an idea without results."""
        blank = [{**one.model_dump(), **BLANK} for one in self.variants]
        plain = {"state": "idea", "started_on": None, "ends_on": None}
        new = self.with_(id=id, name=name, order=order, variants=blank, **plain)
        return new.decided("none", "", "", date.min)


def _bare(part: str) -> str:
    return " ".join(part.split()).rstrip(".")
