"""What a to-be journey, and each thing on it, was made from; without keys, since that may be gone

Revision: 0009_futures, after 0008_edits_once.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009_futures"
down_revision = "0008_edits_once"
branch_labels = None
depends_on = None

FROM = {
    "journey": "future_of",
    "stage": "origin_id",
    "lane": "origin_id",
    "touchpoint": "origin_id",
    "card": "origin_id",
}


def upgrade() -> None:
    for table, column in FROM.items():
        op.add_column(table, sa.Column(column, sa.String(), nullable=True))


def downgrade() -> None:
    for table, column in FROM.items():
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
