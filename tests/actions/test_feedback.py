"""Themes, sorting by hand and quotes: what goes with what, and what outlives a second import."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions import (
    data_files,
    feedback,
    history,
    quotes,
    several,
    sortings,
    strategies,
    themes,
    touchpoints,
)
from planner.model.data_file import DataFile
from planner.model.feedback.found import Said, Search
from planner.model.ids import StrategyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.quote import Quote
from planner.model.refusal import NotThere, Refusal
from planner.model.sorting import Sorting
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint
from planner.report.document import decided
from planner.store import plan_of
from tests.actions.ratings import MAIL, NAME, ROWS, brought_in
from tests.doors import a_guest


def now(by: Member, plan: Plan) -> Plan:
    return plan_of(by, plan.strategy_id)


def said_in(by: Member, plan: Plan) -> dict[str, Said]:
    """The comments that are kept, by their first word."""
    journey = plan.all(Journey)[0]
    reader = feedback.reader(by, plan.strategy_id)
    try:
        found = reader.find(Search(), feedback.rules(by, plan.strategy_id, journey.id)).said
    finally:
        reader.close()
    return {one.text.split()[0]: one for one in found}


def test_what_is_sorted_by_hand_outlives_a_second_import_and_goes_with_the_last_file_that_has_it(
    by: Member, plan: Plan
) -> None:
    brought_in(by, plan.strategy_id, ROWS[:2], "June.csv")
    theme, stage = plan.all(Theme)[0], plan.all(Stage)[3]
    slow = said_in(by, plan)["Too"]
    sortings.tag(by, slow.file_id, slow.id, theme.id, "on")
    sortings.place(by, slow.file_id, slow.id, stage.id)
    brought_in(by, plan.strategy_id, ROWS, "Year.csv")
    after = said_in(by, plan)["Too"]
    assert (after.id, after.theme_ids, after.stage_id, after.how) == (slow.id, (theme.id,), stage.id, "hand")
    june, year = (now(by, plan).all(DataFile, name=name)[0] for name in ("June.csv", "Year.csv"))
    data_files.remove(by, plan.strategy_id, june.id)
    assert [one.data_file_id for one in now(by, plan).all(Sorting, id=slow.id)] == [year.id]
    gone = data_files.remove(by, plan.strategy_id, year.id)
    assert not now(by, plan).all(Sorting, id=slow.id)
    history.undo(by, gone.id)
    assert now(by, plan).all(Sorting, id=slow.id)


def test_taking_an_import_back_takes_what_was_sorted_of_it(by: Member, plan: Plan) -> None:
    change = brought_in(by, plan.strategy_id)
    slow = said_in(by, plan)["Too"]
    sortings.tag(by, slow.file_id, slow.id, plan.all(Theme)[0].id, "on")
    history.undo(by, change.id)
    assert not now(by, plan).all(Sorting, id=slow.id)
    assert now(by, plan).all(Sorting) == plan.all(Sorting)


def test_a_theme_takes_its_marks_along_and_undo_brings_them_back(by: Member, plan: Plan) -> None:
    theme, quote, hand = plan.all(Theme)[0], plan.all(Quote)[0], plan.all(Sorting)[0]
    change = themes.remove(by, theme.id)
    after = now(by, plan)
    assert after.by_id(Quote)[quote.id].theme_ids == ()
    assert after.by_id(Sorting)[hand.id].theme_ids == ()
    history.undo(by, change.id)
    back = now(by, plan)
    assert (back.by_id(Quote)[quote.id], back.by_id(Sorting)[hand.id]) == (quote, hand)
    with pytest.raises(Refusal, match="already"):
        themes.add(by, plan.strategy_id, " delivery ")


def test_a_pinned_quote_is_the_evidence_of_its_touchpoint_and_names_nobody(by: Member, plan: Plan) -> None:
    brought_in(by, plan.strategy_id)
    said = said_in(by, plan)
    touchpoint = plan.all(Touchpoint, evidence="assumed")[0]
    quotes.pin(by, touchpoint.id, said["Write"], (1,))
    after = now(by, plan)
    surer, quote = after.by_id(Touchpoint)[touchpoint.id], after.all(Quote, source=NAME)[0]
    assert (surer.evidence, surer.evidence_source) == ("partly", f"Comments in {NAME}")
    assert (quote.text, quote.score, quote.scale, quote.metric) == ("Write … [e-mail]", 5, 5, "csat")
    dumped = strategies.dump(by, plan.strategy_id)
    paper = decided(after, date(2026, 11, 21)).model_dump_json()
    assert "Write … [e-mail]" in paper
    told = [history.since(by, plan.strategy_id, 0), after.records, dumped, paper]
    assert not any(MAIL in str(one) or "dan@example" in str(one) for one in told)
    with pytest.raises(Refusal, match="pinned to this touchpoint already"):
        quotes.pin(by, touchpoint.id, said["Write"])
    sure = plan.all(Touchpoint, evidence="researched")[0]
    quotes.pin(by, sure.id, said["Quick"], counts=True)
    assert now(by, plan).by_id(Touchpoint)[sure.id] == sure
    quotes.remove(by, quote.id)
    assert now(by, plan).by_id(Touchpoint)[touchpoint.id] == surer


def test_quotes_go_with_their_touchpoint_and_stay_with_the_original(by: Member, plan: Plan) -> None:
    quote = plan.all(Quote)[0]
    copy = touchpoints.duplicate(by, quote.touchpoint_id).edits[0].id
    assert not now(by, plan).all(Quote, touchpoint_id=copy)
    touchpoints.remove(by, quote.touchpoint_id)
    assert not now(by, plan).all(Quote)


def test_quotes_move_to_another_map_with_their_touchpoint(by: Member, plan: Plan) -> None:
    from planner.actions import journeys

    quote = plan.all(Quote)[0]
    other = journeys.add(by, plan.strategy_id, "Second order").edits[0].id
    there = now(by, plan)
    stage = there.all(Stage, journey_id=other)[0]
    lane = there.all(Lane, journey_id=other, kind="touchpoints")[0]
    several.bring(by, stage.journey_id, ((quote.touchpoint_id, stage.id, lane.id),))
    assert now(by, plan).by_id(Quote)[quote.id].journey_id == other


def test_a_guest_sees_quotes_with_their_themes_and_nothing_else_of_the_comments(
    by: Member, plan: Plan
) -> None:
    journey = plan.all(Journey)[0]
    guest = a_guest(by, plan.strategy_id, journey_id=journey.id)
    seen = plan_of(guest, plan.strategy_id, journey.id)
    assert [one.text for one in seen.all(Quote)] == [one.text for one in plan.all(Quote)]
    assert [one.name for one in seen.all(Theme)] == ["Delivery"]
    assert not seen.all(Sorting)
    with pytest.raises(Refusal):
        feedback.reader(guest, plan.strategy_id)
    with pytest.raises(Refusal):
        feedback.rules(guest, plan.strategy_id, journey.id)


def test_only_comments_of_a_file_of_the_strategy_are_sorted(by: Member, plan: Plan) -> None:
    hand = plan.all(Sorting)[0]
    elsewhere = strategies.start_blank(by, "Else").strategy_id
    assert not plan_of(by, StrategyId(elsewhere)).all(Sorting)
    with pytest.raises(NotThere):
        sortings.tag(
            by, DataFile.model_fields["id"].annotation("nowhere"), hand.id, plan.all(Theme)[0].id, "on"
        )
