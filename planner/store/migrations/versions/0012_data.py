"""The store's own data: files that were brought in, the facts kept of them, and which values come from them

Revision: 0012_data, after 0011_reaching_cards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012_data"
down_revision = "0011_reaching_cards"
branch_labels = None
depends_on = None


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def of_a_strategy() -> tuple[sa.ForeignKeyConstraint, sa.PrimaryKeyConstraint]:
    refers = sa.ForeignKeyConstraint(
        ["workspace_id", "strategy_id"],
        ["strategy.workspace_id", "strategy.id"],
        name="strategy_id_refers",
        initially="DEFERRED",
        deferrable=True,
    )
    return refers, sa.PrimaryKeyConstraint("workspace_id", "id")


def upgrade() -> None:
    op.create_table(
        "data_file",
        *texts("workspace_id", "id", "strategy_id", "name", "fingerprint", "kind", "subject", "brought_by"),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("rows", "used", "aside")),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("first", "last")),
        sa.Column("brought_on", sa.Date(), nullable=False),
        *of_a_strategy(),
    )
    op.create_index("data_file_by_strategy_id", "data_file", ["workspace_id", "strategy_id"])
    op.create_table(
        "facts",
        *texts("workspace_id", "id", "strategy_id"),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("signature", "mapping", "dry_run")),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        *of_a_strategy(),
    )
    op.create_index("facts_by_strategy_id", "facts", ["workspace_id", "strategy_id"])
    op.create_index("facts_by_made_at", "facts", ["workspace_id", "made_at"])
    op.add_column("reading", sa.Column("counted", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.execute("ALTER TABLE reading DROP COLUMN counted")
    op.drop_table("facts")
    op.drop_table("data_file")
