"""The description of the routes for other systems, as OpenAPI 3.1."""

from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from planner.web.api.shapes import Kept, Measures, Refused, Values

VERSION = "1"
TOLD = {
    "400": "What was sent cannot be read or means nothing here. Nothing was recorded.",
    "401": "The key is missing, mistyped, over or was taken back.",
    "403": "Whoever made the key may not edit here any more.",
    "429": "Too fast; wait as long as Retry-After says.",
    "503": "The planner has trouble. Nothing was recorded; send it again.",
}
EXAMPLE = {
    "values": [
        {
            "touchpoint": "Delivery", "metric": "CSAT", "value": 82.5, "on": "2026-11-20", "sample": 412,
            "source": "Help desk",
        }
    ]
}  # fmt: skip


@cache
def described() -> dict[str, Any]:
    """The whole description."""
    kinds = models_json_schema(
        [
            (Values, "validation"),
            (Kept, "serialization"),
            (Measures, "serialization"),
            (Refused, "serialization"),
        ],
        ref_template="#/components/schemas/{model}",
    )[1]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "CX Planner",
            "version": VERSION,
            "summary": "Record values of a strategy’s metrics from another system.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "paths": {"/api/push/values": {"post": _record()}, "/api/push/measures": {"get": _measures()}},
        "components": {
            "schemas": kinds["$defs"],
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer", "description": "A key of the page Data."}
            },
        },
    }


def _record() -> dict[str, Any]:
    return {
        "operationId": "recordValues",
        "summary": "Record values, all of them or none",
        "description": (
            "A second value of the same metric, touchpoint and day replaces the first; the same again changes nothing,"
            " so a request can be sent again when no answer came."
        ),
        "requestBody": {"required": True, "content": {"application/json": _body("Values", EXAMPLE)}},
        "responses": _answers("Kept", "What was recorded, and how its measures stand now.", "400"),
    }


def _measures() -> dict[str, Any]:
    return {
        "operationId": "listMeasures",
        "summary": "All that values can be recorded of",
        "responses": _answers("Measures", "Every metric at every touchpoint of the key’s strategy."),
    }


def _answers(shape: str, told: str, *more: str) -> dict[str, Any]:
    good = {"description": told, "content": {"application/json": _body(shape)}}
    refused = {
        status: {"description": TOLD[status], "content": {"application/json": _body("Refused")}}
        for status in (*more, "401", "403", "503")
    }
    hurried = {"description": TOLD["429"], "content": {"text/plain": {"schema": {"type": "string"}}}}
    return {"200": good, **refused, "429": hurried}


def _body(shape: str, example: dict[str, Any] | None = None) -> dict[str, Any]:
    body: dict[str, Any] = {"schema": {"$ref": f"#/components/schemas/{shape}"}}
    return body | ({"example": example} if example else {})
