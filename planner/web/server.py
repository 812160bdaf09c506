"""The plain HTTP side of the one server: our routes around the app, and what every answer passes through."""

from collections.abc import Callable, Sequence
from functools import partial

from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from planner.web import (
    api,
    data,
    door,
    emblems,
    estimates,
    experiments,
    feedback,
    health,
    here,
    pictures,
    reports,
    segments,
    strategy_files,
    values,
)
from planner.web.caching import Caching, built_pages
from planner.web.guard import Guard
from planner.web.origins import SameOrigin, named_origins


def routes() -> list[BaseRoute]:
    """Every plain route, module by module."""
    return [
        *health.ROUTES,
        *door.ROUTES,
        *here.ROUTES,
        *pictures.ROUTES,
        *emblems.ROUTES,
        *reports.ROUTES,
        *experiments.ROUTES,
        *strategy_files.ROUTES,
        *data.ROUTES,
        *values.ROUTES,
        *api.ROUTES,
        *estimates.ROUTES,
        *segments.ROUTES,
        *feedback.ROUTES,
    ]


def transformers() -> Sequence[Starlette | Callable[[ASGIApp], ASGIApp]]:
    """What goes around the app, from the inside out: routes, the guard, headers, the check of origins."""
    return [
        Starlette(routes=routes()),
        partial(Guard, routes=routes()),
        partial(Caching, pages=built_pages()),
        partial(SameOrigin, named=named_origins()),
    ]
