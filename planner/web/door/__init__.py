"""The pages at the door: plain HTML without scripts, so that they work before anything else does."""

from planner.web.door import (
    elsewhere,
    first,
    invitation,
    link,
    own_data,
    own_password,
    password,
    places,
    second_factor,
    sign_in,
)

ROUTES = [
    *first.ROUTES,
    *sign_in.ROUTES,
    *elsewhere.ROUTES,
    *password.ROUTES,
    *invitation.ROUTES,
    *link.ROUTES,
    *own_password.ROUTES,
    *second_factor.ROUTES,
    *own_data.ROUTES,
    *places.ROUTES,
]
