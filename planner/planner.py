"""The app and its wiring, nothing else."""

import reflex as rx

from planner.ui import pages
from planner.web import server

app = rx.App(api_transformer=server.transformers())
pages.add_to(app)
