"""A secret that has to be read again is kept so that the database alone does not give it away."""

import pytest

from planner.store import new_second_factor, sealed, unsealed


@pytest.fixture(autouse=True)
def _a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_KEY", "one key")


def test_a_sealed_secret_is_read_again_and_looks_different_each_time() -> None:
    key = new_second_factor()
    once, twice = sealed(key), sealed(key)
    assert unsealed(once) == unsealed(twice) == key
    assert once != twice
    assert key not in once


def test_with_another_key_or_another_letter_it_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = sealed(new_second_factor())
    for bent in ("", "x", kept[:-1], kept.replace(kept[0], "f" if kept[0] != "f" else "e", 1), f"{kept}."):
        assert unsealed(bent) == ""
    monkeypatch.setenv("PLANNER_KEY", "another key")
    assert unsealed(kept) == ""
