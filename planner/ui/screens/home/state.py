"""The list of strategies: the one list that is not part of a strategy, so it is read for the page."""

from collections.abc import AsyncIterator
from typing import TypedDict

import reflex as rx

from planner.actions import comments, strategies
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.screens.home.view import COUNTED, TEXT, Row, rows_of


class Lists(TypedDict):
    """Both lists of the page."""

    living: list[Row]
    archived: list[Row]


def read(by: Member) -> Lists:
    """Everything the page lists, in the order it is shown."""
    counts = {noun: strategies.counted(by, noun) for noun in COUNTED}
    living, archived = rows_of(strategies.listed(by), strategies.touched(by), counts, comments.mentioned(by))
    return Lists(living=living, archived=archived)


class HomeDesk(Desk):
    """Reads the list, starts, archives and brings back."""

    living: list[Row] = rx.field(default_factory=list)
    put_away: list[Row] = rx.field(default_factory=list)
    listed: bool = False
    starting: str = ""

    async def _list(self) -> None:
        lists = await self._read(read)
        if lists is not None:
            self.living, self.put_away, self.listed = lists["living"], lists["archived"], True

    @rx.event
    @needs(Permission.BROWSE)
    async def load(self) -> None:
        """Read the list."""
        self.starting = ""
        await self._list()

    @rx.event
    @needs(Permission.ADD_STRATEGY)
    async def start(self, kind: str) -> AsyncIterator[rx.event.EventSpec | None]:
        """A new strategy, opened at once."""
        self.starting = kind
        yield None
        change = await self._do(strategies.start, kind)
        self.starting = ""
        if change:
            yield rx.redirect(f"/strategy/{change.strategy_id}")

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def archive(self, strategy_id: str) -> None:
        """Out of the list, kept whole."""
        await self._do(strategies.archive, StrategyId(strategy_id), done=TEXT["archived_done"])
        await self._list()

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def restore(self, strategy_id: str) -> None:
        """Back into the list."""
        await self._do(strategies.restore, StrategyId(strategy_id))
        await self._list()
