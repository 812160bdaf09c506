"""How Alembic reaches the database: through the store's own engine, so that the same settings hold."""

from alembic import context
from sqlmodel import SQLModel

from planner.store import (
    tables,
    tables_comments,
    tables_data,
    tables_doors,
    tables_feedback,
    tables_history,
    tables_views,
)
from planner.store.database import open_database

for declared in (
    *(tables, tables_comments, tables_data, tables_doors),
    *(tables_feedback, tables_history, tables_views),
):
    assert declared.SQLModel is SQLModel  # importing the tables is what fills the metadata

with open_database(context.config.get_main_option("sqlalchemy.url")).writer.connect() as connection:
    context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
