"""The published JSON Schema, and whether it says the same as the reader."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from planner.model.starts import STARTS
from planner.model.strategy_file import plan_read, schema, schema_text
from tests.model.strategy_files import NOON, PATIENT, SMALL, a_file, bent, random_files

DOCS = Path(__file__).parents[2] / "docs"
CHECK = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_published_schema_is_the_one_the_planner_prints() -> None:
    assert (DOCS / "strategy.schema.json").read_text() == schema_text()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    assert CHECK.is_valid(SMALL)


@pytest.mark.parametrize("key", [start.key for start in STARTS])
def test_the_starts_fit_the_schema(key: str) -> None:
    (start,) = (start for start in STARTS if start.key == key)
    CHECK.validate(json.loads(start.data))


@PATIENT
@given(random_files())
def test_what_the_reader_takes_fits_the_schema(document: dict[str, Any]) -> None:
    CHECK.validate(document)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("strategy.colour", "red"),
        ("strategy.name", ...),
        ("strategy.currency", "euro"),
        ("strategy.review_on", "soon"),
        ("journeys.0.name", ""),
        ("journeys.0.name", "n" * 10_001),
        ("journeys.0.lanes.0.kind", "row"),
        ("journeys.0.touchpoints.0.emotion", 3),
        ("journeys.0.touchpoints.0.emotion", "1"),
        ("journeys.0.touchpoints.0.measures.0.readings.0.on", 3),
        ("owners.0.id", "two words"),
        ("version", 2),
    ],
)
def test_the_schema_refuses_too(path: str, value: Any) -> None:
    assert not CHECK.is_valid(bent(path, value))


def test_the_example_in_the_handbook_is_read_as_it_stands() -> None:
    text = (DOCS / "strategy-file.md").read_text()
    (example,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    plan = plan_read(example.encode(), NOON)
    assert plan.strategy.client == "Fell and Sons"
    assert CHECK.is_valid(json.loads(example))


def test_an_editor_may_be_told_where_the_schema_is() -> None:
    assert plan_read(json.dumps(a_file(**{"$schema": "docs/strategy.schema.json"})).encode(), NOON)
