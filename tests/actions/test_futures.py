"""The future of a journey: what it has from the as-is, what not, and what becomes of the two."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.actions import cards, history, journeys, links, reports, several, strategies, touchpoints
from planner.model.card import Card
from planner.model.history import plain, sentence_of
from planner.model.ids import EditId, JourneyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.strategy_file import file_of, plan_read, written
from planner.model.text import NAME_LIMIT
from planner.model.touchpoint import Touchpoint
from planner.report.document import Options
from tests.doors import a_visitor, behind

LINKED = (Stage, Lane, Touchpoint, Card)


def now(by: Member, plan: Plan) -> Plan:
    return strategies.opened(by, plan.strategy_id)


def planned(by: Member, plan: Plan) -> tuple[Journey, Plan]:
    """The future of the first journey, and the plan with it."""
    change = journeys.plan_future(by, plan.all(Journey)[0].id)
    after = now(by, plan)
    return after.get(Journey, JourneyId(change.edits[0].id)), after


def test_each_thing_remembers_what_it_was_made_from(by: Member, plan: Plan) -> None:
    as_is = plan.all(Journey)[0]
    to_be, after = planned(by, plan)
    assert (to_be.name, to_be.future_of) == ("First order (to-be)", as_is.id)
    assert [one.id for one in after.all(Journey)] == [as_is.id, to_be.id]
    for kind in LINKED:
        made, there = (after.all(kind, journey_id=one.id) for one in (to_be, as_is))
        assert sorted(str(one.origin_id) for one in made) == sorted(one.id for one in there)
        assert all(one.origin_id is None for one in there)


def test_owners_metrics_and_targets_come_along_and_values_do_not(by: Member, plan: Plan) -> None:
    to_be, after = planned(by, plan)
    for made in after.all(Touchpoint, journey_id=to_be.id):
        there = plan.by_id(Touchpoint)[made.origin_id or ""]
        assert made.responsible == there.responsible and made.emotion == there.emotion
    measures = after.all(Measure, journey_id=to_be.id)
    assert len(measures) == len(plan.all(Measure)) > 0
    assert {(one.baseline, one.target, one.current, one.status) for one in measures} == {
        (60, 80, None, "none")
    }
    assert not after.all(Reading, journey_id=to_be.id)


def test_it_is_called_as_the_edit_is_and_taken_back_whole(by: Member, plan: Plan) -> None:
    before, edit = now(by, plan), EditId("e" * 16)
    change = journeys.plan_future(by.once(edit), plan.all(Journey)[0].id)
    assert now(by, plan).get(Journey, JourneyId(edit)).future_of
    assert (
        plain(sentence_of(change)) == "planned the future of First order: First order (to-be)"
        " with 10 touchpoints and 25 cards"
    )
    history.undo(by, change.id)
    after = now(by, plan)
    for noun in before.records:
        assert noun == "strategy" or after.records[noun] == before.records[noun]


def test_a_journey_has_several_futures_and_a_copy_of_one_is_one_too(by: Member, plan: Plan) -> None:
    to_be, _ = planned(by, plan)
    again, _ = planned(by, plan), journeys.archive(by, to_be.id)
    third = journeys.plan_future(by, plan.all(Journey)[0].id)
    names = {one.name for one in now(by, plan).all(Journey)}
    assert (
        names == {"First order", *(f"First order (to-be{number})" for number in ("", " 2", " 3"))} and again
    )
    history.undo(by, third.id)
    copy = journeys.duplicate(by, to_be.id)
    after = now(by, plan)
    assert [one.future_of for one in after.all(Journey)] == [None, *[plan.all(Journey)[0].id] * 3]
    made = after.all(Touchpoint, journey_id=copy.edits[0].id)
    assert {one.origin_id for one in made} == set(plan.by_id(Touchpoint))


def test_a_copy_on_the_map_is_new_and_what_is_moved_or_edited_is_not(by: Member, plan: Plan) -> None:
    to_be, after = planned(by, plan)
    first, second = after.all(Touchpoint, journey_id=to_be.id)[:2]
    card = after.all(Card, journey_id=to_be.id)[0]
    touchpoints.duplicate(by, first.id)
    several.duplicate_all(by, to_be.id, (second.id, card.id))
    touchpoints.move(by, first.id, second.stage_id, second.lane_id, None)
    cards.edit(by, card.id, {"text": "Else"})
    after = now(by, plan)
    for kind in (Touchpoint, Card):
        origins = [one.origin_id for one in after.all(kind, journey_id=to_be.id) if one.origin_id]
        assert len(origins) == len(set(origins)) == len(plan.all(kind))


def test_the_future_outlives_what_it_was_made_from(by: Member, plan: Plan) -> None:
    as_is = plan.all(Journey)[0].id
    to_be, _ = planned(by, plan)
    touchpoints.remove(by, plan.all(Touchpoint)[0].id)
    journeys.archive(by, as_is)
    after = now(by, plan)
    assert after.get(Journey, to_be.id).future_of == as_is
    data = written(file_of(after))
    assert written(file_of(plan_read(data, datetime.now(UTC)))) == data


def test_links_go_through_the_file_even_to_a_thing_of_the_same_name(by: Member, plan: Plan) -> None:
    for touchpoint in plan.all(Touchpoint)[:3]:
        touchpoints.edit(by, touchpoint.id, {"title": "The same"})
    _, after = planned(by, plan)
    journeys.move(by, plan.all(Journey)[0].id, None)
    after = now(by, plan)
    data = written(file_of(after))
    again = plan_read(data, datetime.now(UTC))
    to_be, as_is = again.all(Journey)
    assert (to_be.future_of, as_is.future_of) == (as_is.id, None)
    for kind in LINKED:
        made, there = (again.all(kind, journey_id=one.id) for one in (to_be, as_is))
        assert [one.origin_id for one in made] == [one.id for one in there]
    assert written(file_of(again)) == data


def test_a_name_as_long_as_can_be_makes_room_for_the_mark(by: Member, plan: Plan) -> None:
    journeys.edit(by, plan.all(Journey)[0].id, {"name": "n" * NAME_LIMIT})
    to_be, _ = planned(by, plan)
    assert len(to_be.name) == NAME_LIMIT and to_be.name.endswith(" (to-be)")


def test_what_changes_is_in_the_report_of_members_alone(by: Member, plan: Plan) -> None:
    planned(by, plan)
    shared = links.share(by, plan.strategy_id, allows="view")
    guest = behind(links.open(a_visitor(), shared.token))
    kinds = [
        {one.kind for one in reports.document(who, plan.strategy_id, Options()).sections}
        for who in (by, guest)
    ]
    assert kinds[0] - kinds[1] == {"changes"}
