"""Sentences of edited fields: “set the channel of *Checkout* from “Website” to “Shop””."""

from collections.abc import Callable
from typing import Any, NamedTuple

from planner.model.change import Edit
from planner.model.history.fields import BETTER, FIELDS, NAMING, feeling
from planner.model.history.phrases import MOST, list_changed, named, put_and_taken, value_set
from planner.model.history.sentence import Part, Sentence, row_of, said, thing, value
from planner.model.history.told import Told
from planner.model.wording import counted

UNSAID = frozenset(
    {"order", "revision", "status", "current", "current_on", "validated", "counted", "by", "low", "high"}
)
"""Fields that follow from others, or that an action of their own speaks of."""


class Where(NamedTuple):
    """The thing an edit is about: by its name where it is named first, then as “it”."""

    it: Part
    first: bool = True

    def the(self, words: str) -> Sentence:
        """“the target of *CSAT*”, later “its target”."""
        return said(f"the {words} of {{it}}", it=self.it) if self.first else said(f"its {words}")


def edited(told: Told, noun: str) -> Sentence:
    """All that an edit of the first thing of a noun says."""
    edit = told.edit(noun)
    return of_fields(told, edit, told.main(noun)) if edit else said("changed {it}", it=told.main(noun))


def of_fields(told: Told, edit: Edit, it: Part) -> Sentence:
    """The fields of an edit, each in a few words, joined to one sentence."""
    fields = [field for field in (edit.after or {}) if field not in UNSAID]
    clauses = [
        _clause(told, edit, field, Where(it) if not place else Where("it", first=False))
        for place, field in enumerate(fields[:MOST])
    ]
    if len(fields) > MOST:
        clauses.append(said(f"changed {counted(len(fields) - MOST, 'other thing')} of it"))
    return row_of(clauses) if clauses else said("changed {it}", it=it)


def _clause(told: Told, edit: Edit, field: str, where: Where) -> Sentence:
    was, now = (edit.before or {}).get(field), (edit.after or {}).get(field)
    if field in SPECIAL:
        return SPECIAL[field](told, was, now, where)
    known = FIELDS.get(edit.noun, {}).get(field)
    if known is None:
        return said("changed {it}", it=where.it)
    if known.flag:
        return said(known.flag[0 if now else 1], it=where.it)
    if field in NAMING:
        return said("renamed {it} to {now}", it=where.it, now=thing(str(now)))
    the = where.the(known.words)
    return list_changed(the, was, now) if known.many else value_set(the, known.say, was, now)


def _personas(told: Told, was: Any, now: Any, where: Where) -> Sentence:
    return (_walks if told.edit("journey") else _concerns)(told, was, now, where)


def _concerns(told: Told, was: Any, now: Any, where: Where) -> Sentence:
    before, after = ((named(told, ids, "persona") if ids else "everyone") for ids in (was, now))
    return said("set {the} from {was} to {now}", the=where.the("personas"), was=before, now=after)


def _walks(told: Told, was: Any, now: Any, where: Where) -> Sentence:
    if sorted(was) == sorted(now):
        return said("put {the} in another order", the=where.the("personas"))
    return put_and_taken(told, was, now, "persona", "put {who} on {it}", "took {who} off {it}", it=where.it)


def _feelings(told: Told, was: Any, now: Any, where: Where) -> Sentence:
    before, after = ({one["persona_id"]: one["emotion"] for one in some} for some in (was, now))
    changed = [id for id in {**before, **after} if before.get(id) != after.get(id)]
    of = said("how {who} feels at {it}", who=named(told, changed, "persona"), it=where.it)
    if len(changed) != 1:
        return said("changed {of}", of=of)
    return value_set(of, feeling, before.get(changed[0]), after.get(changed[0]))


def _part_of(told: Told, was: Any, now: Any, where: Where) -> Sentence:
    if now:
        return said("made {it} part of {team}", it=where.it, team=told.name(now, "owner"))
    return said("took {it} out of {team}", it=where.it, team=told.name(was, "owner"))


def _picture(_told: Told, _was: Any, now: Any, where: Where) -> Sentence:
    if now.startswith("photo:"):
        return said("gave {it} a picture of its own", it=where.it)
    return said("gave {it} a drawn portrait", it=where.it)


def _better(_told: Told, _was: Any, now: Any, where: Where) -> Sentence:
    return said("set {it} to count as better when it goes {now}", it=where.it, now=value(BETTER.get(now, "")))


def _points(noun: str, words: str) -> Callable[[Told, Any, Any, Where], Sentence]:
    """The one thing of a noun that something names, or none."""

    def sentence(told: Told, was: Any, now: Any, where: Where) -> Sentence:
        the = where.the(words)
        if now:
            return said("set {the} to {now}", the=the, now=told.name(now, noun))
        return said("cleared {the}, which was {was}", the=the, was=told.name(was, noun))

    return sentence


SPECIAL: dict[str, Callable[[Told, Any, Any, Where], Sentence]] = {
    "persona_ids": _personas,
    "feelings": _feelings,
    "part_of": _part_of,
    "picture": _picture,
    "better": _better,
    "metric_id": _points("metric", "metric"),
    "touchpoint_id": _points("touchpoint", "touchpoint"),
    "responsible": _points("owner", "owner"),
}
"""Fields whose values are people, pictures or feelings."""
