"""A person at a desk: states made as the app makes them, for a member of a database of their own."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
import reflex as rx

from planner.model.change import Change
from planner.model.member import Member
from planner.ui import desk as desks
from planner.ui.desk import Desk

D = TypeVar("D", bound=Desk)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Change]:
    """The changes that the rooms were told of."""
    heard: list[Change] = []

    async def tell(change: Change) -> None:
        heard.append(change)

    monkeypatch.setattr(desks.rooms, "tell", tell)
    return heard


@pytest.fixture
def desk(by: Member, told: list[Change], monkeypatch: pytest.MonkeyPatch) -> Callable[[type[D]], D]:
    """`desk(HomeDesk)` is a fresh state at which `by` sits."""
    monkeypatch.setattr(desks, "member_marked", lambda *_: by)

    def sit(kind: type[D]) -> D:
        state: Any = rx.State(_reflex_internal_init=True)  # pyright: ignore[reportCallIssue]
        return state.get_substate(kind.get_full_name().split("."))

    return sit
