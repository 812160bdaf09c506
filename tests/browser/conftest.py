"""What several browser tests share beside the running planner: a team in it."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import first_team
from tests.doors import Team
from tests.servers import Planner

expect.set_options(timeout=30_000)  # a slow machine is not a fault; what is there at once is not waited for


@pytest.fixture(scope="session")
def team(accounts_server: Planner) -> Team:
    """The first owner of the planner with accounts, and one person in every other role."""
    return first_team(accounts_server)
