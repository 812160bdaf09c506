"""A persona's own picture through the actions: kept, shown to whom it may, undone, dumped and imported."""

from __future__ import annotations

import json
from typing import Any

import pytest

from planner.actions import history, personas, strategies
from planner.intake.picture import portrait
from planner.model.ids import PictureId
from planner.model.member import Member
from planner.model.persona import MOST_PHOTOS, Persona
from planner.model.picture import uri_of
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.strategy_file import Fault
from planner.store import new_member
from planner.ui.live.wire import copy_of, message_of
from tests.pictures import BAD, a_file, a_picture


def first(by: Member, plan: Plan) -> Persona:
    return strategies.opened(by, plan.strategy_id).all(Persona)[0]


def test_a_picture_is_kept_and_undo_brings_the_portrait_back(by: Member, plan: Plan) -> None:
    before, png = first(by, plan), a_picture()
    change = personas.picture(by, before.id, png)
    photo = first(by, plan).photo
    assert photo == PictureId.of(png)
    assert strategies.picture(by, plan.strategy_id, photo) == png
    history.undo(by, change.id)
    assert first(by, plan) == before
    assert strategies.picture(by, plan.strategy_id, photo) == png


def test_the_same_picture_again_is_no_change_and_another_persona_may_have_it(by: Member, plan: Plan) -> None:
    walker, giver = plan.all(Persona)
    personas.picture(by, walker.id, a_picture())
    assert not personas.picture(by, walker.id, a_picture()).edits
    assert personas.picture(by, giver.id, a_picture()).edits
    copy = personas.duplicate(by, giver.id)
    assert strategies.opened(by, plan.strategy_id).get(Persona, copy.edits[0].id).photo


def test_a_picture_never_travels_with_a_change_or_a_copy(by: Member, plan: Plan) -> None:
    change = personas.picture(by, plan.all(Persona)[0].id, a_picture(side=300))
    assert len(json.dumps(message_of(change))) < 400
    assert "picture" not in copy_of(strategies.opened(by, plan.strategy_id), by)["records"]


def test_a_stranger_and_another_strategy_see_nothing(by: Member, plan: Plan) -> None:
    personas.picture(by, plan.all(Persona)[0].id, a_picture())
    id = PictureId.of(a_picture())
    stranger, other = new_member("Another client", "Eve"), strategies.start_blank(by, "Other")
    for who, where in ((stranger, plan.strategy_id), (by, other.strategy_id)):
        with pytest.raises(NotThere):
            strategies.picture(who, where, id)
    with pytest.raises(NotThere):
        strategies.pictures(stranger, strategies.opened(by, plan.strategy_id))


def test_what_is_no_plain_portrait_is_refused(by: Member, plan: Plan) -> None:
    with pytest.raises(Refusal, match="not a small square PNG"):
        personas.picture(by, plan.all(Persona)[0].id, a_file("PNG"))
    assert first(by, plan) == plan.all(Persona)[0]


def test_a_strategy_is_full_at_some_point_copies_included(by: Member, plan: Plan) -> None:
    persona_id = plan.all(Persona)[0].id
    personas.picture(by, persona_id, a_picture())
    for _ in range(MOST_PHOTOS - 1):
        personas.duplicate(by, persona_id)
    with pytest.raises(Refusal, match="pictures of its own"):
        personas.duplicate(by, persona_id)
    with pytest.raises(Refusal, match="pictures of its own"):
        personas.picture(by, plan.all(Persona)[1].id, a_picture(8))
    assert personas.picture(by, persona_id, a_picture(9)).edits


def test_dump_import_dump_gives_the_same_bytes(by: Member, plan: Plan) -> None:
    walker, giver = plan.all(Persona)
    personas.picture(by, walker.id, portrait(a_file("JPEG", (700, 500))))
    personas.picture(by, giver.id, portrait(a_file("PNG", (64, 64))))
    data = strategies.dump(by, plan.strategy_id)
    again = strategies.import_file(by, data)
    assert strategies.dump(by, again.strategy_id) == data
    imported = strategies.opened(by, again.strategy_id)
    assert len(strategies.pictures(by, imported)) == 2


def imported(by: Member, plan: Plan, *pictures: str) -> Any:
    """The strategy brought in from a file with these pictures."""
    document = json.loads(strategies.dump(by, plan.strategy_id))
    for persona, picture in zip(document["personas"], pictures, strict=True):
        persona["picture"] = picture
    return strategies.import_file(by, json.dumps(document).encode())


def test_an_imported_picture_is_drawn_anew(by: Member, plan: Plan) -> None:
    file = a_file("PNG", (900, 600))
    change = imported(by, plan, uri_of(file), "a seed")
    found = strategies.pictures(by, strategies.opened(by, change.strategy_id))
    assert list(found.values()) == [portrait(file)]


def test_a_bad_picture_stops_the_import_and_is_named(by: Member, plan: Plan) -> None:
    before = len(strategies.listed(by))
    for name in ("half a PNG", "far more pixels than bytes", "a drawing that could hold a script"):
        with pytest.raises(Fault, match=BAD[name][1]) as fault:
            imported(by, plan, uri_of(a_picture(side=40)), uri_of(BAD[name][0]))
        assert fault.value.path == "personas[1].picture" and "portrait is as it was" not in str(fault.value)
    assert len(strategies.listed(by)) == before
