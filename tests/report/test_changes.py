"""What changes from a journey to its future, as a report says it."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.report import pdf
from planner.report.document import AnySection, Document, Options, decided
from planner.report.html.page import page
from planner.report.sections.changes import Changes
from tests.builders import TO_BE, a_plan, a_touchpoint, planned

TODAY = date(2026, 11, 21)


def edited() -> Plan:
    """A plan whose future has something new, gone, changed and moved, and a stage with another name."""
    plan = planned(a_plan())
    first, second, third, *_ = plan.all(Touchpoint, journey_id=TO_BE)
    stages = plan.all(Stage, journey_id=TO_BE)
    lane = plan.all(Lane, journey_id=TO_BE, kind="touchpoints")[0]
    plan = plan.put(first.with_(title="Reads <b>our</b> answer", emotion=2))
    plan = plan.put(second.with_(stage_id=stages[-1].id, order="zz"))
    for measure in plan.all(Measure, touchpoint_id=third.id):
        plan = plan.without("measure", measure.id)
    plan = plan.without("touchpoint", third.id).put(stages[0].with_(name="Meeting us"))
    new = {"title": "Hears from us first", "channel": "Text message", "emotion": 1, "order": "zzz"}
    return plan.put(a_touchpoint(stages[2], lane, **new))


def document(plan: Plan, *chapters: str) -> Document:
    return decided(plan, TODAY, Options.model_validate({"chapters": chapters or ("changes",)}))


def of_kind(document: Document, kind: str) -> AnySection:
    return next(section for section in document.sections if section.kind == kind)


def changes(plan: Plan, *chapters: str) -> list[Changes]:
    return [one for one in document(plan, *chapters).sections if isinstance(one, Changes)]


def test_a_report_has_a_page_for_each_future_and_none_where_there_is_none() -> None:
    plan = edited()
    assert [one.running for one in changes(plan)] == ["What changes: First order (to-be)"]
    assert not changes(a_plan()) and not changes(plan, "journeys", "notes", "gaps")
    for journey in plan.all(Journey):
        assert not changes(plan.put(journey.put_away()))
    entry = next(one for one in of_kind(document(plan), "contents").entries if one.anchor)  # type: ignore[union-attr]
    assert (entry.title, entry.note) == ("What changes", "First order (to-be)")


def test_each_thing_says_what_becomes_of_it_and_how() -> None:
    (section,) = changes(edited())
    assert [(one.value, one.label) for one in section.counts] == [
        ("1", "new"), ("1", "changed"), ("1", "moved"), ("1", "gone"), ("32", "stay as they are"),
    ]  # fmt: skip
    awareness, *_ = section.stages
    assert (awareness.name, awareness.state, awareness.told) == (
        "Meeting us", "≠ changed", "was Awareness · 5 stay as they are",
    )  # fmt: skip
    rows = {row.now or row.was: row for stage in section.stages for row in stage.rows}
    first = rows["Reads <b>our</b> answer"]
    assert (first.state, first.was, first.where) == ("≠ changed", "Touchpoint 0", "Touchpoints")
    assert [one.words for one in first.fields] == ["Another name", "Feeling"]
    assert rows["Touchpoint 1"].state == "→ moved" and rows["Touchpoint 2"].state == "− gone"
    assert (
        rows["Hears from us first"].facts == "Text message · feels good\N{NO-BREAK SPACE}(+1) · no owner yet"
    )
    assert section.same == "Nothing changes in Service."


def test_both_curves_are_drawn_and_told_stage_by_stage() -> None:
    (section,) = changes(edited())
    curves = section.curves
    assert curves and len(curves.stages) == 5 and curves.was != curves.now
    assert (curves.stages[0].name, curves.stages[0].was, curves.stages[0].now) == ("Meeting us", "−1", "+2")
    assert (
        curves.said.startswith("As it is: Meeting us bad") and " To be: Meeting us very good" in curves.said
    )
    bare = planned(a_plan())
    for point in bare.all(Touchpoint):
        bare = bare.put(point.with_(emotion=None, feelings=[]))
    (section,) = changes(bare)
    assert section.curves is None and section.missing.startswith("Nothing differs yet") and not section.stages


@pytest.mark.parametrize("chapters", [("changes",), ("changes", "journeys")])
def test_it_leads_only_to_maps_that_are_there_and_text_stays_text(chapters: tuple[str, ...]) -> None:
    whole = document(edited(), *chapters)
    assert Document.model_validate_json(whole.model_dump_json()) == whole
    anchors = {section.anchor for section in whole.sections}
    told = whole.model_dump_json()
    assert set(re.findall(r'"name":"[^"]*","anchor":"([^"]+)"', told)) <= anchors
    html = page(whole)
    assert "Reads &lt;b&gt;our&lt;/b&gt; answer" in html and "<b>our" not in html


def test_what_a_future_plans_is_no_missing_value() -> None:
    plan = planned(a_plan())
    count = len(plan.all(Measure, journey_id=TO_BE))
    card = of_kind(document(plan, "scorecard"), "scorecard")
    assert f"{count} planned on a to-be map, where no value is asked for" in [text for text, _ in card.tally]  # type: ignore[union-attr]
    told = document(plan, "scorecard", "actions", "summary").model_dump_json()
    assert "no value yet" not in told.lower() and '"Planned"' in told


def test_the_page_lies_on_its_side_with_heads_that_say_whose_it_is() -> None:
    written = PdfReader(io.BytesIO(pdf.written(pdf.laid_out(document(edited())))))
    last = written.pages[-1]
    assert last.mediabox.width > last.mediabox.height
    text = last.extract_text()
    assert "What changes: First order (to-be)" in text and "As it is, mean" in "".join(
        one.extract_text() for one in written.pages
    )
