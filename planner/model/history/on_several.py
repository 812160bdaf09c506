"""What is done to many touchpoints and cards at once, in sentences."""

from planner.model.history.sentence import Sentence, row_of, said
from planner.model.history.told import Teller, Told
from planner.model.wording import counted

NOUNS = ("touchpoint", "card")


def _counted(told: Told) -> Sentence:
    """“2 touchpoints and 1 card”; of a single one its name."""
    counts = [(told.count(noun), noun) for noun in NOUNS]
    if sum(count for count, _ in counts) == 1:
        return row_of(
            [said("the {noun} {it}", noun=noun, it=told.main(noun)) for count, noun in counts if count]
        )
    return row_of([said(counted(count, noun)) for count, noun in counts if count])


def _moved(told: Told) -> Sentence:
    stages = {edit.after.get("stage_id") for edit in told.change.edits if edit.after} - {None}
    lanes = {edit.after.get("lane_id") for edit in told.change.edits if edit.after} - {None}
    things = _counted(told)
    if len(stages) == 1:
        return said("moved {things} to {stage}", things=things, stage=told.name(stages.pop(), "stage"))
    if len(lanes) == 1:
        return said("moved {things} to {lane}", things=things, lane=told.name(lanes.pop(), "lane"))
    return said("moved {things} up or down in their place", things=things)


def _pasted(told: Told) -> Sentence:
    stages = {str(edit.after["stage_id"]) for edit in told.change.edits if edit.noun in NOUNS and edit.after}
    where = said(" in {stage}", stage=told.name(stages.pop(), "stage")) if len(stages) == 1 else ""
    return said("pasted copies of {things}{where}", things=_counted(told), where=where)


def _written(told: Told) -> Sentence:
    things, stages = _counted(told), told.count("stage")
    edit = told.edit("touchpoint") or told.edit("card")
    lane = told.cell((edit.after or {}) if edit else {})[1]
    if not stages:
        return said("pasted {things} into {lane}", things=things, lane=lane)
    added = counted(stages, "stage")
    return said("added {added} and pasted {things} into {lane}", added=added, things=things, lane=lane)


def _each(template: str) -> Teller:
    return lambda told: said(template, things=_counted(told))


ON_SEVERAL: dict[str, Teller] = {
    "several.move_all": _moved,
    "several.bring": _moved,
    "several.duplicate_all": _each("made copies of {things}"),
    "several.paste": _pasted,
    "several.copy_from": _pasted,
    "several.write": _written,
    "several.remove_all": _each("removed {things}"),
}
