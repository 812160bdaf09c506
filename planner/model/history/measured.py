"""What is done to metrics, targets and values, in sentences."""

from datetime import date
from typing import Any

from planner.model.change import Edit
from planner.model.history.edited import edited, of_fields
from planner.model.history.fields import on_day
from planner.model.history.phrases import value_set
from planner.model.history.sentence import Piece, Sentence, row_of, said
from planner.model.history.told import Teller, Told
from planner.model.history.tried import left
from planner.model.numbers.choice_words import differing
from planner.model.wording import counted, day

AIMS = ("baseline", "target")


def _measure(told: Told) -> tuple[str, Piece, Piece]:
    """The id of the measure a change is about, its metric and its touchpoint."""
    edit = told.edit("measure")
    reading = told.edit("reading")
    known = told.fields(reading.id).get("measure_id", "") if reading else ""
    id = edit.id if edit else known
    return id, *told.measured(id)


def _about(template: str) -> Teller:
    def sentence(told: Told) -> Sentence:
        _, metric, touchpoint = _measure(told)
        return said(template, metric=metric, touchpoint=touchpoint)

    return sentence


def _at(told: Told) -> Sentence:
    _, metric, touchpoint = _measure(told)
    return said("{metric} at {touchpoint}", metric=metric, touchpoint=touchpoint)


def _aimed(told: Told) -> Sentence:
    """Baseline and target in the unit of the metric, then the rest."""
    edit, at = told.edit("measure"), _at(told)
    if edit is None:
        return said("changed {at}", at=at)
    was, now = edit.before or {}, edit.after or {}
    clauses: list[Sentence] = []
    for field in (field for field in AIMS if field in now):
        the = said(f"the {field} of {{at}}", at=at) if not clauses else said(f"its {field}")
        clauses.append(value_set(the, lambda one: told.amount(edit.id, one), was[field], now[field]))
    if "due_on" in now:
        the = said("the due date of {at}", at=at) if not clauses else said("its due date")
        clauses.append(value_set(the, on_day, was["due_on"], now["due_on"]))
    return row_of(clauses) if clauses else said("changed {at}", at=at)


def _recorded(told: Told) -> Sentence:
    edit = told.edit("reading")
    if edit is None:
        return said("recorded the same value again for {at}", at=_at(told))
    if edit.makes:
        return said("recorded {one} for {at}, {on}", **_reading(told, edit))
    return _corrected(told)


def _corrected(told: Told) -> Sentence:
    edit, (id, *_) = told.edit("reading"), _measure(told)
    if edit is None:
        return said("corrected a value of {at}", at=_at(told))
    now, parts, clauses = edit.after or {}, _reading(told, edit), list[Sentence]()
    if "value" in now:
        after = told.amount(id, now["value"])
        clauses.append(said("corrected {at}, {on}, from {one} to {after}", after=after, **parts))
    rest = {field: one for field, one in now.items() if field != "value"}
    if rest:
        it = said("the value {one} of {at}, {on}", **parts)
        clauses.append(of_fields(told, edit.model_copy(update={"after": rest}), it))
    return row_of(clauses)


def _entered(told: Told) -> Sentence:
    """How many values, and of what where it is of one thing."""
    readings = [edit for edit in told.change.edits if edit.noun == "reading"]
    measures = {told.fields(edit.id).get("measure_id", "") for edit in readings}
    values = counted(len(readings), "value")
    if len(measures) != 1:
        return said(f"entered {values} of {counted(len(measures), 'metric')} at touchpoints")
    metric, touchpoint = told.measured(measures.pop())
    return said(f"entered {values} of {{metric}} at {{touchpoint}}", metric=metric, touchpoint=touchpoint)


def _reading(told: Told, edit: Edit) -> dict[str, Any]:
    """The value of a reading as it was, its day, and what it is a value of."""
    fields, (id, *_) = told.fields(edit.id), _measure(told)
    on = day(date.fromisoformat(fields["on"])) if fields.get("on") else ""
    return {"one": told.amount(id, fields.get("value")), "on": Piece(on, "value"), "at": _at(told)}


def _taken_out(told: Told) -> Sentence:
    edit = told.edit("reading")
    parts = _reading(told, edit) if edit else {"one": "", "at": _at(told), "on": ""}
    return said("took out the value {one} of {at}, {on}", **parts)


def _detached(told: Told) -> Sentence:
    values = told.count("reading")
    return _about("stopped measuring {touchpoint} by {metric}" + _with(values, ", and removed {}", "value"))(
        told
    )


def _metric_gone(told: Told) -> Sentence:
    used = _with(told.count("measure"), ", which was measured at {}", "touchpoint")
    return said("removed the metric {it}" + used + left(told), it=told.main("metric"))


def _with(count: int, words: str, noun: str) -> str:
    return words.format(counted(count, noun)) if count else ""


def _it(template: str) -> Teller:
    return lambda told: said(template, it=told.main("metric"))


def _brought(told: Told) -> Sentence:
    values = _with(told.count("reading", lambda edit: edit.after is not None), ", which gave {}", "value")
    return said("brought in the file {it}" + values, it=told.main("data_file"))


def _counted_by(told: Told) -> Sentence:
    edit = told.edit("strategy", having="counting")
    before, after = ((one or {}).get("counting", {}) for one in (edit and edit.before, edit and edit.after))
    clauses: list[Sentence] = [said(words) for words in differing(before, after)]
    values = _with(told.count("reading"), ", which changed {}", "value")
    return said(
        "set how figures are counted: {ways}" + values, ways=row_of(clauses) if clauses else "as before"
    )


MEASURED: dict[str, Teller] = {
    "metrics.add": _it("added the metric {it}"),
    "metrics.pick": _it("added the metric {it} from the library"),
    "metrics.edit": lambda told: edited(told, "metric"),
    "metrics.move": _it("moved the metric {it} to another place in the list"),
    "metrics.remove": _metric_gone,
    "measures.attach": _about("started measuring {touchpoint} by {metric}"),
    "measures.attach_new": _about("added the metric {metric} and started measuring {touchpoint} by it"),
    "measures.attach_from_library": _about(
        "added the metric {metric} from the library and started measuring {touchpoint} by it"
    ),
    "measures.edit": _aimed,
    "measures.move": _about("moved {metric} to another place among the metrics of {touchpoint}"),
    "measures.record": _recorded,
    "measures.record_all": _entered,
    "measures.edit_reading": _corrected,
    "measures.remove_reading": _taken_out,
    "measures.detach": _detached,
    "data_files.bring_in": _brought,
    "data_files.count_by": _counted_by,
    "data_files.remove": lambda told: said("removed the file {it}", it=told.main("data_file")),
}
