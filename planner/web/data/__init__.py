"""The store's own data over HTTP: a file comes in, is tried out and brought in; what all files say is handed out."""

from planner.web.data.routes import ROUTES

__all__ = ["ROUTES"]
