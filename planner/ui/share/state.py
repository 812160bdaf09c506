"""What one can do with links that share."""

from typing import Any

import reflex as rx

from planner.actions import links
from planner.model.ids import ShareLinkId
from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs
from planner.ui.parts.passed_on import shown_in
from planner.ui.share.view import TEXT, LinkRow, rows, share

BOX = "share-link"


class ShareDesk(Desk):
    """Makes and takes back. The address of a new link goes to the page past this state, which keeps no secret."""

    links: list[LinkRow] = rx.field(default_factory=list)
    fresh: bool = False
    told: str = ""

    async def _list(self, strategy_id: str) -> None:
        self.links = await self._read(rows, strategy_id) or []

    @rx.event
    @needs(Permission.SHARE)
    async def look(self, strategy_id: str) -> None:
        """Read the links as the dialog opens."""
        self.fresh, self.told, self.refused = False, "", ""
        await self._list(strategy_id)

    @rx.event
    @needs(Permission.SHARE)
    async def share(self, strategy_id: str, journey_id: str, form: dict[str, Any]) -> Any:
        """A new link; its address is shown once."""
        shared = await self._read(share, strategy_id, journey_id, form)
        if shared is None:
            return None
        self.fresh, self.told, self.refused, self.made = True, "", "", self.made + 1
        await self._list(strategy_id)
        return shown_in(BOX, f"{self.router.headers.origin}/s/{shared.token}")

    @rx.event
    @needs(Permission.SHARE)
    async def revoke(self, strategy_id: str, link_id: str) -> None:
        """The link shows nothing from now on."""
        self.fresh, self.refused = False, ""
        await self._read(links.revoke, ShareLinkId(link_id))
        self.told = "" if self.refused else TEXT["revoked"]
        await self._list(strategy_id)
