"""What `planner serve` says before it serves."""

import socket

import pytest
from typer.testing import CliRunner

from planner.cli import command
from planner.cli.serving import address


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("127.0.0.1", "http://127.0.0.1:8300"),
        ("nas.local", "http://nas.local:8300"),
        ("::1", "http://[::1]:8300"),
    ],
)
def test_the_address_can_be_typed(host: str, said: str) -> None:
    assert address(host, 8300) == said


def test_everywhere_is_named_by_a_place_others_can_reach() -> None:
    assert "0.0.0.0" not in address("0.0.0.0", 8300)


def test_a_taken_port_is_a_sentence(tmp_path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(command(), ["serve", "--port", str(port), "--home", str(tmp_path)])
    assert done.exit_code == 1
    assert f"port {port}" in str(done.exception) + done.output
    assert "--port" in str(done.exception) + done.output
