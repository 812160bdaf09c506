"""What one can do with keys for other systems."""

from typing import Any

import reflex as rx

from planner.actions import push_keys
from planner.model.ids import PushKeyId
from planner.model.workspace import Permission
from planner.ui.connect.view import EXAMPLE, TEXT, KeyRow, make, rows
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.parts.passed_on import shown_in

BOX = "push-key"


class KeyDesk(Desk):
    """Makes and takes back. A new key goes to the page past this state, which keeps no secret.

    `example` is how a value is sent to this very planner.
    """

    keys: list[KeyRow] = rx.field(default_factory=list)
    fresh: bool = False
    told: str = ""
    example: str = ""

    async def _list(self, strategy_id: str) -> None:
        self.keys = await self._read(rows, strategy_id) or []

    @rx.event
    @needs(Permission.CONNECT)
    async def look(self, strategy_id: str) -> None:
        """Read the keys as the dialog opens."""
        self.fresh, self.told, self.refused = False, "", ""
        self.example = EXAMPLE.replace("{address}", self.router.headers.origin)
        await self._list(strategy_id)

    @rx.event
    @needs(Permission.CONNECT)
    async def make(self, strategy_id: str, form: dict[str, Any]) -> Any:
        """A new key, shown once."""
        handed = await self._read(make, strategy_id, form)
        if handed is None:
            return None
        self.fresh, self.told, self.refused, self.made = True, "", "", self.made + 1
        await self._list(strategy_id)
        return shown_in(BOX, handed.token)

    @rx.event
    @needs(Permission.CONNECT)
    async def revoke(self, strategy_id: str, key_id: str) -> None:
        """The key opens nothing from now on."""
        self.fresh, self.refused = False, ""
        await self._read(push_keys.revoke, PushKeyId(key_id))
        self.told = "" if self.refused else TEXT["revoked"]
        await self._list(strategy_id)
