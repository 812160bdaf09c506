"""A change as data: what one action did to which records, and how to take it back."""

from typing import Any, ClassVar, Self, cast

from pydantic import AwareDatetime, Field

from planner.model.ids import ChangeId, JourneyId, MemberId
from planner.model.journey import MapRecord
from planner.model.plan import NOUNS, Plan
from planner.model.record import Part, Record, StrategyRecord
from planner.model.strategy import Strategy

Fields = dict[str, Any]


def _journey_of(record: Record) -> JourneyId | None:
    return record.journey_id if isinstance(record, MapRecord) else None


class Edit(Part, frozen=True):
    """What happened to one record: made (`before` is None), removed (`after` is None), or some fields changed.

    `before` and `after` hold the whole record or, for a changed one, only the fields that differ, as JSON values.
    """

    noun: str
    id: str
    journey_id: JourneyId | None = None
    before: Fields | None
    after: Fields | None

    @classmethod
    def between(cls, before: Record | None, after: Record | None) -> Self | None:
        """The edit that leads from one state of a record to the other; None where they are equal."""
        record = after or before
        if record is None or before == after:
            return None
        was, now = before and before.as_json(), after and after.as_json()
        if was is not None and now is not None:
            differing = [name for name in now if was[name] != now[name]]
            was, now = {name: was[name] for name in differing}, {name: now[name] for name in differing}
        return cls(noun=record.noun, id=record.id, journey_id=_journey_of(record), before=was, after=now)

    @property
    def makes(self) -> bool:
        """Whether the edit makes the record."""
        return self.before is None

    @property
    def removes(self) -> bool:
        """Whether the edit removes the record."""
        return self.after is None

    def reversed(self) -> Self:
        """The edit that takes this one back."""
        return self.model_copy(update={"before": self.after, "after": self.before})

    def applied_to(self, record: Record | None) -> Record | None:
        """The record after this edit. `record` is its state before, None for one that is made."""
        if self.after is None:
            return None
        known = record.as_json() if record is not None and not self.makes else cast(Fields, {})
        return NOUNS[self.noun].made(**{**known, **self.after})


class Change(StrategyRecord, frozen=True):
    """One action's effect. `revision` is the strategy's after it; `by` the member who did it; `at` in UTC.

    A change without edits changed nothing: it is not kept and raises no revision. `kind` is the kind of thing it is
    about and `names` what things were called then, both for the history; `undoes` is the change that this one takes
    back, or takes back for the second, third ... time.
    """

    noun: ClassVar[str] = "change"

    id: ChangeId
    revision: int
    action: str
    by: MemberId
    at: AwareDatetime
    edits: tuple[Edit, ...] = ()
    kind: str = ""
    names: dict[str, Fields] = Field(default_factory=dict[str, Fields])
    undoes: ChangeId | None = None

    def reversed(self) -> Self:
        """The change that takes this one back, edit by edit from the last to the first."""
        return self.model_copy(update={"edits": tuple(edit.reversed() for edit in reversed(self.edits))})

    def without(self, noun: str) -> Self:
        """The change as it is told to somebody to whom records of `noun` do not exist."""
        return self.model_copy(update={"edits": tuple(edit for edit in self.edits if edit.noun != noun)})

    def applied_to(self, plan: Plan) -> Plan:
        """The plan after this change; the strategy's revision becomes the change's."""
        for edit in self.edits:
            after = edit.applied_to(plan.by_id(NOUNS[edit.noun]).get(edit.id))
            plan = plan.put(after) if after is not None else plan.without(edit.noun, edit.id)
        if self.edits and plan.by_id(Strategy):
            plan = plan.put(plan.strategy.with_(revision=self.revision))
        return plan
