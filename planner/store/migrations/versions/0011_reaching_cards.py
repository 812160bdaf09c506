"""The last stage that a card reaches to; without a key, since an end that is gone counts as none

Revision: 0011_reaching_cards, after 0010_saved_views.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011_reaching_cards"
down_revision = "0010_saved_views"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("card", sa.Column("until_stage_id", sa.String(), nullable=True))


def downgrade() -> None:
    op.execute("ALTER TABLE card DROP COLUMN until_stage_id")
