"""The JSON Schema of strategy files, made from the layout that reads them."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from planner.model.strategy_file.layout import VERSION, StrategyFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Plain(GenerateJsonSchema):
    """Without a title for every field, which would only repeat its name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """The schema as JSON values."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:cx-planner:strategy:{VERSION}",
        **StrategyFile.model_json_schema(by_alias=True, schema_generator=_Plain),
    }


def schema_text() -> str:
    """The schema as it is printed and published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
