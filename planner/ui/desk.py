"""What every screen's state stands on: do an action for whoever is here, tell the rooms, say what happened."""

from collections.abc import Callable
from typing import Any, TypeVar

import reflex as rx

from planner.actions import history
from planner.model.change import Change
from planner.model.history import alone, sentence_of
from planner.model.ids import ChangeId
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import member_marked, off_loop, visitor_of
from planner.ui import asker
from planner.ui.live import rooms
from planner.ui.needs import needs

T = TypeVar("T")

TAKEN_BACK = "Taken back."


def as_visitor(action: Callable[..., T]) -> Callable[..., T]:
    """An action about one's own account, asked for by the member who sits at a desk."""
    return lambda by, *args: action(visitor_of(by.session_id, by.address), *args)


class Desk(rx.State):
    """Who is here and what was last said to them. Nothing of a strategy is ever kept in it.

    `refused` is the sentence of the last refusal and `refusals` how many there were; `done` says what was done,
    `undoable` is the change the notice offers to take back; `made` rises with each thing made, so forms empty.
    """

    refused: str = ""
    refusals: int = 0
    done: str = ""
    undoable: str = ""
    made: int = 0

    async def _read(self, reading: Callable[..., T], *args: Any) -> T | None:
        """What `reading(by, *args)` returns, worked out beside the event loop; None where it was refused."""
        asks, here = asker.take(), (self.router.headers.cookie, self.router.session.client_ip)
        try:
            return await off_loop(lambda: reading(asks or member_marked(*here), *args))
        except Refusal as refusal:
            self.refused, self.refusals, self.done = str(refusal), self.refusals + 1, ""
            return None

    async def _do(
        self, action: Callable[..., Change], *args: Any, done: str = "", said: bool = False
    ) -> Change | None:
        """The Change of `action(by, *args)`, told to the rooms; None where it was refused, which is then said.

        `done` is said afterwards, or where `said` the change's sentence in the history, with an offer to take it back.
        """
        change = await self._read(action, *args)
        if change is not None:
            done = alone(sentence_of(change)) if said and change.edits else done
            self.refused, self.done, self.undoable = "", done, change.id if done and change.edits else ""
            await rooms.tell(change)
        return change

    @rx.event
    @needs(Permission.EDIT_MAP)
    async def take_back(self) -> None:
        """Undo what the notice speaks of."""
        await self._do(history.undo, ChangeId(self.undoable))
        self.done, self.undoable = "" if self.refused else TAKEN_BACK, ""

    @rx.event
    @needs(Permission.VIEW)
    def dismiss(self) -> None:
        """Put the notice away."""
        self.refused = self.done = self.undoable = ""
