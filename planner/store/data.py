"""What is kept of the store's own data: the facts of files, how files were read, and the secret that hides people."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from planner.model.data_file import DataFile, Facts
from planner.model.experiment import Experiment
from planner.model.ids import StrategyId, WorkedOutId
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.numbers.choices import Choices
from planner.model.numbers.mapping import Mapping
from planner.model.refusal import NotThere
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.worked_out import WorkedOut
from planner.model.workspace import Permission
from planner.store.door import must_show
from planner.store.reading import reading
from planner.store.records import found
from planner.store.secrets import derived
from planner.store.tables_data import table_of

REMEMBERED = 200
"""The latest mappings of a workspace are looked through."""


class Kept(NamedTuple):
    """A file and what is kept of it; nothing where it came without."""

    file: DataFile
    facts: Facts | None


def data_of(by: Member, strategy_id: StrategyId) -> list[Kept]:
    """The strategy's files with their facts, by the day they were brought in. Raises NotThere."""
    return facts_of(by, strategy_id, files_of(by, strategy_id))


def counting_of(by: Member, strategy_id: StrategyId) -> Choices:
    """How the strategy counts. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        for strategy in found(connection, Strategy, by.workspace_id, id=strategy_id):
            return strategy.counting
    raise NotThere("strategy")


def facts_of(by: Member, strategy_id: StrategyId, files: Sequence[DataFile]) -> list[Kept]:
    """Files with their facts, those too that were taken out, by the day they were brought in. Raises NotThere."""
    ids = {one.id for one in files}
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        kept = found(connection, Facts, by.workspace_id, ids=ids, strategy_id=strategy_id) if ids else []
    facts = {one.id: one for one in kept}
    return [Kept(one, facts.get(one.id)) for one in sorted(files, key=lambda one: (one.brought_on, one.id))]


def worked_out_of(by: Member, strategy_id: StrategyId, id: WorkedOutId) -> WorkedOut | None:
    """What was worked out before and is kept under this name. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        kept = found(connection, WorkedOut, by.workspace_id, id=id, strategy_id=strategy_id)
    return kept[0] if kept else None


def files_of(by: Member, strategy_id: StrategyId) -> list[DataFile]:
    """The strategy's files without their facts. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        if not found(connection, Strategy, by.workspace_id, id=strategy_id):
            raise NotThere("strategy")
        return found(connection, DataFile, by.workspace_id, strategy_id=strategy_id)


def sortings_of(by: Member, strategy_id: StrategyId) -> list[Sorting]:
    """What was decided by hand about the strategy's comments. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        return found(connection, Sorting, by.workspace_id, strategy_id=strategy_id)


def remembered_mappings(by: Member) -> Sequence[Mapping]:
    """How the workspace's files were read lately, the latest first, one for each set of columns."""
    table = table_of("facts")
    query = (
        select(table.c.signature, table.c.mapping)
        .where(table.c.workspace_id == by.workspace_id)
        .order_by(table.c.made_at.desc())
        .limit(REMEMBERED)
    )
    with reading(by, Permission.BROWSE) as (connection, _):
        rows = connection.execute(query).all()
    latest = {row.signature: row.mapping for row in reversed(rows)}
    return [Mapping.model_validate_json(text) for text in latest.values()]


def people_salt(by: Member) -> bytes:
    """What makes people of a workspace's files into numbers: 32 bytes that nobody has who has only the database."""
    return derived("people", by.workspace_id)


def experiments_of(
    by: Member, strategy_id: StrategyId
) -> tuple[Strategy, list[Experiment], dict[str, Metric]]:
    """The strategy, its experiments, and its metrics by id. Raises NotThere."""
    with reading(by, Permission.VIEW) as (connection, standing):
        must_show(standing, strategy_id, None)
        for strategy in found(connection, Strategy, by.workspace_id, id=strategy_id):
            experiments = found(connection, Experiment, by.workspace_id, strategy_id=strategy_id)
            metrics = found(connection, Metric, by.workspace_id, strategy_id=strategy_id)
            return strategy, experiments, {one.id: one for one in metrics}
    raise NotThere("strategy")
