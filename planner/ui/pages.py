"""Every page and its address."""

import reflex as rx

from planner.ui.screens.home.page import page as home
from planner.ui.screens.home.state import HomeDesk
from planner.ui.screens.journeys.page import page as journeys
from planner.ui.screens.map.page import page as map_page
from planner.ui.screens.persona.page import page as persona
from planner.ui.screens.personas.page import page as personas

NAME = "CX Planner"
STRATEGY = "/strategy/[strategy]"


def add_to(app: rx.App) -> None:
    """Give the app its pages."""
    app.add_page(home, route="/", title=NAME, on_load=HomeDesk.load)
    app.add_page(personas, route=f"{STRATEGY}/personas", title=f"Personas · {NAME}")
    app.add_page(persona, route=f"{STRATEGY}/personas/[persona]", title=f"Persona · {NAME}")
    app.add_page(journeys, route=f"{STRATEGY}/journeys", title=f"Journeys · {NAME}")
    app.add_page(map_page, route=f"{STRATEGY}/journeys/[journey]", title=f"Journey map · {NAME}")
