"""How a strategy counts what its files hold, and what files gave, worked out once for each way of counting

Revision: 0017_counting, after 0016_estimates.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017_counting"
down_revision = "0016_estimates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("strategy", sa.Column("counting", sa.JSON(), nullable=False, server_default="{}"))
    op.create_table(
        "worked_out",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("workspace_id", "id", "strategy_id", "state")),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "strategy_id"],
            ["strategy.workspace_id", "strategy.id"],
            name="strategy_id_refers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("worked_out_by_state", "worked_out", ["workspace_id", "strategy_id", "state"])


def downgrade() -> None:
    op.drop_table("worked_out")
    op.execute("ALTER TABLE strategy DROP COLUMN counting")
