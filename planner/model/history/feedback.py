"""What is done with customers' comments, in sentences: their words are told only of a quote."""

from typing import Any

from planner.model.history.edited import edited
from planner.model.history.sentence import Sentence, said
from planner.model.history.told import Teller, Told


def _it(template: str) -> Teller:
    return lambda told: said(template, it=told.main("theme"))


def _fields(told: Told) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was decided about the comment, before and after."""
    edit = told.edit("sorting")
    return (edit.before or {}, edit.after or {}) if edit else ({}, {})


def _first(told: Told, field: str) -> tuple[str | None, bool]:
    """The id that a list of ids got, or else lost, and whether it got it."""
    was, now = (set(one.get(field) or ()) for one in _fields(told))
    got, lost = sorted(now - was), sorted(was - now)
    return (got or lost or [None])[0], bool(got)


def _tagged(told: Told) -> Sentence:
    (on, put), (off, taken) = _first(told, "theme_ids"), _first(told, "without_ids")
    theme = told.name(on or off, "theme")
    if (on and put) or (off and not taken and not on):
        return said("put the theme {theme} on a comment", theme=theme)
    return said("took the theme {theme} off a comment", theme=theme)


def _placed(told: Told) -> Sentence:
    stage, _ = _first(told, "stage_ids")
    return said("moved a comment to {stage}", stage=told.name(stage, "stage"))


def _quote(template: str) -> Teller:
    def tell(told: Told) -> Sentence:
        edit = told.edit("quote")
        fields = told.fields(edit.id) if edit else {}
        at = told.name(fields.get("touchpoint_id"), "touchpoint")
        return said(template, quote=told.main("quote"), at=at)

    return tell


FEEDBACK: dict[str, Teller] = {
    "themes.add": _it("added the theme {it}"),
    "themes.edit": lambda told: edited(told, "theme"),
    "themes.remove": _it("removed the theme {it}"),
    "sortings.tag": _tagged,
    "sortings.place": _placed,
    "sortings.unplace": lambda _: said("left it to the words of a comment which stage it belongs to"),
    "quotes.pin": _quote("pinned {quote} to {at}"),
    "quotes.remove": _quote("took {quote} off {at}"),
}
