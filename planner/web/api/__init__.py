"""For other systems: a value is recorded with a key, and how to is described as OpenAPI."""

from planner.web.api.routes import ROUTES

__all__ = ["ROUTES"]
