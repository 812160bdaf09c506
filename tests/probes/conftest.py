"""The planner that is probed: one real server with accounts for all probes, and what it printed."""

from collections.abc import Iterator

import pytest

from tests import servers
from tests.probes.world import World, a_world


@pytest.fixture(scope="session")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Planner]:
    with servers.planner(tmp_path_factory.mktemp("probed"), "--accounts") as started:
        yield started


@pytest.fixture(scope="session")
def world(probed: servers.Planner) -> World:
    return a_world(probed)
