"""The head of a page at a link's door: logo, name and colours of the workspace that shares."""

from html import escape

from planner.model.workspace import Workspace
from planner.web.door.page import Head


def headed(workspace: Workspace, token: str) -> Head:
    """The head for somebody who has the link of this token."""
    logo = f'<img class="logo" src="/s/{token}/logo/{workspace.logo}.png" alt="">' if workspace.logo else ""
    name = f"<b>{escape(workspace.signed)}</b>"
    names = {"": "ground", "-ink": "ink", "-light": "light", "-dark": "dark"}
    paint = "; ".join(f"--brand{end}: {getattr(workspace.shades, name)}" for end, name in names.items())
    look, style = ("door branded", paint) if workspace.shades.ground else ("door", "")
    return Head(f'<header class="brand-band">{logo}{name}</header>', look, style)
