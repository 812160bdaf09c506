"""Pictures: a persona's own, beside the records

Revision: 0001_pictures, after 0001. Made 2026-11-21 20:40:00.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001_pictures"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("strategy_id", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "strategy_id"],
            ["strategy.workspace_id", "strategy.id"],
            name="strategy_id_refers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", "strategy_id"),
    )


def downgrade() -> None:
    op.drop_table("picture")
