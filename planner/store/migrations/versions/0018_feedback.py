"""What customers say: themes, quotes at touchpoints, and what was sorted by hand

Revision: 0018_feedback, after 0017_counting.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018_feedback"
down_revision = "0017_counting"
branch_labels = None
depends_on = None


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def lists(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        name=f"{column}_refers",
        initially="DEFERRED",
        deferrable=True,
    )


def upgrade() -> None:
    op.create_table(
        "theme",
        *texts("workspace_id", "id", "strategy_id", "order", "name"),
        sa.Column("colour", sa.Integer(), nullable=False),
        *lists("words"),
        refers("strategy_id", "strategy"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("theme_by_strategy_id", "theme", ["workspace_id", "strategy_id"])
    op.create_table(
        "quote",
        *texts("workspace_id", "id", "strategy_id", "journey_id", "touchpoint_id", "order", "metric", "source"),
        sa.Column("text", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Float(), nullable=True) for name in ("score", "scale")),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("said_id", sa.String(), nullable=True),
        *lists("theme_ids"),
        *(refers(f"{noun}_id", noun) for noun in ("strategy", "journey", "touchpoint")),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("quote_by_journey_id", "quote", ["workspace_id", "strategy_id", "journey_id"])
    op.create_index("quote_by_touchpoint_id", "quote", ["workspace_id", "touchpoint_id"])
    op.create_table(
        "sorting",
        *texts("workspace_id", "id", "strategy_id", "data_file_id"),
        *lists("stage_ids", "theme_ids", "without_ids"),
        refers("strategy_id", "strategy"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("sorting_by_strategy_id", "sorting", ["workspace_id", "strategy_id"])


def downgrade() -> None:
    for table in ("sorting", "quote", "theme"):
        op.drop_table(table)
