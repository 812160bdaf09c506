"""Every page and its address."""

from collections.abc import Callable

import reflex as rx

from planner.ui import mishap
from planner.ui.screens.comments.page import page as comments
from planner.ui.screens.compare.page import page as compare
from planner.ui.screens.compare.state import CompareDesk
from planner.ui.screens.data.page import page as data
from planner.ui.screens.experiment.page import page as experiment
from planner.ui.screens.experiments.page import page as experiments
from planner.ui.screens.feedback.page import page as feedback
from planner.ui.screens.gaps.page import page as gaps
from planner.ui.screens.history.page import page as history
from planner.ui.screens.history.state import HistoryDesk
from planner.ui.screens.home.page import page as home
from planner.ui.screens.home.state import HomeDesk
from planner.ui.screens.journeys.page import page as journeys
from planner.ui.screens.map.page import page as journey_map
from planner.ui.screens.metrics.page import page as metrics
from planner.ui.screens.overview.page import page as overview
from planner.ui.screens.owners.page import page as owners
from planner.ui.screens.people.page import page as people
from planner.ui.screens.people.state import PeopleDesk
from planner.ui.screens.persona.page import page as persona
from planner.ui.screens.personas.page import page as personas
from planner.ui.screens.profile.page import page as profile
from planner.ui.screens.profile.state import ProfileDesk
from planner.ui.screens.report.page import page as report
from planner.ui.screens.risk.page import page as risk

NAME = "CX Planner"
STRATEGY = "/strategy/[strategy]"
COMPARE = f"{STRATEGY}/journeys/[journey]/compare"
PAGES: tuple[tuple[str, str, Callable[[], rx.Component]], ...] = (
    ("", "Strategy", overview),
    ("/personas", "Personas", personas),
    ("/personas/[persona]", "Persona", persona),
    ("/journeys", "Journeys", journeys),
    ("/journeys/[journey]", "Journey map", journey_map),
    ("/metrics", "Metrics", metrics),
    ("/data", "Data", data),
    ("/feedback", "Feedback", feedback),
    ("/money-at-risk", "Money at risk", risk),
    ("/experiments", "Experiments", experiments),
    ("/experiments/[experiment]", "Experiment", experiment),
    ("/owners", "Owners", owners),
    ("/gaps", "Gaps", gaps),
    ("/comments", "Comments", comments),
    ("/report", "Report", report),
)


def add_to(app: rx.App) -> None:
    """Give the app its pages."""
    app.add_page(home, route="/", title=NAME, on_load=HomeDesk.load)
    app.add_page(people, route="/people", title=f"People · {NAME}", on_load=PeopleDesk.load)
    app.add_page(profile, route="/profile", title=f"Profile · {NAME}", on_load=ProfileDesk.load)
    app.add_page(mishap.missing, route="404", title=f"No page · {NAME}")
    told = f"History · {NAME}"
    app.add_page(history, route=f"{STRATEGY}/history", title=told, on_load=HistoryDesk.load)
    app.add_page(compare, route=COMPARE, title=f"What changes · {NAME}", on_load=CompareDesk.load)
    for path, title, page in PAGES:
        app.add_page(page, route=STRATEGY + path, title=f"{title} · {NAME}")
