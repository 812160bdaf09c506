"""Reading: snapshots, lists and the history, each in one transaction, only what `by` may see."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, func, select

from planner.model.change import Change
from planner.model.comment import Comment
from planner.model.ids import ChangeId, JourneyId, PictureId, StrategyId
from planner.model.member import Member
from planner.model.picture import Picture
from planner.model.plan import MAP_NOUNS, NOUNS, Plan
from planner.model.refusal import NotThere
from planner.model.shared_plan import seen_on
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store.database import open_database, trouble_in_words
from planner.store.door import Standing, admitted, must_show
from planner.store.records import found
from planner.store.tables import table_of


@contextmanager
def reading(by: Member, otherwise: Permission) -> Generator[tuple[Connection, Standing]]:
    """One snapshot for everything read inside, once it is sure that `by` may. Raises NotAllowed."""
    with trouble_in_words(), open_database().readers.connect() as connection:
        one_snapshot = (
            {"isolation_level": "REPEATABLE READ"} if connection.dialect.name == "postgresql" else {}
        )
        connection.execution_options(**one_snapshot)
        yield connection, admitted(connection, by, otherwise)


def plan_of(by: Member, strategy_id: StrategyId, journey_id: JourneyId | None = None) -> Plan:
    """A snapshot of a strategy; with `journey_id` only that journey's stages, lanes, touchpoints and so on.

    A guest gets what the shared map shows, and comments only where their link lets them comment. Raises NotThere for
    a strategy, or journey of it, that `by` cannot see.
    """
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, journey_id)
        strategies = found(connection, Strategy, by.workspace_id, id=strategy_id)
        if not strategies:
            raise NotThere("strategy")
        plan = Plan.of(strategies)
        records = dict(plan.records)
        for noun, kind in NOUNS.items():
            shut = (kind is Comment and not standing.hears) or (kind is Sorting and standing.link is not None)
            if kind is not Strategy and not shut:
                where = {"journey_id": journey_id} if journey_id and noun in MAP_NOUNS else {}
                rows = found(connection, kind, by.workspace_id, strategy_id=strategy_id, **where)
                records[noun] = {row.id: row for row in rows}
    if journey_id and journey_id not in records["journey"]:
        raise NotThere("journey")
    plan = Plan(records)
    return seen_on(plan, journey_id) if standing.link and journey_id else plan


def must_see(by: Member, strategy_id: StrategyId, journey_id: JourneyId | None = None) -> None:
    """Raises NotThere, or NotAllowed, where `by` cannot see the strategy, or a journey of it."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, journey_id)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")


def strategies_of(by: Member) -> list[Strategy]:
    """The workspace's strategies, archived ones included, newest first."""
    with reading(by, Permission.BROWSE) as (connection, _):
        found_ones = found(connection, Strategy, by.workspace_id)
    return sorted(found_ones, key=lambda strategy: strategy.made_at, reverse=True)


def counts_of(by: Member, noun: str) -> dict[str, int]:
    """How many records of a noun each strategy of the workspace holds outside the archive, by strategy id."""
    table = table_of(noun)
    query = select(table.c.strategy_id, func.count()).where(table.c.workspace_id == by.workspace_id)
    if "archived" in table.c:
        query = query.where(~table.c.archived)
    with reading(by, Permission.BROWSE) as (connection, _):
        return {row[0]: row[1] for row in connection.execute(query.group_by(table.c.strategy_id))}


def last_changed(by: Member) -> dict[str, datetime]:
    """When each strategy of the workspace was last changed, by strategy id."""
    table = table_of("change")
    query = select(table.c.strategy_id, func.max(table.c.at)).where(table.c.workspace_id == by.workspace_id)
    with reading(by, Permission.BROWSE) as (connection, _):
        return {row[0]: row[1] for row in connection.execute(query.group_by(table.c.strategy_id))}


def changes_since(by: Member, strategy_id: StrategyId, revision: int, limit: int = 1000) -> list[Change]:
    """The changes after `revision`, oldest first, at most `limit`, of comments only to whom these exist.

    Raises NotThere.
    """
    table = table_of("change")
    query = (
        select(table.c.id)
        .where(table.c.workspace_id == by.workspace_id, table.c.strategy_id == strategy_id)
        .where(table.c.revision > revision)
        .order_by(table.c.revision)
        .limit(limit)
    )
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")
        ids = list(connection.execute(query).scalars())
        changes = found(connection, Change, by.workspace_id, ids=ids)
    heard = changes if standing.hears else [change.without(Comment.noun) for change in changes]
    return sorted(heard, key=lambda change: change.revision)


def change_of(by: Member, change_id: ChangeId) -> Change:
    """One change of the history. Raises NotThere."""
    with reading(by, Permission.BROWSE) as (connection, _):
        for change in found(connection, Change, by.workspace_id, id=change_id):
            return change
    raise NotThere("change")


def pictures_of(by: Member, strategy_id: StrategyId, ids: Iterable[PictureId]) -> dict[PictureId, bytes]:
    """Those of the strategy's pictures, as PNG by id; what is not there is left out. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, standing.link and standing.link.journey_id)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")
        pictures = found(connection, Picture, by.workspace_id, ids=ids, strategy_id=strategy_id)
    return {picture.id: picture.data for picture in pictures}
