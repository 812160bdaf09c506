"""300 MB to every route that takes a body, announced or not; the planner goes on, and holds none of it.

It is refused early, with a sentence; only the store's own data may be so large, and goes to the disk.
"""

from __future__ import annotations

import contextlib
import json
import re
import socket

import pytest

from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import DATA_FILES, FILES
from planner.web.limits import BODY, DATA, FILE
from planner.web.origins import API
from tests.probes.complaints import complaints
from tests.probes.seed import found
from tests.probes.world import World
from tests.servers import Planner
from tests.ui.doors_list import web_routes

PIECE = b"x" * 64_000
PIECES = 4_700
SIZE = PIECES * len(PIECE)
UNDERWAY = 12_000_000
"""What the buffers of both ends may hold that nobody has read."""
MEGABYTES = 100

pytestmark = pytest.mark.alone
PLACES = sorted(name for name in web_routes() if name.startswith(("POST ", "PUT ", "PATCH ")))
NAMED = re.compile(r"\{(\w+)\}")
BODILESS = re.compile("/estimates/|/segments/")
"""What reads no body does what it is asked, and never sees the 300 MB."""
REFUSED = {0, 303, 400, 404, 410, 413, 422}


def upload(planner: Planner, place: str, token: str, *, announced: bool) -> tuple[int, str, int]:
    """Status, answer and how many bytes could be sent before the server had enough."""
    head = [f"{place} HTTP/1.1", f"Host: 127.0.0.1:{planner.port}", f"Origin: {planner.url}"]
    head += [f"Cookie: {PLAIN_COOKIE}={token}", f"X-Forwarded-For: 203.0.113.{sum(place.encode()) % 250}"]
    head += ["Content-Type: application/x-www-form-urlencoded"]
    head += [f"Content-Length: {SIZE}" if announced else "Transfer-Encoding: chunked", "", ""]
    piece, sent, answer = PIECE if announced else b"%x\r\n%s\r\n" % (len(PIECE), PIECE), 0, b""
    with socket.create_connection(("127.0.0.1", planner.port), timeout=60) as line:
        line.sendall("\r\n".join(head).encode())
        with contextlib.suppress(ConnectionError):
            for _ in range(PIECES):
                line.sendall(piece)
                sent += len(PIECE)
            if not announced:
                line.sendall(b"0\r\n\r\n")
        with contextlib.suppress(ConnectionError):
            while part := line.recv(65_536):
                answer += part
    headers, _, body = answer.partition(b"\r\n\r\n")
    return int([*headers.split(), b"0", b"0"][1]), body.decode(errors="replace"), sent


@pytest.mark.parametrize("announced", [True, False])
def test_three_hundred_megabytes(probed: Planner, world: World, announced: bool) -> None:
    server = probed.server
    memory, told = server.memory_info().rss, {}
    ids = {"workspace": [world.home], **world.own}
    for name in PLACES:
        place = NAMED.sub(
            lambda named: (ids.get(named[1]) or ids.get(f"{named[1]}_id") or ["nowhere"])[0], name
        )
        path = place.partition(" ")[2]
        if path.startswith("/sign-out"):
            continue  # reads no body, and ends the session of all that follow
        data = DATA_FILES.fullmatch(path) is not None
        most = DATA if data else FILE if FILES.fullmatch(path) and not announced else BODY
        status, said, sent = upload(probed, place, world.tokens["owner"], announced=announced)
        told[place] = (status, sent // 1_000_000)
        assert sent < most + UNDERWAY, found((path, sent))
        expected = {202} if data else REFUSED | {401} if path.startswith(API) else REFUSED
        if not announced and BODILESS.search(path):
            expected = expected | {200}
        assert status in expected, found((path, status, said[:200]))
        assert status in {0, 200, 202, 303} or "." in said, found((path, said[:200]))
    grown = (server.memory_info().rss - memory) / 2**20
    print(f"\n{json.dumps(told)}\n{grown:.0f} MB more")
    assert sum(status > 0 for status, _ in told.values()) > len(told) / 2, found(told)
    assert grown < MEGABYTES, found(f"{grown:.0f} MB more")
    assert probed.get("/health")[0] == 200
    assert complaints(probed) == [], found(complaints(probed)[:20])
