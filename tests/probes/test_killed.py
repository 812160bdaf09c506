"""The server killed again and again while people edit: what was acknowledged is there, once and as it was written."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from planner.model.card import Card
from planner.model.change import Change
from planner.model.ids import StrategyId
from planner.model.journey import Lane, Stage
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import changes_since, plan_of
from tests import servers
from tests.browser.opening import kept_in, opened
from tests.builders import a_plan
from tests.doors import an_account
from tests.probes.seed import chance, found
from tests.probes.typist import News, Typist, text_of
from tests.servers import Planner

PEOPLE = 4
DEATHS = 30
FEW = 3
"""Deaths that show what the fault loses: each of them does."""


async def complaints_after(folder: Path, deaths: int, **fault: str) -> list[str]:
    """What is wrong with the data after so many deaths, once everything that was asked for has an answer."""
    with servers.planner(folder / "home", "--accounts", module="tests.probes.mortal", **fault) as planner:
        news, over = News(), asyncio.Event()
        typists = list(at_their_desks(planner, news))
        async with asyncio.timeout(600), asyncio.TaskGroup() as group:
            for typist in typists:
                group.create_task(typist.works(over))
            await killed(planner, news, deaths)
            over.set()
        again = planner.log.read_text().count("It is started again")
        print(f"\n{again} deaths, {news.counts}")
        assert again == deaths
        assert news.counts["asked again"] >= deaths // 3
        return list(complaints(planner, typists))


def at_their_desks(planner: Planner, news: News) -> Iterator[Typist]:
    """Editors who share a map; each has a touchpoint of their own."""
    plan = a_plan(PEOPLE)
    strategy, lane = opened(planner, plan).strategy_id, plan.all(Lane, kind="doing")[0]
    with kept_in(planner) as by:
        tokens = [an_account(by, Role.EDITOR).token for _ in range(PEOPLE)]
    for number, touchpoint in enumerate(plan.all(Touchpoint)):
        place = (plan.all(Stage)[0].id, lane.id)
        yield Typist(planner, tokens[number], strategy, place, touchpoint.id, f"typist-{number}", news)


async def killed(planner: Planner, news: News, deaths: int) -> None:
    """Kill the server while edits go on: after it answered, after it was asked, and between commit and answer."""
    draws = chance("deaths")
    for number in range(deaths):
        await news.after("entered", PEOPLE)
        server = planner.server
        await news.after("acknowledged", draws.randint(1, 8))
        if number % 3 == 1:
            await news.after("asked", 1)
            await asyncio.sleep(draws.uniform(0, 0.02))
        server.send_signal(signal.SIGUSR1 if number % 3 == 2 else signal.SIGKILL)


def complaints(planner: Planner, typists: list[Typist]) -> Iterator[str]:
    """Every edit that is not kept exactly once, and as acknowledged and written; and what nobody asked for."""
    strategy = StrategyId(typists[0].strategy)
    with kept_in(planner) as by:
        plan, changes = plan_of(by, strategy), changes_since(by, strategy, 1, 1_000_000)
    if [change.revision for change in changes] != list(range(2, plan.strategy.revision + 1)):
        yield "the revisions have gaps"
    by_id = {change.id: change for change in changes}
    written = Counter(text for change in changes for text in texts_in(change))
    cards = Counter((card.id, card.text) for card in plan.all(Card))
    titles = {touchpoint.id: touchpoint.title for touchpoint in plan.all(Touchpoint)}
    for typist in typists:
        last = ""
        for id, edit in typist.asked.items():
            text, answer = text_of(edit), {"change": None, "revision": None, **typist.told[id]}
            change = by_id.get(answer.get("change"))
            if change is None or change.revision != answer["revision"] or text not in texts_in(change):
                yield f"{id} was answered with {answer} and is lost"
            if written[text] != 1:
                yield f"{id} is {written[text]} times in the history"
            if edit["action"] == "cards.add" and cards[id, text] != 1:
                yield f"the card of {id} is there {cards[id, text]} times"
            last = text if edit["action"] == "touchpoints.edit" else last
        if titles[typist.touchpoint] != last:
            yield f"{typist.touchpoint} is called {titles[typist.touchpoint]!r}, not {last!r}"
    if strange := written.keys() - {text_of(edit) for one in typists for edit in one.asked.values()}:
        yield f"nobody asked for {strange}"
    yield from noted_otherwise(planner, typists)


def noted_otherwise(planner: Planner, typists: list[Typist]) -> Iterator[str]:
    """Edits of which the planner remembers something else than it answered."""
    with sqlite3.connect(planner.home / "planner.db") as database:
        rows = database.execute("SELECT edit_id, change_id, revision FROM done_edit").fetchall()
    said = [pair for typist in typists for pair in typist.told.items()]
    told = {(id, answer.get("change"), answer.get("revision")) for id, answer in said}
    if set(rows) != told or len(rows) != len(told):
        yield f"{len(told)} edits were acknowledged, {len(rows)} are remembered as done"


def texts_in(change: Change) -> set[str]:
    """What a change wrote into cards and titles."""
    after = [edit.after or {} for edit in change.edits]
    return {fields[name] for fields in after for name in ("text", "title") if name in fields}


async def test_thirty_deaths_lose_nothing_that_was_acknowledged(tmp_path) -> None:
    assert await complaints_after(tmp_path, DEATHS) == [], found("lost, twice or otherwise")


async def test_who_acknowledges_before_the_commit_is_found_out(tmp_path) -> None:
    wrong = await complaints_after(tmp_path, FEW, PLANNER_FAULT="early")
    assert any("is lost" in one for one in wrong), found(wrong)
