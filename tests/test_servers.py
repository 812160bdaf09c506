"""The throw-away servers really serve."""

import psycopg
import redis


def test_a_database_of_its_own(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        assert connection.execute(
            "select count(*) from pg_tables where schemaname = 'public'"
        ).fetchone() == (0,)


def test_an_empty_redis(redis_url: str) -> None:
    assert redis.Redis.from_url(redis_url).dbsize() == 0
