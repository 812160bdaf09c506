"""A thousand malformed files: each is read or refused with a sentence, and the planner goes on.

All 500 strategy files go to the reader, all 500 pictures to the worker process that opens pictures, in lots of 100;
some of both are sent to a running planner as well, by somebody who may.
"""

from __future__ import annotations

import json
import time

import httpx
import pytest

from planner.intake import picture as pictures_in
from planner.intake import strategy_file
from planner.intake.picture import WHY
from planner.model.picture import SIDE
from planner.model.strategy_file import Fault
from planner.web.caller import PLAIN_COOKIE
from tests.probes import files
from tests.probes.complaints import complaints
from tests.probes.seed import chance, found
from tests.probes.world import World
from tests.servers import Planner

OF_A_KIND = 500
LOT = 100
STRATEGIES_SENT, PICTURES_SENT = 90, 12
"""Of a picture sent to a planner each starts a process."""
MEGABYTES = 120


def test_five_hundred_strategy_files_are_read_or_refused() -> None:
    refused = 0
    for number, file in enumerate(files.strategies(chance("strategy files"), OF_A_KIND)):
        said = ""
        try:
            strategy_file.read(file)
        except Fault as fault:
            refused, said = refused + 1, str(fault)
        except Exception as error:  # noqa: BLE001  whatever it is, it was not foreseen
            pytest.fail(found((number, type(error), str(error)[:300])))
        assert not said or said.endswith((".", "?")), found((number, said))
    assert refused > OF_A_KIND / 2


def test_five_hundred_pictures_are_opened_or_refused() -> None:
    drawn = files.pictures(chance("pictures"), OF_A_KIND)
    for start in range(0, OF_A_KIND, LOT):
        lot = drawn[start : start + LOT]
        answers = [json.loads(line) for line in pictures_in._answers(lot, [SIDE])]
        assert len(answers) == len(lot), found((start, len(answers), "the worker ended early"))
        strange = [answer for answer in answers if "png" not in answer and answer.get("why") not in WHY]
        assert strange == [], found((start, strange[:3]))


@pytest.mark.alone
def test_a_running_planner_refuses_them_with_a_sentence(probed: Planner, world: World) -> None:
    server, began = probed.server, time.monotonic()
    memory, codes = server.memory_info().rss, []
    place = f"/strategy/{world.own['strategy_id'][0]}/persona/{world.own['persona_id'][0]}/picture"
    draws = chance("files sent")
    sent = [("/strategies/file", file) for file in files.strategies(draws, STRATEGIES_SENT)]
    sent += [(place, file) for file in files.pictures(draws, PICTURES_SENT)]
    cookies = {PLAIN_COOKIE: world.tokens["editor"]}
    with httpx.Client(
        base_url=probed.url, cookies=cookies, headers={"origin": probed.url}, timeout=120
    ) as client:
        for number, (path, file) in enumerate(sent):
            answer = client.post(
                path, content=file, headers={"x-forwarded-for": f"198.51.100.{number // 40}"}
            )
            codes.append(answer.status_code)
            known = {200} if "refused" not in answer.json() else {413, 422}
            assert answer.status_code in known, found((number, answer.status_code, answer.text[:300]))
    grown = (server.memory_info().rss - memory) / 2**20
    good = codes.count(200)
    print(f"\n{len(sent)} files in {time.monotonic() - began:.0f} s, {good} still good, {grown:.0f} MB more")
    assert grown < MEGABYTES, found(f"{grown:.0f} MB more")
    assert complaints(probed) == [], found(complaints(probed)[:20])
