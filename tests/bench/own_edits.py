"""How soon one's own edit is painted on a large map, alone and while 30 others edit it twenty times a second in sum.

`python -m tests.bench.own_edits [EDITS]`. Chromium is real, so is the planner; the others are 30 sockets of a process
of their own that edit titles and feelings and move touchpoints. An edit counts from the time stamp of its key to the
frame after the one in which the document holds it (a double requestAnimationFrame: one of 16.7 ms is in every figure).

"letter": typed into a card on the canvas; "text": its new text handed over; "title": Enter in the panel until the card
on the canvas has it; "move": a touchpoint one place on by Alt and an arrow; "add": Enter in a cell's line for new ones.
"bare": a letter on an empty page at the same time, the least this machine allows.
"long/s" are tasks of the page that took over 50 ms; "work" is what its own thread did, ms a second.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from planner.model.ids import JourneyId
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.bench.drag import p95
from tests.browser.opening import Opened, kept_in, opened
from tests.builders import a_plan
from tests.conftest import CHROMIUM, QUIET
from tests.live_client import LiveClient
from tests.servers import ROOT, Planner, planner

SIZES = (400, 1600)
EDITS, PEOPLE, A_SECOND = 60, 30, 20
MINE = 8
"""The first touchpoints are left to the browser, so that nobody else moves what it looks at."""
PAUSE = 60  # ms between two own edits

WATCH = """
window.long = [];
new PerformanceObserver((list) => window.long.push(...list.getEntries())).observe({ type: "longtask" });
window.painted = (shown) => (window.waited = new Promise((done) => {
  const press = (event) => {
    if (["Alt", "Control"].includes(event.key)) return;
    removeEventListener("keydown", press, true);
    const look = () => requestAnimationFrame((now) => (shown() ? done(now - event.timeStamp) : look()));
    requestAnimationFrame(() => (shown() ? requestAnimationFrame((now) => done(now - event.timeStamp)) : look()));
  };
  addEventListener("keydown", press, true);
}));
"""
NOTE = ".lane-doing .note textarea"


def pressed(page: Page, key: str, shown: str) -> float:
    """Milliseconds from this key until `shown` is painted."""
    page.evaluate(f"void window.painted(() => {shown})")
    page.keyboard.press(key)
    waited = page.evaluate("window.waited")
    page.wait_for_timeout(PAUSE)
    return waited


def letters(page: Page, number: int) -> dict[str, float]:
    if number == 0:
        page.locator(".lane-doing .cell").first.scroll_into_view_if_needed()
    note = page.locator(NOTE).first
    note.focus()
    page.keyboard.press("End")
    text = note.input_value() + "x"
    asked = f"Object.values(window.plannerCopy().records.card).some(({{ text }}) => text === '{text}')"
    field = f"document.querySelector('{NOTE}')"
    letter = pressed(page, "x", f"{field}.value === '{text}'")
    return {
        "letter": letter,
        "text": pressed(page, "Control+Enter", f"{asked} && {field}.value === '{text}'"),
    }


def titles(page: Page, number: int) -> dict[str, float]:
    if number == 0:
        page.evaluate("document.querySelector('.board').scrollTo(0, 0)")
        page.wait_for_timeout(300)
        page.locator(".touchpoint").nth(2).click()
    words = f"Called the {number}th"
    page.locator(".panel-title").fill(words)
    card = "document.querySelectorAll('.touchpoint')[2]"
    return {"title": pressed(page, "Enter", f"{card}.textContent.includes('{words}')")}


def moves(page: Page, number: int) -> dict[str, float]:
    if number == 0:
        page.keyboard.press("Escape")
        page.wait_for_selector("#panel", state="detached")
    at, to = (1, 2) if number % 2 == 0 else (2, 1)
    things = "document.querySelectorAll('.touchpoint')"
    page.evaluate(f"({things}[{at}].focus(), window.mine = {things}[{at}].dataset.item)")
    key = "Alt+ArrowDown" if to > at else "Alt+ArrowUp"
    return {"move": pressed(page, key, f"{things}[{to}].dataset.item === window.mine")}


def adds(page: Page, number: int) -> dict[str, float]:
    if number == 0:
        page.locator(".lane-touchpoints .cell .add").first.click()
    words = f"Added the {number}th"
    page.keyboard.type(words)
    cell = "document.querySelector('.lane-touchpoints .cell')"
    shown = f"[...{cell}.querySelectorAll('.touchpoint')].some((one) => one.textContent.includes('{words}'))"
    return {"add": pressed(page, "Enter", shown)}


def bare(context: BrowserContext, edits: int) -> list[float]:
    """The same wait for a letter on a page with nothing on it: what the machine takes, whatever we do."""
    page = context.new_page()
    page.set_content("<textarea></textarea>")
    page.evaluate(f"{WATCH}; undefined")
    page.locator("textarea").focus()
    field = "document.querySelector('textarea').value.length"
    waits = [pressed(page, "x", f"{field} === {number}") for number in range(1, edits + 1)]
    page.close()
    return waits


KINDS: tuple[Callable[[Page, int], dict[str, float]], ...] = (letters, titles, moves, adds)


def measured(
    browser: Browser, server: Planner, at: Opened, edits: int
) -> tuple[dict[str, list[float]], float, float]:
    """The waits of each kind of edit; how many long tasks the page had in a second, and how many ms it worked."""
    context = browser.new_context(
        base_url=server.url, viewport={"width": 1440, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .touchpoint")
    page.wait_for_timeout(1500)
    line = context.new_cdp_session(page)
    line.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        found = line.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in found if one["name"] == "TaskDuration") * 1000

    page.evaluate("window.long.length = 0")
    waits: dict[str, list[float]] = {}
    began, before = time.monotonic(), worked()
    for kind, number in itertools.product(KINDS, range(edits)):
        for name, waited in kind(page, number).items():
            waits.setdefault(name, []).append(waited)
    seconds = time.monotonic() - began
    waits["bare"] = bare(context, edits)
    long, work = page.evaluate("window.long.length") / seconds, (worked() - before) / seconds
    context.close()
    return waits, long, work


@contextlib.contextmanager
def others(server: Planner, at: Opened) -> Iterator[None]:
    """30 people on the map, in a process of their own, as long as the block runs."""
    with kept_in(server) as by:
        plan = plan_of(by, at.strategy_id, JourneyId(at.journey_id))
    things = plan.all(Touchpoint)[MINE:]
    told = "\n".join(f"{one.id} {one.stage_id} {one.lane_id}" for one in things)
    command = [
        sys.executable,
        "-m",
        "tests.bench.own_edits",
        "others",
        server.url,
        at.strategy_id,
        at.journey_id,
    ]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(told)
        process.stdin.close()
        assert process.stdout.readline() == "here\n"
        try:
            yield
        finally:
            process.terminate()


async def edit_together(url: str, strategy: str, journey: str, things: list[list[str]]) -> None:
    """What the process of the others does until it is ended."""
    pick = random.Random(7)
    async with contextlib.AsyncExitStack() as stack:
        where = {"strategy": strategy, "journey": journey}
        people = [await stack.enter_async_context(LiveClient(url, where)) for _ in range(PEOPLE)]
        for person in people:
            await person.ask("join", seconds=60)
        print("here", flush=True)
        began = time.perf_counter()
        asked: set[asyncio.Task[None]] = set()
        for number in itertools.count():
            await asyncio.sleep(max(0, began + number / A_SECOND - time.perf_counter()))
            edit = {"id": f"other-{time.time_ns()}", "seen": 2**30, **an_edit(pick, things, number)}
            task = asyncio.create_task(pick.choice(people).ask("do", [edit], seconds=60))
            asked.add(task)
            task.add_done_callback(asked.discard)


def an_edit(pick: random.Random, things: list[list[str]], number: int) -> dict[str, object]:
    """Of ten edits eight are new titles, one is a feeling and one a move to another place of the cell."""
    id, stage, lane = pick.choice(things)
    if number % 10 == 3:
        beside = [other for other, *place in things if place == [stage, lane] and other != id]
        return {"action": "touchpoints.move", "args": [id, stage, lane, pick.choice(beside)]}
    set_to = (
        {"emotion": pick.choice((-2, -1, 0, 1, 2))} if number % 10 == 7 else {"title": f"By others, {number}"}
    )
    return {"action": "touchpoints.edit", "args": [id, set_to]}


def told(size: int, with_others: bool, waits: dict[str, list[float]], long: float, work: float) -> None:
    for kind, all_ in {
        **waits,
        "all": [one for kind, some in waits.items() if kind != "bare" for one in some],
    }.items():
        start = f"{size:>12,} {PEOPLE if with_others else 0:>7} {kind:>7}"
        print(f"{start} {statistics.median(all_):8.0f} {p95(all_):6.0f} {max(all_):7.0f}", end="")
        print(f" {long:7.2f} {work:5.0f}" if kind == "all" else "", flush=True)


def main(edits: int = EDITS) -> None:
    print("One's own edit until it is painted, ms (goal: under 100 at p95 beside 30 others)")
    print(
        f"{'touchpoints':>12} {'others':>7} {'edit':>7} {'median':>8} {'p95':>6} {'worst':>7} {'long/s':>7} {'work':>5}"
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        planner(Path(folder) / "home") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for size in SIZES:
            alone = opened(server, a_plan(size))
            told(size, False, *measured(browser, server, alone, edits))
            beside = opened(server, a_plan(size))
            with others(server, beside):
                told(size, True, *measured(browser, server, beside, edits))
        browser.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["others"]:
        url, strategy, journey = sys.argv[2:5]
        asyncio.run(edit_together(url, strategy, journey, [line.split() for line in sys.stdin]))
    else:
        main(*map(int, sys.argv[1:2]))
