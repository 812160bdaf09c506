"""Markup, right-to-left, emoji and endless names in every field: shown as typed, never executed, nothing pushed out."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Page

from planner.model.plan import Plan
from planner.model.strategy_file import file_of, written
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.servers import ROOT, Planner

MARKUP = "<img src=x onerror='window.pwned=1'><script>window.pwned=1</script>{{7*7}}${7*7}<b>bold</b>"
OTHERS = ["مرحبا بكم في المتجر", "שלום עולם", "👩‍👩‍👧 tries 🧗 it", "W" * 10_000, "javascript:alert(1)"]
NOT_TEXT = {
    "id", "order", "kind", "unit", "better", "evidence", "currency", "status", "library", "picture", "made_at",
}  # fmt: skip


def strange(plan: Plan) -> Plan:
    """The plan with every text a person can type made strange; the client's name is markup."""
    for noun, records in plan.records.items():
        for number, record in enumerate(records.values()):
            text = [MARKUP, *OTHERS][number % 6]
            fields = {name: _strange(name, value, text) for name, value in record.as_json().items()}
            if noun == "strategy":
                fields["client"] = MARKUP
            plan = plan.put(type(record).made(**fields))
    return plan


def _strange(name: str, value: object, text: str) -> object:
    if name in NOT_TEXT or name.endswith(("_id", "_on", "_ids")) or name in ("on", "part_of", "responsible"):
        return value
    if name in ("hobbies", "goals", "motivations", "challenges", "channels", "jobs"):
        return [text, MARKUP]
    return text if isinstance(value, str) else value


@pytest.fixture(scope="module")
def strategy(app_server: Planner, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a strategy in which every text is strange."""
    file = tmp_path_factory.mktemp("strange") / "strange.json"
    file.write_bytes(written(file_of(strange(a_plan(12)))))
    environment = {**os.environ, "PLANNER_HOME": str(app_server.home)}
    command = [sys.executable, "-m", "planner.cli", "import", str(file)]
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return "/strategy/" + told.stdout.split()[-1]


PAGES = ["", "/personas", "/journeys", "/metrics", "/money-at-risk", "/owners", "/gaps", "/report"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_strange_text_is_whole(page: Page, strategy: str, path: str) -> None:
    _look(page, strategy + path)


@pytest.mark.parametrize("listed", ["personas", "journeys"])
def test_a_thing_of_strange_text_is_whole(page: Page, strategy: str, listed: str) -> None:
    page.goto(f"{strategy}/{listed}")
    link = page.locator(f"main a[href*='/{listed}/']").first
    link.wait_for()
    _look(page, link.get_attribute("href") or "")


SHOWN = """[...document.querySelectorAll("main *")].some((it) =>
    it.value?.toString().includes("onerror=") || (!it.childElementCount && it.textContent.includes("onerror=")))"""


def _look(page: Page, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path)
    until(page, SHOWN)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("new Promise(requestAnimationFrame)")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        assert page.evaluate(SHOWN), width
    assert page.evaluate("window.pwned") is None
    assert not [url for url in asked if url.endswith("/x")]
