"""Portraits over HTTP."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.report.palette import painted
from planner.report.portrait import portrait
from planner.web import pictures


@pytest.mark.parametrize(
    "seed", ["a1b2", "Mara / the “first”", "../../etc/passwd", "👩‍👩‍👧", "<script>", "x.svg"]
)
def test_any_seed_gives_its_portrait(seed: str) -> None:
    from urllib.parse import quote

    client = TestClient(Starlette(routes=pictures.ROUTES))
    answer = client.get(f"/picture/{quote(seed, safe='')}.svg")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.text == painted(portrait(seed))
