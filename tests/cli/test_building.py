"""A build is reused while its sources are the same, and only then."""

import os
from pathlib import Path

import pytest

from planner.cli import building


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("assets/tokens.css", "planner/ui/pages.py", "planner/cli/serving.py", "rxconfig.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one")
    return tmp_path


@pytest.mark.parametrize(
    "name", ["assets/tokens.css", "planner/ui/pages.py", "rxconfig.py", "planner/ui/new.py"]
)
def test_a_changed_source_is_another_build(checkout: Path, name: str) -> None:
    before = building.key(checkout)
    (checkout / name).write_text("two")
    assert building.key(checkout) != before


def test_what_cannot_change_a_page_does_not(checkout: Path) -> None:
    before = building.key(checkout)
    (checkout / "planner/cli/serving.py").write_text("two")
    (checkout / "planner/ui/__pycache__").mkdir()
    (checkout / "planner/ui/__pycache__/pages.pyc").write_text("two")
    (checkout / "README.md").write_text("two")
    assert building.key(checkout) == before


def pretend(checkout: Path, monkeypatch: pytest.MonkeyPatch, made: list[str]) -> None:
    def build(root: Path, _say: building.Say) -> None:
        made.append(building.key(root))
        (root / ".web/build/client").mkdir(parents=True, exist_ok=True)
        (root / ".web/build/client/index.html").write_text("page")

    monkeypatch.setattr(building, "_build", build)


def test_the_same_sources_are_built_once(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    pretend(checkout, monkeypatch, made)
    first = building.front_end(checkout, print)
    assert building.front_end(checkout, print) == first
    assert (first / "build/client/index.html").read_text() == "page"
    (checkout / "rxconfig.py").write_text("two")
    assert building.front_end(checkout, print) != first
    assert len(made) == 2


def test_a_build_that_brings_its_own_lock_back_is_not_kept_twice(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = checkout / "reflex.lock" / "package.json"
    spaced, built = lock.read_text() if lock.exists() else "{ }", []

    def build(root: Path, _say: object) -> None:
        lock.parent.mkdir(exist_ok=True)
        lock.write_text("{}")
        (root / ".web" / "build" / "client").mkdir(parents=True, exist_ok=True)
        built.append(root)

    monkeypatch.setattr(building, "_build", build)
    first = building.front_end(checkout, print)
    lock.write_text(spaced + " ")
    assert building.front_end(checkout, print) == first
    assert len(built) == 2


def test_the_build_before_stays_for_who_still_runs_on_it(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(checkout, monkeypatch, [])
    kept = []
    for number in range(4):
        (checkout / "rxconfig.py").write_text(f"{number}")
        kept.append(building.front_end(checkout, print))
        os.utime(kept[-1], (number, number))
    assert [path.is_dir() for path in kept] == [False, False, True, True]


def test_a_failed_build_says_where_to_look(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(building.BuildFailedError, match=r"build\.log"):
        building.front_end(checkout, lambda _line: None)
    assert "planner" in (checkout / ".build/build.log").read_text()
