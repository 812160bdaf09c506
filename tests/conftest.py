"""What every test may ask for: throw-away servers, the running planner, a real Chromium."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests import servers
from tests.databases import by, database, migrated_file, plan, shared_postgres  # noqa: F401 (fixtures)

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests with a browser are marked by what they ask for and come last: its loop stays open until the end."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> None:
    """Passwords are hashed as in the product but with little work, so that tests wait for nothing."""
    from argon2 import PasswordHasher

    from planner.store import secrets

    secrets._hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Where PLANNER_SKIPS=none, a test that could not run has failed."""
    report = yield
    if report.skipped and os.environ.get("PLANNER_SKIPS") == "none" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server for this run, without a database name."""
    with servers.postgres() as url:
        yield url


@pytest.fixture(scope="session")
def _database_names() -> Iterator[int]:
    return count(1)


@pytest.fixture
def postgres_url(postgres_server: str, _database_names: Iterator[int]) -> str:
    """The SQLAlchemy URL of an empty PostgreSQL database of this test's own."""
    import psycopg

    name = f"test_{next(_database_names)}"
    address = postgres_server.replace("+psycopg", "")
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute(f'create database "{name}"')  # pyright: ignore[reportArgumentType]
    return f"{postgres_server}/{name}"


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The URL of an empty Redis server for this run."""
    with servers.redis() as url:
        yield url


@pytest.fixture(scope="session")
def app_url() -> Iterator[str]:
    """The whole app inside this process, on whichever database the test at hand uses; without built pages."""
    from tests.ui.whole_app import running_app

    with running_app() as url:
        yield url


@pytest.fixture(scope="session")
def app_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Planner]:
    """The planner as a person starts it, with an empty home, built pages and a free port."""
    with servers.planner(tmp_path_factory.mktemp("home")) as started:
        yield started


@pytest.fixture(scope="session")
def accounts_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Planner]:
    """The planner as a team starts it, with sign-in and no account yet."""
    with servers.planner(tmp_path_factory.mktemp("team"), "--accounts") as started:
        yield started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Callable]:
    """Starts a headless Chromium: `chromium("--more=words")`. All are closed at the end."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if not Path(CHROMIUM).exists():
        pytest.skip(f"needs {CHROMIUM}")
    with sync_api.sync_playwright() as playwright:
        yield lambda *words: playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *words])


@pytest.fixture(scope="session")
def browser(chromium: Callable) -> Iterator:
    """The one Chromium most tests share; each opens a profile of its own in it."""
    from tests.browser.profiles import Profiles

    started = Profiles(chromium())
    yield started
    started.close()


@pytest.fixture
def page(browser, app_server: servers.Planner) -> Iterator:
    """A fresh tab of a fresh profile; `page.goto("/")` opens the running planner."""
    context = browser.new_context(base_url=app_server.url, viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()
