"""The house keeps its rules, and each rule can tell."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import house_rules as rules

ROOT = Path(__file__).resolve().parents[1]
Rule = Callable[[str, str], Iterator[str]]

PLACES: list[tuple[Rule, str]] = [
    (rules.open_doors, "planner/ui/**/*.py"),
    (rules.long_handlers, "planner/ui/**/*.py"),
    (rules.long_components, "planner/ui/**/*.py"),
    (rules.painted, "planner/ui/**/*.py"),
    (rules.long_actions, "planner/actions/**/*.py"),
    (rules.by_first, "planner/actions/**/*.py"),
    (rules.long_methods, "planner/model/**/*.py"),
    (rules.foreign_imports, "planner/model/**/*.py"),
    (rules.long_files, "planner/**/*.py"),
    (rules.vague_name, "planner/**/*.py"),
    (rules.vague_name, "tests/**/*.py"),
    (rules.named_hosts, "requirements/*.txt"),
    (rules.named_hosts, "reflex.lock/*"),
    (rules.named_hosts, "tests/provider/*.json"),
]


def complaints(rule: Rule, places: str) -> list[str]:
    found: list[str] = []
    for path in sorted(ROOT.glob(places)):
        relative = path.relative_to(ROOT).as_posix()
        if "migrations" not in relative:  # Alembic's own shapes
            found += rule(relative, path.read_text())
    return found


@pytest.mark.parametrize(("rule", "places"), PLACES)
def test_the_house_keeps_its_rules(rule: Rule, places: str) -> None:
    assert complaints(rule, places) == []


def test_one_place_commits() -> None:
    found = complaints(rules.commits, "planner/**/*.py")
    assert [line.split("/")[:2] for line in found] == [["planner", "store"]], found


def lines(count: int, indent: str = "    ") -> str:
    return "".join(f"{indent}line = {number}\n" for number in range(count))


STATE = "class MapState(rx.State):\n    @rx.event\n    def edit(self):\n"
PLANTED: list[tuple[Rule, str, str]] = [
    (
        rules.open_doors,
        "class MapState(rx.State):\n    def helper(self):\n        pass\n",
        STATE + "        pass\n",
    ),
    (
        rules.open_doors,
        "class A(BaseState):\n    async def helper(self): ...\n",
        "class A:\n    def helper(self): ...\n",
    ),
    (
        rules.long_handlers,
        STATE + lines(9, "        "),
        STATE + '        """Says."""\n\n' + lines(8, "        "),
    ),
    (rules.long_components, "def card():\n" + lines(31), "def card():\n" + lines(30)),
    (rules.long_actions, "def rename(by):\n" + lines(26), "def rename(by):\n" + lines(25)),
    (rules.long_methods, "def settle(self):\n" + lines(16), "def settle(self):\n    # why\n" + lines(15)),
    (rules.long_files, "x = 1\n" * 201, "x = 1\n" * 200),
    (
        rules.by_first,
        "def rename(journey_id, by): ...\n",
        "def rename(by, journey_id): ...\ndef _own(x): ...\n",
    ),
    (rules.by_first, "async def rename(): ...\n", "async def rename(by): ...\n"),
    (
        rules.commits,
        "def keep(session):\n    session.commit()\n",
        "def keep(session):\n    session.flush()\n",
    ),
    (rules.painted, "card(style={'color': '#0F766E'})\n", "link(href='#content', id='#1')\n"),
    (rules.painted, "card(width='12px')\n", "card(class_name='card')\n"),
    (rules.painted, "card(background='rgb(1, 2, 3)')\n", '"""A width of 12px is refused."""\n'),
    (rules.painted, "card(border_color='teal')\n", "card(label='teal')\n"),
    (rules.foreign_imports, "import reflex as rx\n", "import datetime\nfrom pydantic import BaseModel\n"),
    (rules.foreign_imports, "from planner.store import work\n", "from planner.model.ids import StageId\n"),
    (rules.named_hosts, '"resolved": "x"\n', '"integrity": "sha512-x"\n'),
    (rules.named_hosts, "--index-url somewhere\n", "reflex==0.10.1 --hash=sha256:0\n"),
]


@pytest.mark.parametrize(("rule", "broken", "kept"), PLANTED)
def test_each_rule_can_tell(rule: Rule, broken: str, kept: str) -> None:
    assert list(rule("planner/here.py", broken))
    assert not list(rule("planner/here.py", kept))


@pytest.mark.parametrize(
    "name", ["planner/utils.py", "planner/ui/components/card.py", "planner/store/manager.py"]
)
def test_a_vague_name_is_seen(name: str) -> None:
    assert list(rules.vague_name(name, ""))
    assert not list(rules.vague_name("planner/ui/parts/card.py", ""))


def test_tables_may_be_longer() -> None:
    assert not list(rules.long_files("planner/store/tables.py", "x = 1\n" * 250))
    assert list(rules.long_files("planner/store/tables.py", "x = 1\n" * 251))
