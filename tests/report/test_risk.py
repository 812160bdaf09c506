"""The money at risk as a report says it: ranked, summed, each figure marked as an estimate."""

from __future__ import annotations

import re
from datetime import date

from planner.model.journey import Journey
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.report.document import Document, Options, decided
from planner.report.html.page import page
from planner.report.sections.journey import JourneyMap
from planner.report.sections.risk import MoneyAtRisk
from tests.builders import TO_BE, a_plan, an_estimate, planned

TODAY = date(2026, 11, 22)


def estimated() -> Plan:
    """Estimates in two currencies at three touchpoints, and one that lacks an input."""
    plan = planned(a_plan())
    first, second, third, fourth, *_ = plan.all(Touchpoint, journey_id=plan.all(Journey)[0].id)
    plan = plan.put(first.with_(title="Reads <b>our</b> answer"))
    plan = plan.put(an_estimate(first)).put(an_estimate(second, orders=24_000, orders_from="The books"))
    plan = plan.put(an_estimate(third, currency="USD")).put(an_estimate(fourth, orders=None))
    return plan.put(an_estimate(plan.all(Touchpoint, journey_id=TO_BE)[0]))


def document(plan: Plan, *chapters: str) -> Document:
    return decided(plan, TODAY, Options.model_validate({"chapters": chapters or ("risk",)}))


def chapter(plan: Plan) -> MoneyAtRisk:
    return next(one for one in document(plan).sections if isinstance(one, MoneyAtRisk))


def test_touchpoints_are_ranked_and_currencies_kept_apart() -> None:
    told = chapter(estimated())
    assert [(one.rank, one.title, one.between) for one in told.lines] == [
        ("1", "Touchpoint 1", "€\u202f24,000 to €\u202f72,000"),
        ("2", "Reads <b>our</b> answer", "€\u202f12,000 to €\u202f36,000"),
        ("3", "Touchpoint 2", "$\u202f12,000 to $\u202f36,000"),
    ]
    assert told.totals == ("€\u202f36,000 to €\u202f110,000", "$\u202f12,000 to $\u202f36,000")
    assert [(round(one.bar.start, 2), one.bar.end) for one in told.lines] == [
        (0.33, 1),
        (0.17, 0.5),
        (0.33, 1),
    ]
    assert told.lines[0].formula == "24,000 orders × 10 to 12 % × 20 to 50 % × 50 EUR"
    assert [one.source for one in told.lines[0].inputs] == ["The books", "By hand", "Interviews", "By hand"]
    [journey] = told.journeys
    assert {one.stage for one in journey.stages} == {"Awareness", "Consideration"}
    assert told.open == ("Touchpoint 3: orders a year",)
    assert told.left_out == "Left out: 1 estimate on to-be journeys, which are plans."


def test_every_figure_is_marked_as_an_estimate_on_the_page_and_on_the_map() -> None:
    plan = estimated()
    html = page(document(plan))
    amounts = len(re.findall(r"<p class=\"(?:strong|value)\">[€$]\u202f[\d,]+ to", html))
    assert amounts == html.count(">Estimate</span>") > 6
    assert "<b>our</b>" not in html
    assert "too high" in html
    [sheet] = [one for one in document(plan, "journeys").sections if isinstance(one, JourneyMap)][:1]
    cells = (cell for part in sheet.sheets for row in part.rows for cell in row.cells)
    chips = [chip.text for cell in cells for item in cell for chip in item.chips]
    assert "Estimate: €\u202f24,000 to €\u202f72,000 at risk a year" in chips
    assert len([chip for chip in chips if "Estimate" in chip]) == 3


def test_there_is_no_chapter_where_nothing_is_estimated() -> None:
    kinds = {one.kind for one in document(a_plan()).sections}
    assert "risk" not in kinds
    plan = estimated()
    for journey in plan.all(Journey):
        plan = plan.put(journey.put_away())
    assert "risk" not in {one.kind for one in document(plan).sections}
