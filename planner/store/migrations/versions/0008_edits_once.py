"""Edits that were done, so that one that is asked for again is done once

Revision: 0008_edits_once, after 0007_since.
"""

import sqlalchemy as sa

from alembic import op


revision = "0008_edits_once"
down_revision = "0007_since"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "done_edit",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("edit_id", sa.String(), nullable=False),
        sa.Column("strategy_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "strategy_id"],
            ["strategy.workspace_id", "strategy.id"],
            name="strategy_id_refers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "by", "edit_id"),
    )


def downgrade() -> None:
    op.drop_table("done_edit")
