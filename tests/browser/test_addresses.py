"""The one build works under every address: page, deep link and socket, with no word of where it was built."""

import contextlib
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.model.workspace import Role
from planner.web.caller import PLAIN_COOKIE
from tests.browser.waiting import until
from tests.doors import Team
from tests.servers import Planner, free_port


@pytest.fixture(scope="module")
def tls_port(accounts_server: Planner, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A small reverse proxy with TLS in front of the planner."""
    openssl = shutil.which("openssl") or pytest.skip("needs openssl")
    folder, port = tmp_path_factory.mktemp("tls"), free_port()
    key, certificate = str(folder / "key.pem"), str(folder / "certificate.pem")
    asked = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=planner.example.com",
    ]
    subprocess.run([openssl, *asked, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", port)) as listening:
        threading.Thread(target=_accept, args=(listening, context, accounts_server.port), daemon=True).start()
        yield port


def _accept(listening: socket.socket, context: ssl.SSLContext, behind: int) -> None:
    with contextlib.suppress(OSError):
        while True:
            plain, _ = listening.accept()
            threading.Thread(target=_serve_one, args=(plain, context, behind), daemon=True).start()


def _serve_one(plain: socket.socket, context: ssl.SSLContext, behind: int) -> None:
    with contextlib.suppress(OSError):
        outside = context.wrap_socket(plain, server_side=True)
        inside = socket.create_connection(("127.0.0.1", behind))
        threading.Thread(target=_copy, args=(inside, outside), daemon=True).start()
        _copy(outside, inside)


def _copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@pytest.fixture(scope="module")
def anywhere(chromium: Callable, accounts_server: Planner, tls_port: int) -> Iterator:
    """A Chromium for which every name is this machine, and `planner.example.com` has the ports of the open web."""
    rules = [
        f"MAP planner.example.com:80 127.0.0.1:{accounts_server.port}",
        f"MAP planner.example.com:443 127.0.0.1:{tls_port}",
        "MAP *.example.com 127.0.0.1",
    ]
    browser = chromium(f"--host-resolver-rules={', '.join(rules)}", "--disable-features=HttpsUpgrades")
    yield browser
    browser.close()


ADDRESSES = [
    "http://127.0.0.1:{plain}",
    "http://localhost:{plain}",
    "http://nas.example.com:{plain}",
    "http://planner.example.com",
    "https://planner.example.com",
    "https://nas.example.com:{tls}",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_and_socket_follow_the_address_bar(
    anywhere, accounts_server: Planner, team: Team, tls_port: int, address: str
) -> None:
    address = address.format(plain=accounts_server.port, tls=tls_port)
    context = anywhere.new_context(ignore_https_errors=True)
    context.add_cookies([{"name": PLAIN_COOKIE, "value": team.entries[Role.OWNER].token, "url": address}])
    page, sockets, heard, asked = context.new_page(), [], [], []

    def opened(socket) -> None:
        sockets.append(socket.url)
        socket.on("framereceived", lambda frame: heard.append(str(frame)))

    page.on("websocket", opened)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    until(page, "document.querySelector('h1') !== null")
    for _ in range(50):
        if any(frame.startswith("42/_event") for frame in heard):
            break
        page.wait_for_timeout(100)
    context.close()
    assert any(frame.startswith("42/_event") for frame in heard), (sockets, heard)
    assert all(url.startswith(f"{address.replace('http', 'ws', 1)}/") for url in sockets)
    assert all(url.startswith((f"{address}/", "data:", "blob:")) for url in asked)


def test_nothing_in_the_build_names_where_it_was_built(app_server: Planner) -> None:
    built = max(
        (Path(__file__).parents[2] / ".build").glob("*/build/client"), key=lambda path: path.stat().st_mtime
    )
    scripts = [script for script in built.rglob("*.js") if f":{app_server.port}" in script.read_text()]
    assert scripts == []
