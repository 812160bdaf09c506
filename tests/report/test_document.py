"""The decided document, without a database and without a renderer."""

import re
from datetime import date

import pytest

from planner.model import strategy_file
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.starts import start_named
from planner.model.touchpoint import Touchpoint
from planner.report.document import CHAPTERS, Document, Options, decided
from planner.report.sections.cell import ROW_LINES
from planner.report.sections.journey import ABREAST, Sheet
from tests.builders import NOON, a_card, a_plan, a_strategy, a_touchpoint
from tests.report import texts

TODAY = date(2026, 11, 21)


def the(document: Document, kind: str):
    return next(section for section in document.sections if section.kind == kind)


def with_stages(plan: Plan, count: int) -> Plan:
    """The plan with `count` stages, a touchpoint in each."""
    journey, first = plan.all(Journey)[0], plan.all(Stage)[0]
    lane = next(lane for lane in plan.all(Lane) if lane.kind == "touchpoints")
    kept = [r for noun in ("strategy", "persona", "journey", "lane") for r in plan.records[noun].values()]
    stages = [
        first.with_(id=f"stage-{n}", name=f"Stage {n}", order=f"{n:02}V") for n in range(count) if journey
    ]
    points = [
        a_touchpoint(stage, lane, title=f"In {stage.name}", emotion=n % 5 - 2)
        for n, stage in enumerate(stages)
    ]
    return Plan.of([*kept, *stages, *points])


def test_sections_come_in_reading_order_and_the_contents_name_them_all() -> None:
    document = decided(a_plan(), TODAY)
    kinds = [section.kind for section in document.sections]
    assert kinds == [
        "cover", "contents", "summary", "persona", "persona", "journey", "notes", "scorecard", "actions", "gaps",
    ]  # fmt: skip
    anchors = [section.anchor for section in document.sections]
    assert len(set(anchors)) == len(anchors)
    assert [entry.anchor for entry in the(document, "contents").entries if entry.anchor] == anchors[2:]


def test_the_same_plan_and_day_decide_the_same_document_and_it_travels_as_json() -> None:
    plan = a_plan()
    document = decided(plan, TODAY)
    assert document == decided(plan, TODAY)
    assert Document.model_validate_json(document.model_dump_json()) == document


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_can_be_left_out(chapter: str) -> None:
    wanted = tuple(each for each in CHAPTERS if each != chapter)
    kinds = {section.kind for section in decided(a_plan(), TODAY, Options(chapters=wanted)).sections}
    gone = {"personas": {"persona"}, "journeys": {"journey", "notes"}}.get(chapter, {chapter})
    assert not kinds & gone


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_leads_to_a_page_that_is_not_there(chapter: str) -> None:
    document = decided(a_plan(), TODAY, Options(chapters=(chapter,)))
    told = document.model_dump_json()
    anchors = {section.anchor for section in document.sections}
    assert set(re.findall(r'"name":"[^"]*","anchor":"([^"]+)"', told)) <= anchors


def test_a_journey_with_nothing_on_it_is_named_instead_of_drawn() -> None:
    plan = strategy_file.plan_read(start_named("blank").data, NOON)
    document = decided(plan, TODAY)
    assert [section.kind for section in document.sections] == ["cover", "contents", "summary"]
    assert (
        the(document, "summary").missing[-1]
        == "Without a map, because nothing is on it yet: “First journey”."
    )


def test_an_empty_strategy_says_what_is_missing_and_draws_no_empty_tables() -> None:
    document = decided(Plan.of([a_strategy()]), TODAY)
    assert [section.kind for section in document.sections] == ["cover", "contents", "summary"]
    summary = the(document, "summary")
    assert len(summary.missing) == 2
    assert summary.figures == summary.findings == summary.journeys == ()


def test_what_is_archived_is_left_out_and_counted() -> None:
    plan = a_plan()
    persona = plan.all(Persona)[0]
    document = decided(plan.put(persona.put_away()), TODAY)
    assert persona.name not in document.model_dump_json()
    assert the(document, "gaps").left_out == "Left out of this report: 1 archived persona."


@pytest.mark.parametrize(
    ("stages", "sheets"), [(1, [1]), (5, [5]), (6, [3, 3]), (7, [4, 3]), (11, [4, 4, 3])]
)
def test_stages_split_over_sheets_as_evenly_as_can_be(stages: int, sheets: list[int]) -> None:
    journey = the(decided(with_stages(a_plan(), stages), TODAY), "journey")
    assert [len(sheet.stages) for sheet in journey.sheets] == sheets
    assert max(sheets) <= ABREAST
    for sheet in journey.sheets:
        assert sheet.rows[0].name == "Touchpoints"
        assert all(len(row.cells) == len(sheet.stages) for row in sheet.rows if not row.curves)
    named = [stage.name for sheet in journey.sheets for stage in sheet.stages]
    assert named == [f"Stage {number}" for number in range(stages)]


def test_a_curve_runs_on_from_sheet_to_sheet() -> None:
    journey = the(decided(with_stages(a_plan(), 6), TODAY), "journey")
    first, second = (next(row.curves for row in sheet.rows if row.curves) for sheet in journey.sheets)
    assert first[0].points[-1][0] > 3
    assert second[0].points[0][0] < 0
    assert [e for _, e in first[0].points] + [e for _, e in second[0].points[2:]] == [-2, -1, 0, 1, 2, -2]


def test_personas_who_feel_alike_share_a_curve_and_others_have_their_own() -> None:
    plan = a_plan()
    apart = next(row.curves for row in the(decided(plan, TODAY), "journey").sheets[0].rows if row.curves)
    assert [curve.name for curve in apart] == ["Weekend walker", "Gift giver"]
    for point in plan.all(Touchpoint):
        plan = plan.put(point.with_(feelings=[]))
    alike = next(row.curves for row in the(decided(plan, TODAY), "journey").sheets[0].rows if row.curves)
    assert [curve.name for curve in alike] == ["All personas"]


def test_a_crowded_cell_is_cut_into_rows_that_fit_a_page() -> None:
    journey = the(decided(a_plan(100), TODAY), "journey")
    rows = [row for row in journey.sheets[0].rows if row.kind == "touchpoints"]
    assert len(rows) > 5
    assert [row.continued for row in rows] == [False] + [True] * (len(rows) - 1)
    shown = [item.text for row in rows for cell in row.cells for item in cell]
    assert sorted(shown) == sorted(f"Touchpoint {number}" for number in range(100))
    for row in rows:
        for cell in row.cells:
            assert len(cell) == 1 or sum(item.lines for item in cell) <= ROW_LINES


def test_a_lane_with_nothing_in_it_is_named_instead_of_drawn() -> None:
    journey = the(decided(a_plan(), TODAY), "journey")
    assert "Frontstage" not in {row.name for row in journey.sheets[0].rows}
    assert journey.missing == "nothing yet in Frontstage"


def test_very_long_texts_stand_in_full_once_and_in_short_elsewhere() -> None:
    long = texts.LONG_TEXT.strip()
    plan = texts.plan_of(
        texts.LONG_TEXT, 2, ("strategy", "stage", "lane", "touchpoint", "journey", "metric", "owner")
    )
    document = decided(plan, TODAY)
    said = document.model_dump_json()
    title = plan.all(Touchpoint)[0].title
    assert said.count(title) == 1
    assert title in {note.title for group in the(document, "notes").stages for note in group.notes}
    for kind in (Stage, Lane, Journey, Owner):
        for one in plan.all(kind):
            if kind is not Lane or one.name in dict.fromkeys(
                text for _, text in the(document, "journey").in_full
            ):
                assert said.count(one.name) >= 1
    assert long[:100] in said
    assert the(document, "summary").full_names


def test_a_long_card_goes_on_behind_the_map() -> None:
    plan = a_plan()
    stage, lane = plan.all(Stage)[0], next(lane for lane in plan.all(Lane) if lane.kind == "pain_points")
    document = decided(plan.put(a_card(stage, lane, text=texts.LONG_TEXT)), TODAY)
    notes = [note.title for group in the(document, "notes").stages for note in group.notes]
    assert texts.LONG_TEXT.strip() in notes


def test_what_is_due_first_comes_first_and_is_overdue_until_it_is_reached() -> None:
    plan = a_plan()
    measures = [measure for measure in plan.all(Measure) if measure.better == "up"]
    late = measures[-1].with_(due_on=date(2026, 11, 1), target=1000)
    soon = measures[0].with_(due_on=date(2026, 12, 1), target=1000)
    owner = plan.all(Owner)[0].id
    plan = plan.put(late).put(soon)
    for measure in (late, soon):
        plan = plan.put(plan.get(Touchpoint, measure.touchpoint_id).owned_by(owner))
    mine = next(
        each for each in the(decided(plan, TODAY), "actions").owners if each.anchor == f"owner-{owner}"
    )
    assert mine.tasks[0].title == plan.get(Touchpoint, late.touchpoint_id).title
    assert mine.tasks[0].goals[0].overdue
    assert not mine.tasks[1].goals[0].overdue


def test_teams_of_busy_people_are_not_idle() -> None:
    assert the(decided(a_plan(), TODAY), "actions").idle == ""


def test_gaps_count_what_is_missing() -> None:
    plan = a_plan(12)
    without_owner, without_metric, stale = the(decided(plan, TODAY), "gaps").lists
    assert [gap.title for gap in without_owner.gaps] == [f"Touchpoint {n}" for n in (2, 5, 8, 11)]
    assert [gap.title for gap in without_metric.gaps] == [f"Touchpoint {n}" for n in (3, 7, 11)]
    assert stale.gaps == ()
    later = the(decided(plan, date(2027, 6, 1)), "gaps").lists[2]
    assert len(later.gaps) == 9


def test_evidence_coverage_counts_touchpoints_and_cards() -> None:
    coverage = the(decided(a_plan(12), TODAY), "gaps").coverage[0]
    assert coverage.counts == (4, 4, 4 + 25)
    assert coverage.said == "4 researched, 4 partly known, 29 assumed"


@pytest.mark.parametrize("key", ["blank", "online-store", "outdoor-gear", "cosmetics-boutique"])
def test_every_start_can_be_decided(key: str) -> None:
    plan = strategy_file.plan_read(start_named(key).data, NOON)
    document = decided(plan, TODAY)
    assert document.title == plan.strategy.name


def test_a_card_over_several_stages_goes_across_them_and_over_the_edge_of_a_sheet() -> None:
    plan = with_stages(a_plan(), 7)  # on two sheets: 0 to 3, 4 to 6
    stages = plan.all(Stage)
    doing = next(lane for lane in plan.all(Lane) if lane.kind == "doing")
    reaches = (("Long", 1, 5), ("Also", 2, 3), ("First", 0, 0), ("Last", 5, 6), ("Behind", 6, 6))
    for number, (text, first, last) in enumerate(reaches, 1):
        plan = plan.put(
            a_card(stages[first], doing, text=text, order=f"{number}", until_stage_id=stages[last].id)
        )
    first, second = the(decided(plan, TODAY), "journey").sheets
    assert drawn(first) == [
        [("", 1), ("Long (Stage 1 to Stage 5)", 3)],
        [("", 1), ("", 1), ("Also (Stage 2 to Stage 3)", 2)],
        [("First", 1), ("", 1), ("", 1), ("", 1)],
    ]
    assert drawn(second) == [
        [("Long (Stage 1 to Stage 5)", 2), ("", 1)],
        [("", 1), ("Last (Stage 5 to Stage 6)", 2)],
        [("", 1), ("", 1), ("Behind", 1)],
    ]


def drawn(sheet: Sheet) -> list[list[tuple[str, int]]]:
    """The rows of doing: the text of each cell, with its reach, and over how many stages it goes."""
    return [
        [
            ("".join(f"{item.text} ({item.reach})" if item.reach else item.text for item in cell), span)
            for cell, span in zip(row.cells, row.spans or [1] * len(row.cells), strict=True)
        ]
        for row in sheet.rows
        if row.kind == "doing"
    ]
