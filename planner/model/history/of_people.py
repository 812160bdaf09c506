"""What is done to the strategy, its personas and its owners, in sentences."""

from planner.model.history.edited import edited
from planner.model.history.sentence import Sentence, quoted, said
from planner.model.history.told import Teller, Told
from planner.model.history.tried import left
from planner.model.wording import counted


def _it(noun: str, template: str) -> Teller:
    """A sentence about the one thing of a noun."""
    return lambda told: said(template, it=told.main(noun))


def _started(told: Told) -> Sentence:
    held = [(told.count(noun), noun) for noun in ("persona", "journey", "touchpoint")]
    words = [counted(count, noun) for count, noun in held if count]
    with_ = " with " + ", ".join(words) if words else ""
    return said("started the strategy {it}" + with_, it=told.main("strategy"))


def _validated(told: Told) -> Sentence:
    edit, it = told.edit("persona"), told.main("persona")
    now = (edit.after or {}) if edit else {}
    if "validated" not in now:
        return edited(told, "persona")
    how = said(": {how}", how=quoted(str(now["validated_how"]))) if "validated_how" in now else ""
    return said("marked {it} as validated{how}", it=it, how=how)


def _owner_added(told: Told) -> Sentence:
    edit = told.edit("owner")
    team = edit is not None and (edit.after or {}).get("kind") == "team"
    there = (
        said(" and made them responsible for {at}", at=told.main("touchpoint"))
        if told.edit("touchpoint")
        else ""
    )
    return said(
        f"added the {'team' if team else 'owner'} {{it}}{{there}}", it=told.main("owner"), there=there
    )


def _owner_gone(told: Told) -> Sentence:
    edit = told.edit("owner")
    answers = told.count(
        "touchpoint", lambda one: (one.before or {}).get("responsible") == (edit and edit.id)
    )
    held = f", who answered for {counted(answers, 'touchpoint')}" if answers else ""
    return said("removed the owner {it}" + held + left(told), it=told.main("owner"))


OF_PEOPLE: dict[str, Teller] = {
    "strategies.start": _started,
    "strategies.edit": lambda told: edited(told, "strategy"),
    "strategies.archive": _it("strategy", "put the strategy {it} into the archive"),
    "strategies.restore": _it("strategy", "brought the strategy {it} back from the archive"),
    "personas.add": _it("persona", "added the persona {it}"),
    "personas.make_from_segment": _it(
        "persona", "made the persona {it} from a group of customers in the store’s own data"
    ),
    "personas.update_from_segment": _it(
        "persona", "gave the persona {it} the numbers its group of customers has now"
    ),
    "personas.edit": lambda told: edited(told, "persona"),
    "personas.picture": lambda told: edited(told, "persona"),
    "personas.validate": _validated,
    "personas.redraft": _it("persona", "made {it} a draft again"),
    "personas.duplicate": _it("persona", "made a copy of a persona, {it}"),
    "personas.move": _it("persona", "moved the persona {it} to another place in the list"),
    "personas.archive": _it("persona", "put the persona {it} into the archive"),
    "personas.restore": _it("persona", "brought the persona {it} back from the archive"),
    "owners.add": _owner_added,
    "owners.add_responsible": _owner_added,
    "owners.edit": lambda told: edited(told, "owner"),
    "owners.move": _it("owner", "moved the owner {it} to another place in the list"),
    "owners.remove": _owner_gone,
}
