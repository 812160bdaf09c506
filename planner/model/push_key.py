"""A key by which another system records values in one strategy."""

from datetime import datetime
from typing import ClassVar, Self

from pydantic import AwareDatetime

from planner.model.account import Secret
from planner.model.ids import MemberId, PushKeyId, WorkspaceId
from planner.model.record import StrategyRecord
from planner.model.text import Name

MOST = 50
"""Keys of one strategy that open something."""


class PushKey(StrategyRecord, frozen=True):
    """Whoever has it records values in the name of `by`, as long as `by` may, and nothing else.

    `token` is the SHA-256 of what is handed out once; `label` says which system has it; `used_at` is in UTC and up to
    ten minutes old.
    """

    noun: ClassVar[str] = "push_key"
    spoken: ClassVar[str] = "key"

    id: PushKeyId
    workspace_id: WorkspaceId
    label: Name
    token: Secret
    by: MemberId
    made_at: AwareDatetime
    expires_at: AwareDatetime | None = None
    used_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None

    def open(self, now: datetime) -> bool:
        """Whether it still opens something."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)

    def revoked(self, at: datetime) -> Self:
        """The key, dead; a dead one stays as it died."""
        return self if self.revoked_at else self.with_(revoked_at=at)
