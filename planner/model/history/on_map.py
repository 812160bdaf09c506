"""What is done to journeys, stages, lanes, touchpoints and cards, in sentences."""

from planner.model.change import Edit
from planner.model.history.edited import edited
from planner.model.history.names import POINTS, Fields
from planner.model.history.phrases import put_and_taken
from planner.model.history.sentence import Part, Sentence, row_of, said
from planner.model.history.told import Teller, Told
from planner.model.history.tried import left
from planner.model.wording import counted


def _it(noun: str, template: str) -> Teller:
    """A sentence about the one thing of a noun."""
    return lambda told: said(template, it=told.main(noun))


def _edited(noun: str) -> Teller:
    return lambda told: edited(told, noun)


def _comes_or_goes(edit: Edit) -> bool:
    return edit.makes or edit.removes


def _held(told: Told, template: str, noun: str) -> Sentence:
    """A sentence about a thing and all that stands on it, counted."""
    things = [(told.count(kind, _comes_or_goes), kind) for kind in ("touchpoint", "card")]
    held = row_of([said(counted(count, kind)) for count, kind in things if count])
    with_ = said(" with {held}", held=held) if held else ""
    return said(template + "{with_}", it=told.main(noun), with_=with_)


def _future(told: Told) -> Sentence:
    edit = told.edit("journey")
    as_is = told.name(edit and (edit.after or edit.before or {}).get("future_of"), "journey")
    held = _held(told, "{it}", "journey")
    return said("planned the future of {as_is}: {held}", as_is=as_is, held=held)


def _place(told: Told, noun: str) -> dict[str, Part]:
    """The thing, and the stage and lane where it stands."""
    edit = told.edit(noun)
    stage, lane = told.cell((edit.after or edit.before or {}) if edit else {})
    return {"it": told.main(noun), "stage": stage, "lane": lane}


def _moved(told: Told, noun: str) -> Sentence:
    edit, it = told.edit(noun), told.main(noun)
    was, now = ((edit.before or {}), (edit.after or {})) if edit else ({}, {})
    if "stage_id" not in now and "lane_id" not in now:
        return said("moved {it} up or down in its place", it=it)
    fields = [field for field in ("lane_id", "stage_id") if field in now]
    return said("moved {it} from {a} to {b}", it=it, a=_cell(told, was, fields), b=_cell(told, now, fields))


def _cell(told: Told, fields: Fields, which: list[str]) -> Sentence:
    return row_of([told.name(fields.get(field), POINTS[field]) for field in which], and_=" in ")


def _stretched(told: Told) -> Sentence:
    edit, it = told.edit("card"), told.main("card")
    end = edit and (edit.after or {}).get("until_stage_id")
    if not end:
        return said("took {it} back to one stage", it=it)
    return said("made {it} reach to {stage}", it=it, stage=told.name(end, "stage"))


def _touchpoint_added(told: Told) -> Sentence:
    return said("added the touchpoint {it} to {stage}", **_place(told, "touchpoint"))


def _assigned(told: Told) -> Sentence:
    edit: Edit | None = told.edit("touchpoint", having="responsible")
    was, now = ((edit.before or {}), (edit.after or {})) if edit else ({}, {})
    before, after = was.get("responsible"), now.get("responsible")
    it = told.main("touchpoint")
    if not after:
        return said("took {who} off {it}, which now has no owner", who=told.name(before, "owner"), it=it)
    instead = said(" instead of {who}", who=told.name(before, "owner")) if before else ""
    who = told.name(after, "owner")
    return said("made {who} responsible for {it}{instead}", who=who, it=it, instead=instead)


def _consulted(told: Told) -> Sentence:
    edit, it = told.edit("touchpoint"), told.main("touchpoint")
    was, now = ((one or {}).get("consulted", []) for one in ((edit.before, edit.after) if edit else ({}, {})))
    asked, not_asked = "added {who} to those asked about {it}", "took {who} off those asked about {it}"
    return put_and_taken(told, was, now, "owner", asked, not_asked, it=it)


ON_MAP: dict[str, Teller] = {
    "journeys.add": _it("journey", "added the journey {it}"),
    "journeys.edit": _edited("journey"),
    "journeys.duplicate": lambda told: _held(told, "made a copy of a journey, {it},", "journey"),
    "journeys.plan_future": _future,
    "journeys.move": _it("journey", "moved the journey {it} to another place in the list"),
    "journeys.archive": _it("journey", "put the journey {it} into the archive"),
    "journeys.restore": _it("journey", "brought the journey {it} back from the archive"),
    "stages.add": _it("stage", "added the stage {it}"),
    "stages.edit": _edited("stage"),
    "stages.move": _it("stage", "moved the stage {it} to another place"),
    "stages.remove": lambda told: _held(told, "removed the stage {it}", "stage"),
    "lanes.add": _it("lane", "added the lane {it}"),
    "lanes.edit": _edited("lane"),
    "lanes.move": _it("lane", "moved the lane {it} up or down"),
    "lanes.remove": lambda told: _held(told, "removed the lane {it}", "lane"),
    "touchpoints.add": _touchpoint_added,
    "touchpoints.edit": _edited("touchpoint"),
    "touchpoints.move": lambda told: _moved(told, "touchpoint"),
    "touchpoints.assign_owner": _assigned,
    "touchpoints.consult": _consulted,
    "touchpoints.duplicate": _it("touchpoint", "made a copy of a touchpoint, {it}"),
    "touchpoints.remove": lambda told: said(
        "removed the touchpoint {it} from {stage}" + left(told), **_place(told, "touchpoint")
    ),
    "saved_views.add": _it("saved_view", "kept {it} as a view of the map"),
    "saved_views.rename": _edited("saved_view"),
    "saved_views.remove": _it("saved_view", "removed the view {it} of the map"),
    "cards.add": lambda told: said("added the card {it} to {lane} in {stage}", **_place(told, "card")),
    "cards.edit": _edited("card"),
    "cards.move": lambda told: _moved(told, "card"),
    "cards.stretch": _stretched,
    "cards.remove": lambda told: said("removed the card {it} from {lane} in {stage}", **_place(told, "card")),
}
