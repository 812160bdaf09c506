"""What axe finds serious on a page, by day and by night without loading it twice."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.waiting import until

LIT = """(dark) => ["dark", "light"].forEach((name) =>
    document.documentElement.classList.toggle(name, dark === (name === "dark")))"""
"""As `screen.js` does when a page is loaded."""
STILL = "document.getAnimations().every((one) => one.playState !== 'running')"
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""Three quarters of axe's work; between day and night nothing else differs."""
FOUND = """(options) => axe.run({ resultTypes: ["violations"], ...options }).then(({ violations }) => violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)])))"""


def faults(page: Page, **options: object) -> list[tuple[str, ...]]:
    """Rule and element of whatever is serious or critical."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    return [tuple(one) for one in page.evaluate(FOUND, options)]


def faults_in_every_light(page: Page) -> list[tuple[str, ...]]:
    """The same in the light, and its colours in the dark, with motion reduced; the page is left light."""
    found = []
    for light, options in (("dark", COLOURS), ("light", {})):
        page.emulate_media(color_scheme=light, reduced_motion="reduce")
        page.evaluate(LIT, light == "dark")
        until(page, f"{STILL} && document.documentElement.classList.contains('{light}')")
        found += [(light, *one) for one in faults(page, **options)]
    return found
