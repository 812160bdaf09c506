"""The map as tables and as an outline: told by roles and names, worked by the keyboard alone, equal to the canvas."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.model.card import Card
from planner.model.journey import Lane, Stage
from planner.model.measure import Measure
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.servers import Planner

QUIET = "window.plannerEdits().length === 0"
"""Every edit is answered and has arrived."""


@pytest.fixture
def small(app_server: Planner) -> Opened:
    return opened(app_server, a_plan(10))


def show(page: Page, at: Opened, form: str) -> None:
    page.goto(f"{at.map}?as={form}")
    page.wait_for_selector(".sheet [data-row]")


def kept(planner: Planner, at: Opened) -> Plan:
    """What the planner holds now."""
    with kept_in(planner) as by:
        return plan_of(by, at.strategy_id)


def row_of(page: Page, title: str):
    """The row whose head is a field that holds this title; by its place, as fields are not text."""
    until(
        page,
        f"[...document.querySelectorAll('.row-head textarea')].some(({{ value }}) => value === '{title}')",
    )
    heads = page.locator(".row-head textarea").evaluate_all("(all) => all.map(({ value }) => value)")
    row = page.locator(".row-head textarea").nth(heads.index(title)).locator("xpath=ancestor::tr")
    return page.locator(f"#{row.get_attribute('id')}")


def test_the_address_and_the_switch_say_what_is_shown(page: Page, small: Opened) -> None:
    page.goto(small.map)
    expect(page.get_by_role("region", name="Journey map")).to_be_visible()
    shown = page.get_by_role("group", name="Show as")
    shown.get_by_role("button", name="Table").click()
    expect(page.get_by_role("table", name="Touchpoints")).to_be_visible()
    assert "as=table" in page.url
    page.reload()
    expect(shown.get_by_role("button", name="Table")).to_have_attribute("aria-pressed", "true")
    shown.get_by_role("button", name="Outline").click()
    expect(page.get_by_role("region", name="Journey as an outline")).to_be_visible()
    shown.get_by_role("button", name="Map").click()
    expect(page.get_by_role("region", name="Journey map")).to_be_visible()
    assert "as=" not in page.url


def test_the_tables_are_told_by_roles_and_names(page: Page, small: Opened) -> None:
    show(page, small, "table")
    table = page.get_by_role("table", name="Touchpoints")
    heads = [
        "Touchpoint", "Stage", "Lane", "Channel", "Emotion", "Moment of truth", "Evidence", "Owner", "Metric",
        "Baseline", "Now", "Target", "Status", "At risk a year, estimate", "Actions",
    ]  # fmt: skip
    expect(table.get_by_role("columnheader")).to_have_text(heads)
    expect(table.get_by_role("row")).to_have_count(11)
    expect(table.get_by_role("rowheader")).to_have_count(10)
    first = table.get_by_role("row").nth(1)
    expect(first.get_by_role("cell")).to_have_count(14)
    expect(first.get_by_role("textbox", name="Touchpoint")).to_have_value("Touchpoint 0")
    expect(first.get_by_role("combobox", name="Owner")).to_have_value(first_owner(page))
    expect(first.get_by_role("button", name="Moment of truth")).to_have_attribute("aria-pressed", "false")
    names = ["Touchpoints", "Doing", "Thinking", "Pain points", "Opportunities", "Stages", "Lanes"]
    headings = [text.split("\n")[0] for text in page.get_by_role("heading", level=2).all_inner_texts()]
    for name in names:
        expect(page.get_by_role("table", name=name, exact=True)).to_have_count(1)
        assert any(heading.startswith(name) for heading in headings), name
    doing = page.get_by_role("table", name="Doing")
    columns = ["Text", "Stage", "Reaches to", "Lane", "Evidence", "Actions"]
    expect(doing.get_by_role("columnheader")).to_have_text(columns)


def first_owner(page: Page) -> str:
    asked = (
        "Object.values(window.plannerCopy().records.touchpoint).find(({ title }) => title === 'Touchpoint 0')"
    )
    return page.evaluate(f"{asked}.responsible")


def test_the_keyboard_alone_adds_moves_gives_an_owner_removes_and_undoes(
    page: Page, app_server: Planner, small: Opened
) -> None:
    show(page, small, "table")
    stages = kept(app_server, small).all(Stage)
    page.get_by_role("button", name="Add a touchpoint").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Asks a friend\n")
    page.keyboard.press("Escape")
    row = row_of(page, "Asks a friend")
    row.get_by_role("textbox", name="Touchpoint").focus()
    page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == "Stage"
    page.keyboard.press("ArrowDown")
    expect(row.get_by_role("combobox", name="Stage")).to_have_value(stages[1].id)
    expect(row.get_by_role("combobox", name="Stage")).to_be_focused()
    row.get_by_role("combobox", name="Owner").focus()
    page.keyboard.press("ArrowDown")
    until(page, QUIET)
    added = kept(app_server, small).all(Touchpoint, title="Asks a friend")[0]
    assert added.stage_id == stages[1].id
    assert added.responsible
    row.get_by_label("More for this touchpoint").focus()
    page.keyboard.press("Enter")
    row.get_by_role("button", name="Remove", exact=True).focus()
    page.keyboard.press("Enter")
    expect(row).to_have_count(0)
    assert page.evaluate("Boolean(document.activeElement.closest('[data-row]'))")
    page.keyboard.press("Control+z")
    expect(row).to_have_count(1)
    until(page, QUIET)
    assert kept(app_server, small).all(Touchpoint, title="Asks a friend")[0].responsible == added.responsible


def test_every_value_of_a_row_is_edited_where_it_stands(
    page: Page, app_server: Planner, small: Opened
) -> None:
    show(page, small, "table")
    row = row_of(page, "Touchpoint 0")
    for name, words in (
        ("Touchpoint", "Rings the bell"),
        ("Channel", "Door"),
        ("Target", "91"),
        ("Now", "77"),
    ):
        row.get_by_label(name, exact=True).fill(words)
        row.get_by_label(name, exact=True).press("Enter")
    row.get_by_role("combobox", name="Emotion").select_option("Very good")
    row.get_by_role("combobox", name="Evidence").select_option("Researched")
    row.get_by_role("button", name="Moment of truth").click()
    expect(row.get_by_role("button", name="Moment of truth")).to_have_attribute("aria-pressed", "true")
    row.get_by_label("More for this touchpoint").click()
    row.get_by_role("button", name="Move down").click()
    until(page, QUIET)
    plan = kept(app_server, small)
    one = plan.all(Touchpoint, title="Rings the bell")[0]
    assert (one.channel, one.emotion, one.evidence, one.moment_of_truth) == ("Door", 2, "researched", True)
    measure = plan.all(Measure, touchpoint_id=one.id)[0]
    assert (measure.target, measure.current) == (91, 77)
    together = [it.title for it in plan.all(Touchpoint, stage_id=one.stage_id)]
    assert together[:2] == ["Touchpoint 1", "Rings the bell"]
    row.get_by_label("More for this touchpoint").click()
    row.get_by_role("button", name="Duplicate").click()
    expect(page.locator(".of-touchpoints tbody tr")).to_have_count(11)


def test_sorting_by_a_column_changes_nothing_that_is_kept(page: Page, small: Opened) -> None:
    show(page, small, "table")
    titles = "[...document.querySelectorAll('.of-touchpoints .row-head textarea')].map(({ value }) => value)"
    before, revision = page.evaluate(titles), page.evaluate("window.plannerCopy().revision")
    head = page.get_by_role("columnheader", name="Touchpoint", exact=True)
    for way, last in (("ascending", "Touchpoint 9"), ("descending", "Touchpoint 0"), ("none", before[-1])):
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", way)
        until(page, f"{titles}.at(-1) === '{last}'")
    assert page.evaluate(titles) == before
    assert page.evaluate("window.plannerCopy().revision") == revision


def test_a_row_that_is_worked_in_stays_where_it_is_until_it_is_left(page: Page, small: Opened) -> None:
    show(page, small, "table")
    titles = "[...document.querySelectorAll('.of-touchpoints .row-head textarea')].map(({ value }) => value)"
    page.get_by_role("columnheader", name="Touchpoint", exact=True).get_by_role("button").click()
    title = row_of(page, "Touchpoint 0").get_by_role("textbox", name="Touchpoint")
    title.fill("Zest")
    title.press("Enter")
    until(page, QUIET)
    assert page.evaluate(titles)[0] == "Zest"
    page.get_by_role("button", name="Undo (Ctrl+Z)").focus()
    until(page, f"{titles}.at(-1) === 'Zest'")


def test_stages_and_lanes_are_worked_there_too(page: Page, app_server: Planner, small: Opened) -> None:
    show(page, small, "table")
    stages = page.get_by_role("region", name="Journey as tables").locator("#table-stages")
    stages.get_by_role("button", name="Add a stage").press(
        "Enter"
    )  # rows that come near are drawn and move it
    name = stages.get_by_role("textbox", name="Stage", exact=True).last
    expect(name).to_have_value("New stage")
    name.fill("Afterwards")
    name.press("Enter")
    row = stages.get_by_role("row").last
    row.get_by_label("Change this stage").click()
    row.get_by_role("button", name="Move left").click()
    lanes = page.locator("#table-lanes")
    doing = lanes.get_by_role("row").filter(has=page.get_by_role("cell", name="Doing", exact=True))
    doing.get_by_label("Change this lane").click()
    doing.get_by_role("button", name="Hide lane").click()
    expect(page.get_by_role("table", name="Doing")).to_have_count(0)
    doing.get_by_role("button", name="Show on the map").click()
    expect(page.get_by_role("table", name="Doing")).to_have_count(1)
    lanes.get_by_text("Add a lane").click()
    lanes.get_by_role("button", name="Notes").click()
    until(page, QUIET)
    plan = kept(app_server, small)
    assert plan.all(Stage)[-2].name == "Afterwards"
    assert plan.all(Lane)[-1].kind == "notes"
    assert not any(lane.hidden for lane in plan.all(Lane))


def test_the_outline_is_headings_and_lists_and_worked_by_its_menus(
    page: Page, app_server: Planner, small: Opened
) -> None:
    show(page, small, "outline")
    plan = kept(app_server, small)
    stages = plan.all(Stage)
    expect(page.get_by_role("heading", level=2)).to_have_text([*[stage.name for stage in stages], "Lanes"])
    part = page.get_by_role("region", name="Doing, Awareness")
    expect(part.get_by_role("heading", level=3)).to_have_text("Doing")
    page.get_by_role("button", name="Add to Doing, Awareness").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Hums a tune\n")
    page.keyboard.press("Escape")
    things = page.get_by_role("list", name="Doing, Awareness").get_by_role("listitem")
    expect(things).to_have_count(2)
    things.last.get_by_label("More for this card").click()
    things.last.get_by_role("button", name="Move up").click()
    expect(things.first.get_by_role("textbox", name="Text")).to_have_value("Hums a tune")
    things.first.get_by_label("More for this card").click()
    things.first.get_by_role("button", name="To the stage after").click()
    expect(page.get_by_role("list", name="Doing, Consideration").get_by_role("listitem")).to_have_count(2)
    until(page, QUIET)
    assert kept(app_server, small).all(Card, text="Hums a tune")[0].stage_id == stages[1].id
    touchpoint = page.get_by_role("list", name="Touchpoints, Awareness").get_by_role("listitem").first
    touchpoint.get_by_role("button", name="Open the details").click()
    panel = page.get_by_role("complementary", name="Touchpoint")
    expect(panel.get_by_label("Title", exact=True)).to_have_value("Touchpoint 0")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(touchpoint).to_be_focused()


def test_what_others_do_meanwhile_is_said_politely(page: Page, app_server: Planner, browser: Browser) -> None:
    at = opened(app_server, a_plan(3))
    show(page, at, "table")
    page.evaluate("Object.assign(window.plannerCopy().me, { id: 'somebody-else' })")
    context = browser.new_context(base_url=app_server.url)
    other = context.new_page()
    show(other, at, "outline")
    title = other.get_by_role("textbox", name="Touchpoint").first
    title.fill("Told elsewhere")
    title.press("Enter")
    expect(page.locator("[data-announces]")).to_contain_text("changed Told elsewhere in")
    context.close()


def test_of_a_large_map_only_what_is_near_the_screen_is_drawn_and_the_keyboard_goes_on(
    page: Page, app_server: Planner
) -> None:
    at = opened(app_server, a_plan(400))
    show(page, at, "table")
    rows = page.locator(".of-touchpoints [data-row]")
    expect(page.get_by_role("table", name="Touchpoints")).to_have_attribute("aria-rowcount", "401")
    expect(rows.first).to_have_attribute("aria-rowindex", "2")
    assert rows.count() < 80
    rows.first.get_by_label("Channel", exact=True).focus()
    titles = "document.activeElement.closest('tr').querySelector('textarea').value"
    for number in range(1, 61):
        page.keyboard.press("Control+ArrowDown")
        assert page.evaluate(titles) == f"Touchpoint {number}"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Channel"
    page.locator(".sheet").evaluate("(sheet) => sheet.scrollTo(0, 0)")
    until(page, "document.querySelector('.of-touchpoints textarea').value === 'Touchpoint 0'")
    page.keyboard.press("Shift+Tab")  # on from where the keyboard is, though one has scrolled away from there
    assert page.evaluate(titles) == "Touchpoint 60"
    page.locator("#table-touchpoints").evaluate("(part) => part.scrollIntoView({ block: 'end' })")
    low = page.locator("[aria-rowindex='395']").get_by_role("textbox", name="Touchpoint")
    expect(low).to_have_value("Touchpoint 393")
    assert rows.count() < 80
    page.locator("#find").fill("Touchpoint 200")
    page.keyboard.press("F3")
    expect(page.locator("[aria-rowindex='202']")).to_be_in_viewport()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows).to_have_count(400)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    show(page, at, "outline")
    lines = page.locator(".outline-line")
    assert lines.count() < 80
    expect(lines.first).to_have_attribute("aria-setsize", "80")


@pytest.mark.parametrize("width", [1440, 390])
def test_tables_and_outline_are_accessible_and_fit(browser: Browser, app_server: Planner, width: int) -> None:
    at = opened(app_server, "outdoor-gear")
    context = browser.new_context(base_url=app_server.url, viewport={"width": width, "height": 844})
    page, found = context.new_page(), []
    for form in ("table", "outline"):
        show(page, at, form)
        found += [(form, *one) for one in faults_in_every_light(page)]
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        if width == 390:
            assert page.locator(".sheet").evaluate("(it) => it.scrollWidth - it.clientWidth") <= 0
    context.close()
    assert found == []
