"""Keys for other systems that record values: make, list, take back."""

from datetime import datetime
from typing import NamedTuple

from planner.model.ids import PushKeyId, StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.push_key import MOST, PushKey
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import gate, kept_token, looking, new_token

MARK = "cxp_"
"""How a key begins, so that people and scanners for secrets know one when they see it."""
FULL = f"This strategy has {MOST} keys, the most there can be. No key was made; take one back first."


class Handed(NamedTuple):
    """A new key; `token` is shown once."""

    key: PushKey
    token: str


@needs(Permission.CONNECT)
def make(by: Member, strategy_id: StrategyId, label: str, expires_at: datetime | None = None) -> Handed:
    """A key to a strategy's values. `expires_at` is in UTC; None lasts until it is taken back. Raises Refusal."""
    token = MARK + new_token()
    with gate(by, "push_keys.make") as work:
        work.get(Strategy, strategy_id)
        if sum(key.open(work.now) for key in work.all(PushKey, strategy_id=strategy_id)) >= MOST:
            raise Refusal(FULL)
        home = {"workspace_id": by.workspace_id, "strategy_id": strategy_id}
        made = {"by": by.id, "made_at": work.now, "expires_at": expires_at}
        key = PushKey.made(id=PushKeyId.new(), label=label, token=kept_token(token), **home, **made)
        work.add(key)
        work.tell(key.id)
    return Handed(key, token)


@needs(Permission.CONNECT)
def listed(by: Member, strategy_id: StrategyId) -> list[PushKey]:
    """The keys of a strategy that still open something, newest first. Raises NotThere."""
    with looking(by) as seen:
        seen.get(Strategy, strategy_id)
        keys = [key for key in seen.all(PushKey, strategy_id=strategy_id) if key.open(seen.now)]
    return sorted(keys, key=lambda key: key.made_at, reverse=True)


@needs(Permission.CONNECT)
def revoke(by: Member, push_key_id: PushKeyId) -> None:
    """The key opens nothing from this moment on."""
    with gate(by, "push_keys.revoke") as work:
        work.put(work.get(PushKey, push_key_id).revoked(work.now))
        work.tell(push_key_id)
