"""Saved views of a map

Revision: 0010_saved_views, after 0009_futures.
"""

import sqlalchemy as sa

from alembic import op


revision = "0010_saved_views"
down_revision = "0009_futures"
branch_labels = None
depends_on = None


def refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        name=f"{column}_refers",
        initially="DEFERRED",
        deferrable=True,
    )


def upgrade() -> None:
    words = ("order", "name", "owner", "channel", "status", "evidence", "text")
    op.create_table(
        "saved_view",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("workspace_id", "id")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("strategy_id", "journey_id", *words)),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("personas", "lanes", "stages")),
        sa.Column("attention", sa.Boolean(), nullable=False),
        sa.Column("zoom", sa.Integer(), nullable=False),
        refers("strategy_id", "strategy"),
        refers("journey_id", "journey"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index(
        "saved_view_by_journey_id", "saved_view", ["workspace_id", "strategy_id", "journey_id"]
    )


def downgrade() -> None:
    op.drop_table("saved_view")
