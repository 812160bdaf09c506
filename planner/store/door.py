"""The one door: everything read or written passes here, and here it is decided whether it may.

What is needed stands beside the action (`by.asks`). Who asks is read from the database each time, inside the same
transaction: a session that ended, a role that changed, a link that expired count from that moment on.
"""

from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, select, update

from planner.model.account import Session
from planner.model.ids import JourneyId, StrategyId
from planner.model.member import Asker, Member, Visitor
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.share_link import ShareLink
from planner.model.strategy import Strategy
from planner.model.workspace import NotAllowed, Permission, Role, may
from planner.store.records import record_of
from planner.store.statements import its, selecting
from planner.store.tables import table_of as record_table
from planner.store.tables_doors import table_of


class Standing(NamedTuple):
    """What somebody is at this moment; `link` is what a guest came by."""

    role: Role | None
    link: ShareLink | None = None

    @property
    def hears(self) -> bool:
        """Whether comments exist for them: not for a guest whose link is for looking only."""
        return self.link is None or self.link.allows == "comment"

    def shows(self, strategy_id: StrategyId, journey_id: JourneyId | None) -> bool:
        """Whether they see this map, or with None the strategy's other pages."""
        return self.link is None or self.link.shows(strategy_id, journey_id)


def admitted(connection: Connection, by: Asker, otherwise: Permission) -> Standing:
    """How `by` stands now, if that grants what they ask, or `otherwise` where nothing was said. Raises NotAllowed."""
    permission = by.asks or otherwise
    standing = standing_of(connection, by)
    if permission is Permission.KNOCK:
        return standing
    if isinstance(by, Visitor):
        granted = (
            permission is Permission.OWN_ACCOUNT and by.account_id is not None and _signed_in(connection, by)
        )
    else:
        granted = may(standing.role, permission, link_comments=standing.hears)
    if not granted:
        raise NotAllowed(permission)
    return standing


def standing_of(connection: Connection, by: Asker) -> Standing:
    """The role of a member, read anew; a guest's with their link; none for everybody else."""
    if not isinstance(by, Member) or (by.session_id is not None and not _signed_in(connection, by)):
        return Standing(None)
    row = _row(connection, "member", by)
    if row is not None:
        return Standing(Role(row.role) if row.left_at is None else None)
    shared = _row(connection, "share_link", by)
    link = record_of(ShareLink, shared) if shared is not None else None
    return Standing(Role.GUEST, link) if link and link.open(datetime.now(UTC)) else Standing(None)


def must_show(standing: Standing, strategy_id: StrategyId, journey_id: JourneyId | None) -> None:
    """Raises NotThere where a guest's link does not reach this map, or with None this whole strategy."""
    if not standing.shows(strategy_id, journey_id):
        raise NotThere("strategy" if journey_id is None else "journey")


def locked(connection: Connection, by: Member, kind: type[Record], id: str) -> tuple[StrategyId, int]:
    """The strategy of the record, whose row stays locked until the end, and its next revision. Raises NotThere."""
    row: Any = connection.execute(_raising(kind), {"here": by.workspace_id, "its": id}).first()
    if row is None:
        raise NotThere(kind.spoken or kind.noun)
    return StrategyId(row.id), row.revision


@cache
def _raising(kind: type[Record]) -> Any:
    table, strategy = record_table(kind.noun), record_table("strategy")
    owner = table.c.id if kind is Strategy else table.c.strategy_id
    strategy_id = select(owner).where(*its(table)).scalar_subquery()
    here = strategy.c.workspace_id == bindparam("here"), strategy.c.id == strategy_id
    raised: Any = update(strategy).where(*here).values(revision=strategy.c.revision + 1)
    return raised.returning(strategy.c.id, strategy.c.revision)


def _signed_in(connection: Connection, by: Member | Visitor) -> bool:
    row = connection.execute(_session(), {"its": by.session_id}).first()
    session = record_of(Session, row) if row is not None else None
    return session is not None and session.alive(datetime.now(UTC)) and session.account_id == by.account_id


def _row(connection: Connection, noun: str, by: Member) -> Row[tuple[object, ...]] | None:
    return connection.execute(selecting(table_of(noun)), {"here": by.workspace_id, "its": by.id}).first()


@cache
def _session() -> Any:
    table = table_of("session")
    return select(table).where(table.c.id == bindparam("its"))
