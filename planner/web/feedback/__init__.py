"""What customers say over HTTP: comments a page at a time, words that come up often, and pinning one as a quote."""

from planner.web.feedback.routes import ROUTES

__all__ = ["ROUTES"]
