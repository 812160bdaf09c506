"""The JSON Schema of strategy files, made from the layout that reads them."""

import json
from typing import Any

from planner.model.strategy_file.layout import VERSION, StrategyFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as JSON values."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:cx-planner:strategy:{VERSION}",
        **StrategyFile.model_json_schema(by_alias=True),
    }


def schema_text() -> str:
    """The schema as it is printed and published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
