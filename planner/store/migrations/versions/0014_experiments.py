"""Experiments: a hypothesis, its plan, its variants with what came of them, and the decision

Revision: 0014_experiments, after 0013_entered_by.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014_experiments"
down_revision = "0013_entered_by"
branch_labels = None
depends_on = None

OF = {"strategy_id": "strategy", "metric_id": "metric", "touchpoint_id": "touchpoint", "responsible": "owner"}
WORDS = ("name", "audience", "initiative", "outcome", "better", "state", "decision", "decided_by")


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
        "experiment",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("workspace_id", "id", "strategy_id", "order", *WORDS)),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("because", "change", "effect", "signal", "decided_why")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("metric_id", "touchpoint_id", "responsible")),
        *(sa.Column(name, sa.Float(), nullable=True) for name in ("start", "least", "deviation")),
        sa.Column("power", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("planned", "a_day")),
        sa.Column("variants", sa.JSON(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("started_on", "ends_on", "decided_on")),
        *(refers(column, table) for column, table in OF.items()),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("experiment_by_strategy_id", "experiment", ["workspace_id", "strategy_id"])


def downgrade() -> None:
    op.drop_table("experiment")
