"""Links whose guests say a name, and the name a guest said

Revision: 0005_join_links, after 0004_history.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005_join_links"
down_revision = "0004_history"
branch_labels = None
depends_on = None


def upgrade() -> None:
    asks = sa.Column("asks_name", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("share_link", asks)
    op.add_column("session", sa.Column("guest_name", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.execute("ALTER TABLE session DROP COLUMN guest_name")
    op.execute("ALTER TABLE share_link DROP COLUMN asks_name")
