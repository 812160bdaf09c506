"""What is done to comments, in sentences; their words stay where they were said."""

from planner.model.comment import THINGS
from planner.model.history.sentence import Piece, said
from planner.model.history.told import Teller, Told


def _about(told: Told) -> Piece:
    """The name of the thing a comment is about."""
    edit = told.edit("comment")
    fields = told.fields(edit.id) if edit else {}
    noun = next((noun for noun in THINGS if fields.get(f"{noun}_id")), "")
    return told.name(fields.get(f"{noun}_id"), noun)


def _it(template: str) -> Teller:
    return lambda told: said(template, it=_about(told))


COMMENTS: dict[str, Teller] = {
    "comments.add": _it("commented on {it}"),
    "comments.reply": _it("answered a comment on {it}"),
    "comments.edit": _it("changed a comment on {it}"),
    "comments.remove": _it("deleted a comment on {it}"),
    "comments.resolve": _it("resolved a thread on {it}"),
    "comments.reopen": _it("opened a thread on {it} again"),
}
