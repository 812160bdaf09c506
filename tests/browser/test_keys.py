"""A key is made on the page of data; what another system records with it is there at once."""

from __future__ import annotations

import re

import httpx
from playwright.sync_api import Page, expect

from planner.model.measure import Measure
from planner.store import plan_of
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import kept_in, opened
from tests.servers import Planner


def test_what_another_system_records_is_there_at_once(page: Page, app_server: Planner) -> None:
    shop = opened(app_server, "online-store")
    with kept_in(app_server) as by:
        measure = plan_of(by, shop.strategy_id).all(Measure)[0]
    page.goto(f"{app_server.url}/strategy/{shop.strategy_id}/data")
    page.get_by_role("button", name="Keys").click()
    dialog = page.get_by_role("dialog", name="Keys for other systems")
    expect(dialog.get_by_text("No key yet.")).to_be_visible()
    dialog.get_by_label("Which system has it").fill("Help desk")
    dialog.get_by_role("button", name="Make a key").click()
    expect(dialog.get_by_role("textbox", name="Key", exact=True)).to_have_value(re.compile("^cxp_"))
    token = dialog.get_by_role("textbox", name="Key", exact=True).input_value()
    dialog.get_by_text("How a value is sent").click()
    expect(dialog.get_by_text(f"curl {app_server.url}/api/push/values")).to_be_visible()
    assert not faults_in_every_light(page)
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Metrics").first.click()
    said = {"values": [{"measure": measure.id, "value": 12345.5, "on": "2027-01-31"}]}
    key = {"authorization": f"Bearer {token}"}
    answer = httpx.post(f"{app_server.url}/api/push/values", json=said, headers=key)
    assert answer.status_code == 200, answer.text
    place = f"a[href$='touchpoint={measure.touchpoint_id}']"
    row = (
        page.get_by_role("table", name="Where it is measured")
        .get_by_role("row")
        .filter(has=page.locator(place))
    )
    expect(row.get_by_label("Now").first).to_have_value("12,345.5")
