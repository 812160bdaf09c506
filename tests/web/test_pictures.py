"""Portraits over HTTP: a file goes in, a small square comes out, everything else is answered with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import strategies
from planner.intake.picture import portrait
from planner.model.change import Change
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.report.palette import painted
from planner.report.portrait import portrait as drawn
from planner.store import new_member
from planner.web import news, pictures
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from tests.doors import an_account
from tests.pictures import BAD, a_file

JPEG = a_file("JPEG", (640, 480))


@pytest.fixture
def heard() -> Iterator[list[Change]]:
    """The changes that were told."""
    changes: list[Change] = []

    async def hear(change: Change) -> None:
        changes.append(change)

    before = list(news._listeners)
    news.heard_by(hear)
    yield changes
    news.heard_by(*before)


@pytest.fixture
def client(by: Member) -> TestClient:
    """A browser of an owner in `by`'s workspace."""
    return browser_of(by)


def browser_of(member: Member) -> TestClient:
    guard = Guard(Starlette(routes=pictures.ROUTES), pictures.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(member, Role.OWNER).token})


def address(plan: Plan) -> str:
    return f"/strategy/{plan.strategy_id}/persona/{plan.all(Persona)[0].id}/picture"


def test_a_picture_goes_in_and_comes_out(client: TestClient, by: Member, plan: Plan, heard) -> None:
    answer = client.post(address(plan), content=JPEG)
    assert (answer.status_code, answer.json()) == (200, {"change": heard[0].id})
    photo = strategies.opened(by, plan.strategy_id).all(Persona)[0].photo
    shown = client.get(f"/strategy/{plan.strategy_id}/picture/{photo}.png")
    assert (shown.status_code, shown.headers["content-type"], shown.content) == (
        200,
        "image/png",
        portrait(JPEG),
    )
    assert shown.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert client.post(address(plan), content=JPEG).json() == {"change": ""}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_answered_with_one_sentence(
    client: TestClient, by: Member, plan: Plan, heard, name: str
) -> None:
    file, why = BAD[name]
    answer = client.post(address(plan), content=file)
    assert answer.status_code == 422 and why in answer.json()["refused"]
    assert strategies.opened(by, plan.strategy_id).records == plan.records and not heard


def test_more_than_may_come_is_not_even_read_to_its_end(client: TestClient, plan: Plan) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(64):
            sent += 1
            yield bytes(2**20)

    assert "more than 8 MB" in client.post(address(plan), content=endless()).json()["refused"]


def test_strangers_and_slips_get_not_there(client: TestClient, plan: Plan, heard) -> None:
    client.post(address(plan), content=JPEG)
    photo = heard[0].edits[0].after["picture"].removeprefix("photo:")
    strategy = f"/strategy/{plan.strategy_id}"
    assert client.get(f"{strategy}/picture/{'0' * 32}.png").status_code == 404
    for slip in ("nothing", "%00", photo.upper(), f"{photo}0"):
        assert client.get(f"{strategy}/picture/{slip}.png").status_code == 404
    assert client.get(f"/strategy/other/picture/{photo}.png").status_code == 404
    for slip in (f"{strategy}/persona/other/picture", address(plan).replace(plan.strategy_id, "other")):
        assert client.post(slip, content=JPEG).status_code == 404
    eve = browser_of(new_member("Another client", "Eve"))
    assert eve.get(f"{strategy}/picture/{photo}.png").status_code == 404
    assert eve.post(address(plan), content=JPEG).status_code == 404
    assert len(heard) == 1


@pytest.mark.parametrize(
    "seed", ["a1b2", "Mara / the “first”", "../../etc/passwd", "👩‍👩‍👧", "<script>", "x.svg"]
)
def test_any_seed_gives_its_portrait_and_to_everyone(seed: str) -> None:
    answer = TestClient(Starlette(routes=pictures.ROUTES)).get(f"/picture/{quote(seed, safe='')}.svg")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.text == painted(drawn(seed))
