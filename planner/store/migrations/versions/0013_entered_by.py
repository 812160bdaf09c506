"""Who entered a value

Revision: 0013_entered_by, after 0012_data.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013_entered_by"
down_revision = "0012_data"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reading", sa.Column("by", sa.String(), nullable=True))


def downgrade() -> None:
    op.execute("ALTER TABLE reading DROP COLUMN \"by\"")
