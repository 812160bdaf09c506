"""Keys by which other systems record values

Revision: 0015_push_keys, after 0014_experiments.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015_push_keys"
down_revision = "0014_experiments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "push_key",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("workspace_id", "id", "strategy_id")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("label", "token", "by")),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.Column(name, sa.DateTime(timezone=True), nullable=True)
            for name in ("expires_at", "used_at", "revoked_at")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "strategy_id"],
            ["strategy.workspace_id", "strategy.id"],
            name="strategy_id_refers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("token"),
    )
    op.create_index("push_key_by_strategy_id", "push_key", ["workspace_id", "strategy_id"])


def downgrade() -> None:
    op.drop_table("push_key")
