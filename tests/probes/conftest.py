"""The planner that is probed: one real server with accounts for all probes, and what it printed."""

from collections.abc import Iterator

import pytest

from tests import servers


@pytest.fixture(scope="session")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Planner]:
    with servers.planner(tmp_path_factory.mktemp("probed"), "--accounts") as started:
        yield started
