"""Estimates of the money at risk at touchpoints, and which group of customers a persona was made from

Revision: 0016_estimates, after 0015_push_keys.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016_estimates"
down_revision = "0015_push_keys"
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
    parents = {"strategy_id": "strategy", "journey_id": "journey", "touchpoint_id": "touchpoint"}
    sources = ("orders_from", "affected_from", "lost_from", "order_value_from")
    numbers = ("orders", "affected_low", "affected_high", "lost_low", "lost_high", "order_value", "low", "high")
    texts = ("workspace_id", "id", *parents, "currency", *sources)
    op.create_table(
        "estimate",
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        *(sa.Column(name, sa.Float(), nullable=True) for name in numbers),
        *(refers(column, table) for column, table in parents.items()),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    op.create_index("estimate_by_journey_id", "estimate", ["workspace_id", "strategy_id", "journey_id"])
    op.create_index("estimate_by_touchpoint_id", "estimate", ["workspace_id", "touchpoint_id"])
    op.add_column("persona", sa.Column("segment", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.execute("ALTER TABLE persona DROP COLUMN segment")
    op.drop_table("estimate")
