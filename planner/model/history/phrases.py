"""The turns of phrase that several sentences share: setting a value, changing a list, naming several things."""

from collections.abc import Iterable
from typing import Any

from planner.model.history.fields import Say
from planner.model.history.sentence import Part, Piece, Sentence, quoted, row_of, said
from planner.model.history.told import Told

MOST = 3
"""So many of several things are named; of more it is said how many."""


def empty(one: Any) -> bool:
    """Whether a value says nothing."""
    return one is None or one in ("", [])


def value_set(the: Part, say: Say | None, was: Any, now: Any) -> Sentence:
    """“set the target of *CSAT* from 85 % to 90 %”; without `say` only what was done, not the values."""
    if say is None:
        return said(
            f"{'cleared' if empty(now) else 'filled in' if empty(was) else 'changed'} {{the}}", the=the
        )
    if empty(now):
        return said("cleared {the}, which was {was}", the=the, was=say(was))
    if empty(was):
        return said("set {the} to {now}", the=the, now=say(now))
    return said("set {the} from {was} to {now}", the=the, was=say(was), now=say(now))


def list_changed(the: Part, was: Any, now: Any) -> Sentence:
    """“added “One coat for all seasons” to the goals of *Weekend walker*”."""
    before, after = list(was or []), list(now or [])
    more, less = [one for one in after if one not in before], [one for one in before if one not in after]
    if more and not less:
        return said("added {more} to {the}", more=_quotes(more), the=the)
    if less and not more:
        return said("took {less} out of {the}", less=_quotes(less), the=the)
    if len(more) == len(less) == 1:
        return said("changed {less} to {more} in {the}", less=quoted(less[0]), more=quoted(more[0]), the=the)
    return said("changed {the}" if more else "put {the} in another order", the=the)


def put_and_taken(
    told: Told, was: list[str], now: list[str], noun: str, put: str, taken: str, **parts: Part
) -> Sentence:
    """Who was put somewhere and who taken away, by the two templates, which name them `{who}`."""
    clauses: list[Sentence] = []
    for template, ids in ((put, _without(now, was)), (taken, _without(was, now))):
        if ids:
            clauses.append(said(template, who=named(told, ids, noun), **parts))
    return row_of(clauses)


def named(told: Told, ids: Iterable[str], noun: str) -> Sentence:
    """The names of some things of a noun in a row."""
    return row_of(_few([told.name(id, noun) for id in ids]))


def _quotes(words: list[str]) -> Sentence:
    return row_of(_few([quoted(one) for one in words]))


def _few(pieces: list[Piece]) -> list[Piece]:
    rest = [Piece(f"{len(pieces) - MOST} more")] if len(pieces) > MOST else []
    return pieces[:MOST] + rest


def _without(some: list[str], others: list[str]) -> list[str]:
    return [one for one in some if one not in others]
