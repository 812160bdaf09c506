"""What is done to experiments, in sentences."""

from typing import Any

from planner.model.change import Edit
from planner.model.experiment import DECISION_WORDS, STATE_WORDS
from planner.model.history.edited import edited
from planner.model.history.fields import on_day
from planner.model.history.sentence import Sentence, quoted, row_of, said, thing, value
from planner.model.history.told import Teller, Told
from planner.model.wording import counted

DECIDED = {
    "adopt": "decided to adopt {it}",
    "drop": "decided to drop {it}",
    "repeat": "decided to try {it} again",
}
TURNED = {"running": "started {it}", "finished": "finished {it}", "stopped": "stopped {it} early"}
CALLED = {"people": "people", "did": "those who did it", "mean": "mean", "deviation": "standard deviation"}
assert DECIDED.keys() | {"none"} == DECISION_WORDS.keys()
assert TURNED.keys() | {"idea"} == STATE_WORDS.keys()


def _it(template: str) -> Teller:
    return lambda told: said(template, it=told.main("experiment"))


def _sides(told: Told) -> tuple[dict[str, Any], dict[str, Any]]:
    """The variants before and after, by their letter."""
    edit = told.edit("experiment", having="variants")
    before, after = ((edit.before or {}), (edit.after or {})) if edit else ({}, {})
    was, now = ({one["key"]: one for one in side.get("variants", [])} for side in (before, after))
    return was, now


def _variant_added(told: Told) -> Sentence:
    was, now = _sides(told)
    new = next((one["name"] for key, one in now.items() if key not in was), "")
    return said("added the variant {new} to {it}", new=thing(new), it=told.main("experiment"))


def _variant_gone(told: Told) -> Sentence:
    was, now = _sides(told)
    gone = next((one["name"] for key, one in was.items() if key not in now), "")
    return said("took the variant {gone} out of {it}", gone=thing(gone), it=told.main("experiment"))


def _variant_edited(told: Told) -> Sentence:
    was, now = _sides(told)
    it = told.main("experiment")
    key = next((key for key, one in now.items() if one != was.get(key)), "")
    one, before = now.get(key, {}), was.get(key, {})
    changed = [field for field in one if before.get(field) != one[field]]
    if "name" in changed:
        a, b = thing(before.get("name", "")), thing(one["name"])
        return said("renamed a variant of {it} from {a} to {b}", it=it, a=a, b=b)
    words = row_of(
        [said(f"{CALLED[field]}: {{n}}", n=_number(one[field])) for field in changed if field in CALLED]
    )
    if words:
        return said("entered for {one} in {it} {words}", one=thing(one["name"]), it=it, words=words)
    return said("described {one} in {it}", one=thing(one.get("name", "")), it=it)


def _number(one: Any) -> Sentence:
    return said("{n}", n=value("none" if one is None else f"{one:,}"))


def _entered(told: Told) -> Sentence:
    was, now = _sides(told)
    count = sum(one != was.get(key) for key, one in now.items())
    return said(
        f"brought in the results of {counted(count, 'variant')} of {{it}}", it=told.main("experiment")
    )


def _turned(told: Told) -> Sentence:
    edit, it = told.edit("experiment"), told.main("experiment")
    now = (edit.after or {}) if edit else {}
    template = TURNED.get(now.get("state", ""), "made {it} an idea again")
    field = "started_on" if now.get("state") == "running" else "ends_on"
    on = said(" on {day}", day=on_day(now[field])) if now.get(field) else ""
    return said(template + "{on}", it=it, on=on)


def _decided(told: Told) -> Sentence:
    edit, it = told.edit("experiment"), told.main("experiment")
    now = (edit.after or {}) if edit else {}
    why = said(": {why}", why=quoted(now["decided_why"])) if now.get("decided_why") else ""
    if "decision" not in now:
        return said("changed why and by whom {it} was decided{why}", it=it, why=why)
    template = DECIDED.get(now["decision"], "took the decision on {it} back")
    return said(template + "{why}", it=it, why=why)


def left(told: Told) -> str:
    """“; 2 experiments that named it stay”, where a change took a link from some."""
    count = told.count("experiment", _loses_a_link)
    return (
        f"; {counted(count, 'experiment')} that named it {'stays' if count == 1 else 'stay'}" if count else ""
    )


def _loses_a_link(edit: Edit) -> bool:
    return any(
        (edit.after or {}).get(field, "") is None for field in ("metric_id", "touchpoint_id", "responsible")
    )


TRIED: dict[str, Teller] = {
    "experiments.add": _it("added the experiment {it}"),
    "experiments.edit": lambda told: edited(told, "experiment"),
    "experiments.add_variant": _variant_added,
    "experiments.edit_variant": _variant_edited,
    "experiments.remove_variant": _variant_gone,
    "experiments.enter": _entered,
    "experiments.turn": _turned,
    "experiments.decide": _decided,
    "experiments.repeat": _it("planned an experiment again: {it}"),
    "experiments.move": _it("moved the experiment {it} to another place in the list"),
    "experiments.remove": _it("removed the experiment {it}"),
}
