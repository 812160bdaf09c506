from tests.databases import by, database, migrated_file, plan, shared_postgres  # noqa: F401
