"""Which measures the page of metrics shows."""

import reflex as rx

from planner.model.workspace import Permission
from planner.ui.desk import Desk
from planner.ui.needs import needs


class MetricsDesk(Desk):
    """`status` filters the measures: a status, or "" for all."""

    status: str = ""

    @rx.event
    @needs(Permission.VIEW)
    def show(self, status: str) -> None:
        """Show the measures of one status."""
        self.status = status
