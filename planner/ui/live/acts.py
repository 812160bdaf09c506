"""What may be done over the live line, and how an edit that a browser asks for is read.

An edit names its action as `module.function` and carries the arguments behind `by` as JSON values. Only what is named
here can be asked for, and only what fits the action's own signature is let in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import signature
from types import ModuleType
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model

from planner.actions import (
    cards,
    comments,
    estimates,
    experiments,
    history,
    journeys,
    lanes,
    measures,
    metrics,
    owners,
    personas,
    quotes,
    saved_views,
    several,
    sortings,
    stages,
    strategies,
    themes,
    touchpoints,
)
from planner.model.change import Change
from planner.model.history import alone, sentence_of
from planner.model.ids import EditId
from planner.model.member import Member
from planner.model.refusal import Refusal, Trouble
from planner.store import AlreadyDoneError
from planner.ui.clean import is_clean

Action = Callable[..., Change]
Answer = dict[str, Any]

MOST_EDITS = 50
"""Edits asked for at once; a browser with more of them waits for the answers."""
UNCLEAR = "This page asked for something the planner does not know. Nothing was changed; load the page again."

_OPEN: dict[ModuleType, tuple[str, ...]] = {
    cards: ("add", "edit", "move", "stretch", "remove"),
    comments: ("add", "reply", "edit", "remove", "resolve", "reopen"),
    estimates: ("edit", "remove"),
    experiments: (
        "add",
        "edit",
        "add_variant",
        "edit_variant",
        "remove_variant",
        "enter",
        "turn",
        "decide",
        "repeat",
        "move",
        "remove",
    ),
    history: ("undo",),
    journeys: ("add", "edit", "duplicate", "plan_future", "move", "archive", "restore"),
    lanes: ("add", "edit", "move", "remove"),
    measures: (
        "attach",
        "attach_new",
        "attach_from_library",
        "edit",
        "move",
        "record",
        "record_all",
        "edit_reading",
        "remove_reading",
        "detach",
    ),
    metrics: ("add", "pick", "edit", "move", "remove"),
    owners: ("add", "add_responsible", "edit", "move", "remove"),
    personas: ("add", "edit", "validate", "redraft", "duplicate", "move", "archive", "restore"),
    quotes: ("remove",),
    saved_views: ("add", "rename", "remove"),
    several: ("move_all", "bring", "duplicate_all", "paste", "copy_from", "write", "remove_all"),
    sortings: ("tag", "place", "unplace"),
    stages: ("add", "edit", "move", "remove"),
    strategies: ("edit",),
    themes: ("add", "edit", "remove"),
    touchpoints: ("add", "edit", "move", "assign_owner", "consult", "duplicate", "remove"),
}


def name_of(action: Action) -> str:
    """The name under which browsers ask for an action. Raises LookupError for one that is not open to them."""
    name = f"{action.__module__.rpartition('.')[2]}.{action.__name__}"
    if ACTS.get(name) is not action:
        raise LookupError(f"{name} cannot be asked for over the live line: add it to {__name__}")
    return name


ACTS: dict[str, Action] = {
    f"{module.__name__.rpartition('.')[2]}.{name}": getattr(module, name)
    for module, names in _OPEN.items()
    for name in names
}
"""Every action a browser may ask for, by name."""


class Asked(BaseModel, frozen=True, extra="forbid", strict=True):
    """An edit as a browser asks for it. `seen` is the revision it knew; `told`: it wants to hear what was done."""

    id: EditId
    action: str
    args: list[Any] = Field(max_length=8)
    seen: int = Field(ge=0, lt=2**31)
    told: bool = False


@dataclass(frozen=True)
class Done:
    """What became of an edit: the answer, and the change to tell the rooms if it was done just now."""

    answer: Answer
    change: Change | None = None
    seen: int | None = None


_READ = TypeAdapter(list[Asked])


def asked(said: object) -> list[Asked]:
    """The edits a browser asks for, in its order. Raises Refusal for what no page of ours says."""
    if not isinstance(said, list) or not 0 < len(said) <= MOST_EDITS or not is_clean(said):
        raise Refusal(UNCLEAR)
    try:
        return _READ.validate_python(said)
    except ValidationError:
        raise Refusal(UNCLEAR) from None


def do(by: Member, edit: Asked) -> Done:
    """Do one edit. The answer has `revision` and `change`, or `refused` with `again` where it may work later."""
    try:
        action = _named(edit.action)
        change = action(by.once(edit.id), *_arguments(action, edit.args))
    except AlreadyDoneError as done:
        return Done({"revision": done.revision, "change": done.change_id})
    except Trouble as trouble:
        return Done({"refused": str(trouble), "again": True})
    except Refusal as refusal:
        return Done({"refused": str(refusal)})
    answer: Answer = {"revision": change.revision, "change": change.id if change.edits else None}
    if edit.told and change.edits:
        answer["said"] = alone(sentence_of(change))
    return Done(answer, change, edit.seen)


def _named(name: str) -> Action:
    if name not in ACTS:
        raise Refusal(UNCLEAR)
    return ACTS[name]


def _arguments(action: Action, args: list[Any]) -> list[Any]:
    schema, names = schema_of(action)
    if len(args) > len(names):
        raise Refusal(UNCLEAR)
    try:
        fitting = schema.model_validate(dict(zip(names, args, strict=False)))
    except ValidationError:
        raise Refusal(UNCLEAR) from None
    return [getattr(fitting, name) for name in names]


@cache
def schema_of(action: Action) -> tuple[type[BaseModel], tuple[str, ...]]:
    """An action's arguments behind `by` as a model that takes JSON values, and their names in order."""
    hints, after_by = get_type_hints(action), list(signature(action).parameters.items())[1:]
    fields: dict[str, Any] = {
        name: (hints[name], ... if argument.default is argument.empty else argument.default)
        for name, argument in after_by
    }
    made = create_model(action.__qualname__, __config__=ConfigDict(extra="forbid"), **fields)
    return made, tuple(name for name, _ in after_by)
