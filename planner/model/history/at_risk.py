"""What is done to estimates of the money at risk, in sentences."""

from planner.model.estimate import INPUTS
from planner.model.history.edited import of_fields
from planner.model.history.names import Fields
from planner.model.history.sentence import Piece, Sentence, said
from planner.model.history.told import Teller, Told
from planner.model.money_at_risk import rough
from planner.model.wording import amount


def _at(told: Told) -> tuple[Fields, Piece]:
    """The estimate as it was, or a new one as it is, and the name of its touchpoint."""
    edit = told.edit("estimate")
    fields = told.fields(edit.id) if edit else {}
    return fields, told.name(fields.get("touchpoint_id"), "touchpoint")


def _put(told: Told) -> Sentence:
    fields, touchpoint = _at(told)
    if fields.get("low") is None:
        return said("began to estimate the money at risk at {at}", at=touchpoint)
    low, high = (
        Piece(amount(rough(fields[end]), "money", fields["currency"]), "value") for end in ("low", "high")
    )
    return said(
        "estimated the money at risk at {at}: {low} to {high} a year", at=touchpoint, low=low, high=high
    )


def _about(template: str) -> Teller:
    return lambda told: said(template, at=_at(told)[1])


def _edited(told: Told) -> Sentence:
    """Another number says by itself that its source is another."""
    edit, it = told.edit("estimate"), said("the money at risk at {at}", at=_at(told)[1])
    if edit is None:
        return said("changed {it}", it=it)
    after = edit.after or {}
    given = {name for name, fields in INPUTS.items() if not after.keys().isdisjoint(fields)}
    told_by = {field: one for field, one in after.items() if field.removesuffix("_from") not in given or one}
    return of_fields(told, edit.model_copy(update={"after": told_by}), it)


AT_RISK: dict[str, Teller] = {
    "estimates.put": _put,
    "estimates.suggest": _about("took what is known now for the money at risk at {at}"),
    "estimates.edit": _edited,
    "estimates.remove": _about("removed the estimate of the money at risk at {at}"),
}
