"""What is news to whom: since when somebody is a member, and who was mentioned by a later edit

Revision: 0007_since, after 0006_comments.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007_since"
down_revision = "0006_comments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("member", sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("comment", sa.Column("calls", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.execute("ALTER TABLE comment DROP COLUMN calls")
    op.execute("ALTER TABLE member DROP COLUMN joined_at")
