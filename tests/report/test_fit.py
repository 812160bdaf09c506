"""No page with almost nothing on it: what is decided from measures, and what comes of it on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from planner.model.journey import Stage
from planner.model.plan import Plan
from planner.model.record import Record
from planner.report import pdf
from planner.report.document import Options, Paper, decided
from planner.report.fit import Measures, closer, ends_badly, even
from planner.report.measure import measured
from planner.report.parts import alike, alone, parts
from tests.builders import a_plan
from tests.report import texts

TODAY = date(2026, 11, 21)
LONG = "A sentence of the kind that people type when they know their customers well. "


def a_section(kind: str) -> Any:
    return next(each for each in decided(a_plan(), TODAY).sections if each.kind == kind)


@pytest.mark.parametrize(
    ("filled", "table", "map_"),
    [((0.1,), False, False), ((1, 0.1), True, True), ((1, 0.4), False, True), ((1, 0.9, 0.6), False, False)],
)
def test_only_the_last_of_several_pages_can_end_badly(
    filled: tuple[float, ...], table: bool, map_: bool
) -> None:
    measures = Measures(filled, filled, 0)
    assert ends_badly(a_section("gaps"), measures) is table
    assert ends_badly(a_section("journey"), measures) is map_


def test_a_part_is_set_closely_only_where_that_should_save_a_page() -> None:
    little, much = (Measures((1, last), (0.05,) * round((1 + last) * 20), 0.03) for last in (0.1, 0.3))
    assert closer(a_section("gaps"), little).density == "tight"
    assert closer(a_section("gaps"), much) is None
    assert closer(closer(a_section("gaps"), little), little) is None


def test_pages_come_out_about_equally_full() -> None:
    assert even(Measures((1, 0.2), (0.1,) * 12, 0)) == pytest.approx(0.6, abs=0.02)
    assert even(Measures((1, 0.3), (0.1,) * 12, 0.1)) == pytest.approx(0.7, abs=0.02)
    assert even(Measures((0.6, 0.9), (0.6, 0.9), 0)) == pytest.approx(0.9, abs=0.02)
    assert even(Measures((1, 0.2), (1.2,), 0)) == pytest.approx(1, abs=0.02)


def test_a_map_is_cut_where_a_sheet_begins_and_says_its_title_and_legend_once() -> None:
    plan = staged(a_plan(), 7)
    cut = [part.sections[0] for part in parts(decided(plan, TODAY)) if part.sections[0].kind == "journey"]
    assert [(len(part.sheets), part.opens, part.closes) for part in cut] == [
        (1, True, False),
        (1, False, True),
    ]


def test_personas_are_set_alike() -> None:
    cut = parts(decided(a_plan(), TODAY))
    first, second = (place for place, part in enumerate(cut) if part.sections[0].kind == "persona")
    assert list(alike(cut)) == []
    cut[first] = alone(cut[first], cut[first].sections[0].model_copy(update={"density": "tight"}))
    assert [(place, part.sections[0].density) for place, part in alike(cut)] == [(second, "tight")]


def staged(plan: Plan, count: int) -> Plan:
    """The plan with `count` stages, its touchpoints and cards spread over them."""
    old = [stage.id for stage in plan.all(Stage)]
    new = [
        plan.all(Stage)[0].with_(id=f"stage-{n}", name=f"Stage {n}", order=f"{n:02}V", colour=n % 5 + 1)
        for n in range(count)
    ]
    return Plan.of([*new, *_moved(plan, old, [stage.id for stage in new])])


def _moved(plan: Plan, old: list[str], new: list[str]) -> Iterator[Record]:
    for noun, records in plan.records.items():
        for place, record in enumerate(records.values()):
            if noun == "touchpoint":
                yield record.with_(stage_id=new[place * len(new) // len(records)])
            elif noun == "card":
                yield record.with_(stage_id=new[old.index(record.stage_id) * len(new) // len(old)])
            elif noun != "stage":
                yield record


@pytest.mark.parametrize(
    ("touchpoints", "stages", "paper", "text"),
    [(25, 3, "a4", LONG), (25, 6, "letter", ""), (60, 5, "letter", ""), (100, 7, "a4", "")],
)
def test_no_part_of_a_report_ends_on_a_nearly_empty_page(
    touchpoints: int, stages: int, paper: Paper, text: str
) -> None:
    plan = texts.plan_of(text, touchpoints, ("touchpoint", "card")) if text else a_plan(touchpoints)
    document = decided(staged(plan, stages), TODAY, Options(paper=paper))
    table = pdf._Table(document)
    for part in parts(document):
        filled = measured([page._page_box for page in table.fitted(part)[1].pages]).filled
        assert min(filled[1:], default=1) > 0.15, (part.sections[0].kind, filled)
