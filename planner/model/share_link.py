"""A link that shows one strategy, or one map of it, to whoever has it."""

from datetime import datetime
from typing import ClassVar, Literal, Self

from pydantic import AwareDatetime

from planner.model.account import Secret
from planner.model.ids import JourneyId, MemberId, ShareLinkId, WorkspaceId
from planner.model.record import StrategyRecord
from planner.model.text import Line


class ShareLink(StrategyRecord, frozen=True):
    """`journey_id` None shares the whole strategy. `token` is the SHA-256 of what the link carries.

    `password` is an argon2 hash or empty; `opens` counts how often it was opened; `label` says for whom it is.
    One that `asks_name` is a join link: whoever opens it says a name first, and is shown under it.
    """

    noun: ClassVar[str] = "share_link"
    spoken: ClassVar[str] = "link"

    id: ShareLinkId
    workspace_id: WorkspaceId
    journey_id: JourneyId | None = None
    label: Line = ""
    allows: Literal["view", "comment"] = "view"
    asks_name: bool = False
    token: Secret
    password: Secret = ""
    expires_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None
    opens: int = 0
    by: MemberId
    made_at: AwareDatetime

    def open(self, now: datetime) -> bool:
        """Whether it still shows something."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)

    def revoked(self, at: datetime) -> Self:
        """The link, dead; a dead one stays as it died."""
        return self if self.revoked_at else self.with_(revoked_at=at)

    def shows(self, strategy_id: str, journey_id: str | None) -> bool:
        """Whether it reaches this map, or with None the whole strategy."""
        return strategy_id == self.strategy_id and self.journey_id in (None, journey_id)
