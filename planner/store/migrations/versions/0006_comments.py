"""Comments, guests who gave a name, and what each member has read

Revision: 0006_comments, after 0005_join_links.
"""

import sqlalchemy as sa

from alembic import op


revision = "0006_comments"
down_revision = "0005_join_links"
branch_labels = None
depends_on = None

REFERS = {
    "strategy_id": "strategy",
    "journey_id": "journey",
    "touchpoint_id": "touchpoint",
    "card_id": "card",
    "stage_id": "stage",
    "persona_id": "persona",
    "metric_id": "metric",
    "thread_id": "comment",
}


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
        "guest",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "read_mark",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.Column("strategy_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        refers("strategy_id", "strategy"),
        sa.PrimaryKeyConstraint("workspace_id", "reader", "thread_id"),
    )
    op.create_index("read_mark_by_strategy_id", "read_mark", ["workspace_id", "strategy_id"])
    op.create_table(
        "comment",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        *(sa.Column(column, sa.String(), nullable=column != "strategy_id") for column in REFERS),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resolved_by", sa.String(), nullable=True),
        *(refers(column, table) for column, table in REFERS.items()),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    for column in REFERS:
        op.create_index(f"comment_by_{column}", "comment", ["workspace_id", column])


def downgrade() -> None:
    for table in ("comment", "read_mark", "guest"):
        op.drop_table(table)
