"""Brands and pictures of people: a second colour, a logo, and where both pictures are kept

Revision: 0003_emblems, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003_emblems"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "emblem",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column("workspace", sa.Column("accent", sa.String(), nullable=False, server_default=""))
    op.add_column("workspace", sa.Column("logo", sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE account SET picture = ''")


def downgrade() -> None:
    op.execute("ALTER TABLE workspace DROP COLUMN logo")
    op.execute("ALTER TABLE workspace DROP COLUMN accent")
    op.drop_table("emblem")
