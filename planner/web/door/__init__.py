"""The pages at the door: plain HTML without scripts, so that they work before anything else does."""

from planner.web.door import first, invitation, link, password, sign_in

ROUTES = [*first.ROUTES, *sign_in.ROUTES, *password.ROUTES, *invitation.ROUTES, *link.ROUTES]
